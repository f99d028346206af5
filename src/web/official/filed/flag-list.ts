import type { DossierFlag } from '../../../officials/filed-summary.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';

/** What is to be seen at a glance, in words. */
export function flagList({ w }: OfficialReader, flags: DossierFlag[]): HTMLElement | null {
  if (flags.length === 0) return null;
  return el(
    'ul',
    { class: 'flags', role: 'list' },
    ...flags.map((flag) => el('li', { class: `flag flag-${flag}` }, w.flags[flag])),
  );
}
