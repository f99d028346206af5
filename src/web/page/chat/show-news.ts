import { statusSteps } from '../cards/status.ts';
import type { DossierNews } from '../api/follow-dossier.ts';
import type { Reader } from '../reader.ts';

/** Puts a dossier's code and steps wherever the page waits for them. */
export function showNews(reader: Reader, root: ParentNode, news: DossierNews): void {
  const { dossierId, code, steps } = news;
  for (const place of root.querySelectorAll(`[data-code-of="${CSS.escape(dossierId)}"]`))
    if (code) place.textContent = code;
  for (const place of root.querySelectorAll(`[data-steps-of="${CSS.escape(dossierId)}"]`))
    place.replaceChildren(...(steps.length > 0 ? [statusSteps(reader, steps)] : []));
}
