import type { Shortening } from '../../../guide/reply.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';

/** How much shorter the procedure got, in three numbers. */
export function shorteningLines({ t }: Reader, shortening: Shortening): HTMLElement {
  const { fieldsTotal, fieldsFromRecords, fieldsDerived, fieldsAsked } = shortening;
  const { requirementsTotal, requirementsAttached, requirementsToBring } = shortening;
  const lines = [
    t.fieldsKnown(fieldsFromRecords + fieldsDerived, fieldsTotal),
    t.fieldsAsked(fieldsAsked),
    t.papersLeft(requirementsAttached + requirementsToBring, requirementsTotal),
  ];
  return el(
    'ul',
    { class: 'shortening', role: 'list' },
    ...lines.map((line) => el('li', {}, ...withBigNumber(line))),
  );
}

function withBigNumber(line: string): (HTMLElement | string)[] {
  const [, number, rest] = /^([\d/]+(?: of \d+)?)(.*)$/.exec(line) ?? [];
  return number ? [el('strong', {}, number), rest ?? ''] : [line];
}
