import { invite, inviteAnew } from '../../agreements/invite.ts';
import { withActor } from '../../db/with-actor.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { agreementNeeds, undecidedAgreements, type AgreementNeed } from '../../eforms/agreement-needs.ts';
import type { AgreementState } from '../../eforms/dossier-state.ts';
import { fieldsRead } from '../../eforms/feel/paths-read.ts';
import { AppError } from '../../kernel/errors.ts';
import { sayAgreements } from '../say/agreement.ts';
import { askFields } from '../say/question.ts';
import { citizenIn, pickText, type Turn } from '../turn.ts';

/** Others have to agree: whoever was not asked yet is invited now, and the citizen gets the links to pass on. */
export async function askAgreements(turn: Turn, dossier: Dossier): Promise<void> {
  const needs = undecidedAgreements(dossier.eform, dossier.state);
  const nameless = needs.find(({ standing }) => standing === 'unreachable');
  if (nameless) return askWho(turn, dossier, nameless);
  let invited = dossier;
  for (const need of needs.filter(({ standing }) => standing === 'open'))
    invited = withInvitation(invited, need, await send(turn, dossier, need, invite));
  turn.dossier = invited;
  sayAgreements(turn, agreementNeeds(invited.eform, invited.state), invited.state.agreements);
}

/** A new link, where the old one was lost, expired or refused. */
export async function inviteAgain(turn: Turn, agreementId: string): Promise<void> {
  const { dossier } = turn;
  if (!dossier) return;
  const need = undecidedAgreements(dossier.eform, dossier.state).find(
    ({ agreement, standing }) => agreement.id === agreementId && standing !== 'unreachable',
  );
  if (need) turn.dossier = withInvitation(dossier, need, await send(turn, dossier, need, inviteAnew));
}

/** "Để tôi nộp giấy": a written consent instead, where the law knows one; of those who did not agree, if there are any. */
export function takePaper(turn: Turn): void {
  const { dossier } = turn;
  if (!dossier) return;
  const needs = undecidedAgreements(dossier.eform, dossier.state);
  const withPaper = needs.filter(({ requirementId }) => requirementId !== undefined);
  const over = withPaper.filter(({ standing }) => standing === 'refused' || standing === 'expired');
  const replaced = over.length > 0 ? over : withPaper;
  const onPaper = [...new Set([...dossier.state.onPaper, ...replaced.map(({ agreement }) => agreement.id)])];
  turn.dossier = { ...dossier, state: { ...dossier.state, onPaper } };
  if (withPaper.length > 0) return;
  turn.outcome = 'clarify';
  turn.says.push(
    pickText(turn, {
      vi: 'Phần này chưa có giấy nào thay được; hồ sơ phải chờ người đó đồng ý.',
      en: 'No paper can take the place of this; the dossier has to wait for that person.',
    }),
  );
}

async function send(
  turn: Turn,
  dossier: Dossier,
  need: AgreementNeed,
  how: typeof invite,
): Promise<AgreementState> {
  const citizen = citizenIn(turn);
  if (!citizen) throw new AppError('signed-out');
  return withActor(turn.context.db, citizen, (tx) => how(turn.context, tx, citizen, dossier, need));
}

function withInvitation(dossier: Dossier, { agreement }: AgreementNeed, invitation: AgreementState): Dossier {
  const agreements = { ...dossier.state.agreements, [agreement.id]: invitation };
  return { ...dossier, state: { ...dossier.state, agreements } };
}

/** Without a person nobody can be asked, and without a paper nothing replaces them: so who it is has to be said. */
function askWho(turn: Turn, dossier: Dossier, { agreement }: AgreementNeed): void {
  const { fullName, personalId } = agreement.who;
  askFields(turn, dossier, [...fieldsRead(fullName), ...fieldsRead(personalId)]);
}
