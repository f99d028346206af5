import type { Command } from './command.ts';
import { hearingOf } from './hearing-of.ts';
import { understandWithModel } from './llm/understand-with-model.ts';
import type { Turn } from './turn.ts';
import { bringsLater, prefersPaper, saysAttached } from './understand/about-the-paper.ts';
import { understand } from './understand/understand.ts';
import { whilePaying } from './understand/while-paying.ts';

/** What the message says, as commands: by our own rules first, and where they are not sure a model is asked as well. */
export async function hear(turn: Turn, text: string): Promise<Command[]> {
  return understandWithModel(turn, text, hearByRules(turn, text));
}

/** A number or name that picks one of the places offered last is that place. */
function hearByRules(turn: Turn, text: string): Command[] {
  const { places, knowledge } = turn.context;
  const tools = { places, lexicon: knowledge.lexicon };
  const picked = pickedCandidate(turn, text);
  if (picked) return [picked];
  if (turn.state.expecting === 'attach' && bringsLater(text)) return [{ kind: 'skip' }];
  if (turn.state.expecting === 'attach' && saysAttached(text)) return [{ kind: 'resume' }];
  const waits = turn.state.expecting === 'agreement';
  if (waits && prefersPaper(text)) return [{ kind: 'skip' }];
  const commands = understand(text, hearingOf(turn), tools);
  if (turn.state.stage === 'paying' && turn.state.expecting !== 'cancel-confirm')
    return whilePaying(text, commands, hearingOf(turn));
  if (waits && commands.every(({ kind }) => kind === 'unclear')) return [{ kind: 'resume' }];
  return withoutAsides(commands).map((command) => saidAgain(turn, command));
}

/** "À quên, tên bé là …" does not mean that something is forgotten: what is told outweighs what is passed over. */
function withoutAsides(commands: Command[]): Command[] {
  const tells = commands.some(({ kind }) => kind === 'answer' || kind === 'correct' || kind === 'doubt');
  return tells
    ? commands.filter(({ kind }) => kind !== 'unknown' && kind !== 'skip' && kind !== 'unclear')
    : commands;
}

/**
 * "2", "cái thứ hai", or the words of the candidate themselves. A name is none to pick: "Nguyễn Thùy Dung" shares a
 * syllable with the "Nguyen Thuy Dung" that it puts right.
 */
function pickedCandidate(turn: Turn, text: string): Command | undefined {
  const { places, knowledge } = turn.context;
  for (const [field, { candidates }] of Object.entries(turn.state.doubted)) {
    if (candidates.length === 0 || !turn.state.asking.includes(field)) continue;
    const options = candidates.map(({ label }, index) => ({
      value: String(index),
      labelVi: label,
      labelEn: label,
      says: [],
    }));
    const hearing = hearingOf(turn);
    const asking = hearing.asking
      .filter((one) => one.id === field && one.type !== 'name')
      .map((one) => ({ ...one, type: 'choice' as const, options }));
    const commands = understand(
      text,
      { ...hearing, asking, open: [] },
      { places, lexicon: knowledge.lexicon },
    );
    const answer = commands.find((command) => command.kind === 'answer' && command.field === field);
    const candidate = answer?.kind === 'answer' && candidates[Number(answer.value)];
    if (candidate) return { kind: 'answer', field, value: candidate.value };
  }
  return undefined;
}

/** What was doubted once and is said again is meant. */
function saidAgain(turn: Turn, command: Command): Command {
  if (command.kind !== 'doubt' || command.reason !== 'needs-accents') return command;
  const pending = turn.state.doubted[command.field];
  if (pending?.heard !== command.heard) return command;
  return { kind: 'answer', field: command.field, value: command.candidates[0]?.value ?? command.heard };
}
