import { feeOf } from '../../eforms/fee.ts';
import { requirementOutcomes } from '../../eforms/requirements.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import { fold } from '../../language/fold.ts';
import { factAbout } from '../../procedures/fact-about.ts';
import { findProcedure as procedureInForce } from '../../procedures/find-procedure.ts';
import type { SearchAnswer } from '../../procedures/procedure-search.ts';
import type { Procedure, Topic } from '../../procedures/procedure.ts';
import { cite } from '../say/cite.ts';
import { formatVnd } from '../say/format-vnd.ts';
import { offerProcedures } from '../say/procedure-choice.ts';
import { requirementLines } from '../say/requirement-lines.ts';
import { endTurn, pickText, type Turn } from '../turn.ts';
import { codesOf, search } from './find-procedure.ts';

/** A question about a procedure, answered from its facts with their sources; then the open question comes back. */
export function askAbout(turn: Turn, topic: Topic, query: string): void {
  const current = procedureUnderWay(turn);
  const meant =
    current && query === '' ? { procedure: current } : procedureMeant(turn, current, query || turn.text);
  if (!meant) return askWhich(turn);
  turn.outcome = 'answered';
  if (meant.procedure.code !== current?.code) turn.says.push(aboutLine(turn, meant.procedure));
  cite(turn, factAbout(meant.procedure, topic, turn.state.locale));
  if (turn.dossier?.eform.code === meant.procedure.code) return tellOfThisDossier(turn, topic);
  if (meant.found && !current) offerProcedures(turn, codesOf(turn, meant.found));
}

/** What the answer is about, where it is not what the citizen is doing. */
function aboutLine(turn: Turn, { names }: Procedure): string {
  return pickText(turn, { vi: `Về thủ tục “${names.vi}”:`, en: `About “${names.en}”:` });
}

/** The procedure under way, unless the question names another one. */
function procedureMeant(turn: Turn, current: Procedure | undefined, words: string): Meant | undefined {
  const found = search(turn, words);
  const best = byCode(turn, found.procedures[0]?.code);
  if (current && !(best && namesIt(best, words))) return { procedure: current };
  return best && { procedure: best, found };
}

interface Meant {
  procedure: Procedure;
  /** set where it was looked for */
  found?: SearchAnswer;
}

function procedureUnderWay(turn: Turn): Procedure | undefined {
  return byCode(turn, turn.state.procedureCode ?? only(turn.state.offered)?.code);
}

/** "Lệ phí bao nhiêu" behind an offer of one asks about that one. */
function only<Item>(items: Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function byCode(turn: Turn, code: string | undefined): Procedure | undefined {
  const { knowledge, clock } = turn.context;
  const found = code && procedureInForce(knowledge.procedures, code, vietnamDay(clock.now()));
  return found && !('replacedBy' in found) ? found : undefined;
}

function namesIt(procedure: Procedure, words: string): boolean {
  return fold(words).includes(fold(procedure.shortNames.vi));
}

function askWhich(turn: Turn): void {
  endTurn(turn, 'clarify', { vi: 'Anh/chị hỏi về thủ tục nào ạ?', en: 'Which procedure is this about?' });
}

/** What the facts leave open is known here: the fee of this dossier, the papers it still needs. */
function tellOfThisDossier(turn: Turn, topic: Topic): void {
  const { dossier } = turn;
  if (!dossier) return;
  if (topic === 'papers')
    turn.says.push(requirementLines(turn, requirementOutcomes(dossier.eform, dossier.state)));
  if (topic !== 'fee') return;
  const fee = feeOf(dossier.eform, dossier.state);
  if (fee.amountVnd === null) return;
  const amount = formatVnd(fee.amountVnd, turn.state.locale);
  turn.says.push(
    pickText(turn, { vi: `Hồ sơ này của anh/chị: ${amount}.`, en: `For this dossier: ${amount}.` }),
  );
}
