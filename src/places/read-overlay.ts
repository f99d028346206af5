import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Changes, Conversion, FormerProvinces, type Overlay } from './overlay.ts';

export function readOverlay(): Overlay {
  return {
    changes: Changes.parse(readYaml('changes-2026.yaml')),
    former: FormerProvinces.parse(readYaml('former-provinces.yaml')),
    conversion: Conversion.parse(readYaml('conversion-2025.yaml')),
  };
}

function readYaml(file: string): unknown {
  return parse(readFileSync(new URL(`../../knowledge/places/${file}`, import.meta.url), 'utf8'));
}
