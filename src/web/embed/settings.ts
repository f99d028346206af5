import { readCorner, readLabel, type Corner, type Options } from './options.ts';

/** A tenant's looks, of which any part may be missing. */
export interface Settings {
  label?: { vi?: string; en?: string };
  accent?: string;
  corner?: Corner;
}

/** Nothing, rather than an error, when they cannot be had: the guide then looks as it does everywhere. */
export async function fetchSettings({ origin, tenant }: Options): Promise<Settings> {
  try {
    const response = await fetch(`${origin}/embed/settings?tenant=${encodeURIComponent(tenant)}`, {
      credentials: 'omit',
    });
    return response.ok ? parseSettings(await response.json()) : {};
  } catch {
    return {};
  }
}

export function parseSettings(data: unknown): Settings {
  const theme = part(data, 'theme');
  const label = part(data, 'label');
  const accent = part(theme, 'accent');
  return {
    label: { vi: readLabel(part(label, 'vi')), en: readLabel(part(label, 'en')) },
    accent: typeof accent === 'string' && /^#[\da-f]{6}$/i.test(accent) ? accent : undefined,
    corner: readCorner(part(theme, 'corner')),
  };
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
