import type { FiledDossier } from '../../../officials/read-filed.ts';
import { el } from '../../page/dom/el.ts';
import { formatInstant } from '../../page/format.ts';
import type { OfficialReader } from '../words/official-reader.ts';

/** That the applicant confirmed exactly this, and under which form. */
export function dossierProof({ w, t }: OfficialReader, dossier: FiledDossier): HTMLElement {
  const { confirmedAt, procedureCode, version, reviewHash, fee } = dossier;
  return el(
    'section',
    { class: 'part fingerprint' },
    el('h2', {}, w.dossier.proof),
    el(
      'p',
      {},
      `${w.dossier.confirmedAt(formatInstant(confirmedAt))} ${w.dossier.version(procedureCode, version)}`,
    ),
    fee.basis !== '' && el('p', {}, `${t.fee}: ${fee.basis}`),
    el('p', { class: 'hint' }, `${w.dossier.fingerprint}: `, el('code', {}, reviewHash)),
  );
}
