import { linkTo } from '../../agreements/link-to.ts';
import type { AgreementNeed } from '../../eforms/agreement-needs.ts';
import type { AgreementState } from '../../eforms/dossier-state.ts';
import type { AgreementCard } from '../card.ts';
import { pickText, type Turn } from '../turn.ts';
import { agreedLine, askedLine, expiredLine, refusedLine, stillWaitingLine } from './agreement-lines.ts';

type Status = AgreementCard['status'];
type States = Record<string, AgreementState>;

interface Asked {
  need: AgreementNeed;
  invitation: AgreementState;
  status: Status;
}

/** Who has been asked and what they said: a card each, with the link while it can be used. */
export function sayAgreements(turn: Turn, needs: AgreementNeed[], states: States): void {
  Object.assign(turn.state, { expecting: 'agreement', asking: [] });
  turn.outcome ??= 'asked';
  tellAgreed(turn, needs, states);
  const asked = needs.flatMap((need) => askedOf(need, states));
  const fresh = asked.filter(({ status, invitation }) => status === 'waiting' && isNews(turn, invitation));
  if (fresh.length > 0) turn.says.push(pickText(turn, askedLine(fresh.map(({ need }) => need))));
  for (const one of asked) {
    turn.cards.push(cardOf(turn, one));
    if (!fresh.includes(one)) sayOne(turn, one);
  }
  offerWays(turn, asked);
}

/** Each yes is told once, when it is first seen. */
export function tellAgreed(turn: Turn, needs: AgreementNeed[], states: States): void {
  for (const { need, invitation, status } of needs.flatMap((one) => askedOf(one, states)))
    if (status === 'agreed' && isNews(turn, invitation, 'agreed'))
      turn.says.push(pickText(turn, agreedLine(need)));
}

function askedOf(need: AgreementNeed, states: States): Asked[] {
  const invitation = states[need.agreement.id];
  const { standing } = need;
  const known =
    standing === 'waiting' || standing === 'agreed' || standing === 'refused' || standing === 'expired';
  return invitation && known ? [{ need, invitation, status: standing }] : [];
}

/** Whether this is seen for the first time; from now on it has been. */
function isNews(turn: Turn, { invitationId }: AgreementState, what = 'asked'): boolean {
  const id = `${what}:${invitationId}`;
  if (turn.state.told.includes(id)) return false;
  turn.state.told.push(id);
  return true;
}

function sayOne(turn: Turn, { need, invitation, status }: Asked): void {
  switch (status) {
    case 'agreed':
      return;
    case 'waiting':
      return void turn.says.push(pickText(turn, stillWaitingLine(need)));
    case 'refused':
      return void turn.says.push(pickText(turn, refusedLine(need, invitation.reason)));
    case 'expired':
      return void turn.says.push(pickText(turn, expiredLine(need)));
  }
}

function cardOf({ context }: Turn, { need, invitation, status }: Asked): AgreementCard {
  const { agreement, person, requirementId } = need;
  const { token, expiresAt, decidedAt, reason } = invitation;
  const waiting = status === 'waiting';
  return {
    kind: 'agreement',
    id: context.newId('crd'),
    agreementId: agreement.id,
    nameVi: agreement.name.vi,
    nameEn: agreement.name.en,
    personName: person.fullName,
    status,
    url: waiting ? linkTo(context, token) : null,
    expiresAt: waiting ? expiresAt : null,
    ...(decidedAt ? { decidedAt } : {}),
    ...(reason ? { reason } : {}),
    paper: requirementId !== undefined,
  };
}

/** What can be done about those who have not agreed: ask again, look again, hand in the paper. */
function offerWays(turn: Turn, asked: Asked[]): void {
  const open = asked.filter(({ status }) => status !== 'agreed');
  for (const { need, status } of open) {
    const { fullName } = need.person;
    const label =
      status === 'expired'
        ? { vi: `Gửi liên kết mới cho ${fullName}`, en: `New link for ${fullName}` }
        : { vi: `Hỏi lại ${fullName}`, en: `Ask ${fullName} again` };
    const action = { type: 'invite' as const, agreementId: need.agreement.id };
    if (status !== 'waiting') turn.suggestions.push({ label: pickText(turn, label), action });
  }
  if (open.some(({ status }) => status === 'waiting'))
    turn.suggestions.push({
      label: pickText(turn, { vi: 'Đã trả lời chưa?', en: 'Any answer yet?' }),
      text: pickText(turn, { vi: 'kiểm tra giúp', en: 'please check' }),
    });
  if (open.some(({ need }) => need.requirementId !== undefined))
    turn.suggestions.push({
      label: pickText(turn, { vi: 'Để tôi nộp giấy', en: 'I will hand in the paper' }),
      text: pickText(turn, { vi: 'để tôi nộp giấy', en: 'I will hand in the paper' }),
    });
}
