import type { AppContext } from '../app-context.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { AgreementNeed } from '../eforms/agreement-needs.ts';
import { displayValue } from '../eforms/display.ts';
import type { LocalText } from '../kernel/text.ts';
import type { InvitationContent } from './invitation.ts';

const PLACEHOLDER = /\{([A-Za-z0-9.]+)\}/g;

/** What the invited person will read: their part of the dossier and nothing else of it. */
export function contentOf(
  context: AppContext,
  { eform, state }: Dossier,
  need: AgreementNeed,
  token: string,
): InvitationContent {
  const { agreement, person, hash } = need;
  const procedure = context.knowledge.procedures.find((one) => one.code === eform.code);
  const values = need.shown.map(({ field, value }) => ({
    id: field.id,
    labelVi: field.labelVi,
    labelEn: field.labelEn,
    display: { vi: displayValue(field, value, 'vi'), en: displayValue(field, value, 'en') },
  }));
  return {
    token,
    hash,
    procedureName: procedure?.names ?? eform.formName,
    applicantName: state.signedIn.record.fullName ?? '',
    personName: person.fullName,
    name: agreement.name,
    ask: filledIn(agreement.ask, values),
    means: agreement.means,
    values,
    basis: agreement.basis,
    confidence: agreement.confidence,
  };
}

function filledIn(text: LocalText, values: InvitationContent['values']): LocalText {
  const fill = (locale: 'vi' | 'en') =>
    text[locale].replace(
      PLACEHOLDER,
      (_, id: string) => values.find((one) => one.id === id)?.display[locale] ?? '…',
    );
  return { vi: fill('vi'), en: fill('en') };
}
