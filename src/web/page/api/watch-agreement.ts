import type { DossierAgreement } from '../../../eforms/dossier-agreements.ts';
import type { Locale } from '../../../kernel/text.ts';
import { call } from './call.ts';

const EVERY_MS = 5_000;

/**
 * Looks every few seconds whether the person has answered, for as long as `isShown` and the tab is looked at.
 * Answers once; a call that fails is simply made again.
 */
export function watchAgreement(
  input: { dossierId: string; agreementId: string; locale: Locale; isShown: () => boolean },
  onAnswer: (agreement: DossierAgreement) => void,
): void {
  const look = async () => {
    if (!input.isShown()) return;
    const found = document.hidden ? undefined : await readAgreement(input).catch(() => undefined);
    if (found && found.status !== 'waiting' && input.isShown()) return onAnswer(found);
    setTimeout(() => void look(), EVERY_MS);
  };
  setTimeout(() => void look(), EVERY_MS);
}

async function readAgreement(input: {
  dossierId: string;
  agreementId: string;
  locale: Locale;
}): Promise<DossierAgreement | undefined> {
  const path = `/v1/dossiers/${encodeURIComponent(input.dossierId)}`;
  const { agreements } = await call<{ agreements: DossierAgreement[] }>('GET', path, {
    locale: input.locale,
  });
  return agreements.find(({ agreementId }) => agreementId === input.agreementId);
}
