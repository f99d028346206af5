import { eformInForce } from '../../eforms/eform-in-force.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import { factAbout } from '../../procedures/fact-about.ts';
import { findProcedure } from '../../procedures/find-procedure.ts';
import type { Procedure } from '../../procedures/procedure.ts';
import { cite } from '../say/cite.ts';
import { endTurn, pickText, type Turn } from '../turn.ts';
import { stopDraft } from './cancel.ts';

/** Starts a procedure: a new dossier where it can be filed here, an explanation where it cannot. */
export function chooseProcedure(turn: Turn, code: string): void {
  const { context, state } = turn;
  const today = vietnamDay(context.clock.now());
  const procedure = inForce(turn, code, today);
  if (!procedure) return unknownCode(turn);
  stopDraft(turn);
  Object.assign(state, { procedureCode: procedure.code, offered: [], cancelled: false, misses: 0, told: [] });
  const eform = eformInForce(context.knowledge.eforms, procedure.code, today);
  if (!eform) return explain(turn, procedure);
  if (eform.opening) turn.says.push(pickText(turn, eform.opening));
  state.stage = 'filling';
}

function inForce(turn: Turn, code: string, today: string): Procedure | undefined {
  const found = findProcedure(turn.context.knowledge.procedures, code, today);
  if (found && 'replacedBy' in found) return inForce(turn, found.replacedBy, today);
  return found;
}

/** In the middle of a form the open question comes back behind it. */
function unknownCode(turn: Turn): void {
  endTurn(turn, 'unanswerable', {
    vi: 'Không có thủ tục nào mang mã đó. Anh/chị cho biết cần làm giấy tờ gì ạ?',
    en: 'No procedure has that code. Which paper do you need?',
  });
  turn.ended = turn.state.stage === 'finding';
}

function explain(turn: Turn, procedure: Procedure): void {
  const { locale } = turn.state;
  turn.state.stage = 'finding';
  const facts = (['steps', 'papers', 'fee', 'time', 'place'] as const).map((topic) =>
    factAbout(procedure, topic, locale),
  );
  turn.says.push(`${pickText(turn, procedure.names)}. ${pickText(turn, procedure.summary)}`);
  cite(turn, ...facts);
  endTurn(turn, 'answered', {
    vi: 'Thủ tục này chưa nộp được tại đây; anh/chị nộp trên Cổng Dịch vụ công quốc gia hoặc tại Trung tâm Phục vụ hành chính công.',
    en: 'This procedure cannot be filed here yet; file it on the National Public Service Portal or at a public service centre.',
  });
}
