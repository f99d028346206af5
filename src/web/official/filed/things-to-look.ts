import type { FiledDossier } from '../../../officials/read-filed.ts';
import { el } from '../../page/dom/el.ts';
import { icon } from '../../page/dom/icon.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import { isDoubted } from './needs-look.ts';

/** What deserves the official's minutes, counted; the rest was read from registers and is clean. */
export function thingsToLook(reader: OfficialReader, dossier: FiledDossier): HTMLElement {
  const { w } = reader;
  const lines = countedLines(reader, dossier);
  return el(
    'section',
    { class: 'part look' },
    el('h2', {}, w.dossier.look),
    lines.length > 0
      ? el(
          'ul',
          { role: 'list' },
          ...lines.map((line) => el('li', {}, icon('warning'), el('span', {}, line))),
        )
      : el('p', {}, w.dossier.nothingToLook),
    dossier.assistedBy && el('p', { class: 'hint' }, w.dossier.assistedBy(dossier.assistedBy.name)),
  );
}

/** A number and what it counts; what there is none of is not said. */
export function countedLines({ w }: OfficialReader, dossier: FiledDossier): string[] {
  const { doubtsCount, selfDeclared, expectedWaived, owed, toBring } = w.dossier;
  const papersThat = (matches: (paper: FiledDossier['requirements'][number]) => boolean) =>
    dossier.requirements.filter(matches).length;
  const counted: [number, (count: number) => string][] = [
    [papersThat(({ outcome, attached }) => outcome === 'attach' && !attached), owed],
    [dossier.sections.flatMap(({ fields }) => fields).filter(isDoubted).length, doubtsCount],
    [papersThat(({ outcome }) => outcome === 'expected-waived'), expectedWaived],
    [dossier.selfDeclared, selfDeclared],
    [papersThat(({ outcome }) => outcome === 'bring'), toBring],
  ];
  return counted.flatMap(([count, line]) => (count > 0 ? [line(count)] : []));
}
