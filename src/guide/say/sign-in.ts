import { pickText, type Turn } from '../turn.ts';

/** Filing needs the person. What was said meanwhile is kept for the dossier. */
export function askSignIn(turn: Turn): void {
  const { context, conversation, state } = turn;
  keepWords(turn);
  state.expecting = 'sign-in';
  state.asking = [];
  const procedure = context.knowledge.procedures.find((one) => one.code === state.procedureCode);
  turn.outcome ??= 'needs-sign-in';
  turn.says.push(
    pickText(turn, {
      vi: `Để làm ${procedure ? `thủ tục ${procedure.shortNames.vi}` : 'thủ tục này'}, anh/chị đăng nhập bằng tài khoản VNeID. Dữ liệu chỉ được đọc sau khi anh/chị xem và đồng ý.`,
      en: `For ${procedure?.shortNames.en ?? 'this procedure'}, please sign in with your electronic identity (VNeID). Nothing is read before you have seen what and why.`,
    }),
  );
  const query = new URLSearchParams({ conversation: conversation.id, returnTo: '/' });
  turn.cards.push({
    kind: 'sign-in',
    id: context.newId('crd'),
    url: `${context.publicUrl}/v1/session/login?${query}`,
  });
}

const HEARD_KEPT = 6;

function keepWords(turn: Turn): void {
  if (turn.text === '' || turn.state.heard.includes(turn.text)) return;
  turn.state.heard = [...turn.state.heard, turn.text].slice(-HEARD_KEPT);
}
