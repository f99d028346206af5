import { feeOf } from '../../eforms/fee.ts';
import { requirementOutcomes } from '../../eforms/requirements.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import { factsFor } from '../../procedures/facts-for.ts';
import { findProcedure as procedureInForce } from '../../procedures/find-procedure.ts';
import type { SearchAnswer } from '../../procedures/procedure-search.ts';
import { TOPICS, type Procedure, type Topic } from '../../procedures/procedure.ts';
import { bestNamed, isNamedIn } from '../answer/best-named.ts';
import { matterOf } from '../answer/matter-of.ts';
import { readQuestion, weighingFor, type Question } from '../answer/question.ts';
import { answerFrom } from '../say/answer-from.ts';
import { formatVnd } from '../say/format-vnd.ts';
import { requirementLines } from '../say/requirement-lines.ts';
import { endTurn, pickText, type Turn } from '../turn.ts';
import { namesProcedure } from '../understand/needs.ts';
import { compare, premisesFor } from './compare.ts';
import { codesOf, search } from './find-procedure.ts';

/** A question about a procedure, answered from its facts with their sources; then the open question comes back. */
export function askAbout(turn: Turn, topic: Topic, query: string): void {
  const question = readQuestion(turn.context, turn.text);
  if (compare(turn, question)) return;
  const clause = query === '' ? question : readQuestion(turn.context, query);
  const current = procedureUnderWay(turn) ?? (query === '' ? procedureSpokenOf(turn) : undefined);
  const meant = current && query === '' ? { procedure: current } : procedureMeant(turn, current, clause);
  if (!meant) return askWhich(turn);
  const asked = namesSeveral(question) ? clause : question;
  answer(turn, meant.procedure, current, [topic, ...asked.topics], asked);
  if (meant.found && !turn.state.procedureCode) turn.offer ??= codesOf(turn, meant.found);
}

/** "Lệ phí khai sinh bao nhiêu, còn kết hôn cần giấy gì": each clause asks for itself. */
function namesSeveral({ plain }: Question): boolean {
  const clauses = plain.split(/[,.;?!\n]+|(?<!\p{L})còn(?!\p{L})/u);
  return clauses.filter(namesProcedure).length > 1;
}

function answer(
  turn: Turn,
  procedure: Procedure,
  current: Procedure | undefined,
  asked: Topic[],
  question: Question,
): void {
  const told = toldOf(turn, procedure);
  const topics = TOPICS.filter((topic) => asked.includes(topic) && !told.includes(topic));
  if (topics.length === 0) return;
  const weigh = weighingFor(question, procedure);
  const facts = factsFor(procedure, topics, turn.state.locale, { weigh }).filter(
    (fact) => !told.includes(fact.topic),
  );
  const lead = procedure.code === current?.code ? undefined : aboutLine(turn, procedure);
  answerFrom(turn, { procedure, topics, facts: [...premisesFor(turn, question), ...facts] }, lead);
  turn.state.about = procedure.code;
  if (turn.dossier?.eform.code !== procedure.code) return;
  for (const topic of topics) tellOfThisDossier(turn, topic);
}

/** What was told in this turn is not told again. */
function toldOf(turn: Turn, { code }: Procedure): string[] {
  return turn.asked.filter((one) => one.code === code).flatMap((one) => one.topics);
}

/** What the answer is about, where it is not what the citizen is doing. */
function aboutLine(turn: Turn, { names }: Procedure): string {
  return pickText(turn, { vi: `Về thủ tục “${names.vi}”:`, en: `About “${names.en}”:` });
}

/** The procedure under way, unless the question names another one. */
function procedureMeant(turn: Turn, current: Procedure | undefined, question: Question): Meant | undefined {
  const words = matterOf(turn.context.knowledge.premises, question);
  const heard = search(turn, words);
  const found = heard.procedures.length > 0 || current ? heard : search(turn, turn.text);
  const fitting = found.procedures.flatMap(({ code, score }) => {
    const procedure = byCode(turn, code);
    return procedure ? [{ procedure, score }] : [];
  });
  const best = bestNamed(fitting, question.plain);
  if (current && !(best && isNamedIn(best, words) && !isPartOf(best, current))) return { procedure: current };
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

/** "Mất mấy ngày" behind another question asks about the same. */
function procedureSpokenOf(turn: Turn): Procedure | undefined {
  return byCode(turn, turn.asked.at(-1)?.code ?? turn.state.about);
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

/** Inside a linked group a part's name means the group. */
function isPartOf(procedure: Procedure, { linkedGroup, related }: Procedure): boolean {
  return linkedGroup && related.includes(procedure.code);
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
