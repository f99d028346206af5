import type { HelpedConversation } from '../../../guide/official/read-helped.ts';
import { valueRow } from '../../page/cards/value-row.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';

/** What stands in the dossier so far, each value with where it came from. */
export function knownValues(reader: OfficialReader, values: HelpedConversation['values']): HTMLElement {
  if (values.length === 0) return el('p', { class: 'hint' }, reader.w.handover.knownNone);
  return el(
    'dl',
    { class: 'values known-values', tabindex: 0, 'aria-label': reader.w.handover.known },
    ...values.map((value) => valueRow(reader, value)),
  );
}
