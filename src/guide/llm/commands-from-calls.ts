import { displayValue } from '../../eforms/display.ts';
import type { Field } from '../../eforms/eform.ts';
import { fitsField } from '../../eforms/fits-field.ts';
import type { Value } from '../../eforms/value.ts';
import { fold } from '../../language/fold.ts';
import type { Command } from '../command.ts';
import { search } from '../decide/find-procedure.ts';
import { hearingOf } from '../hearing-of.ts';
import type { Turn } from '../turn.ts';
import type { HeardField } from '../understand/hearing.ts';
import { understand } from '../understand/understand.ts';
import { Answer, AskAbout, Change, FindProcedure, Tell } from './model-tools.ts';
import { readableText } from './redact.ts';

/** What a model may speak of in this turn. */
export interface Reach {
  asked: HeardField[];
  filled: HeardField[];
  looking: boolean;
  text: string;
}

type Call = { name: string; args: unknown };

const MOST_CALLS = 4;

/** The commands that a model proposes, each checked as ours are; nothing where one of them is not among its tools. */
export function commandsFrom(turn: Turn, reach: Reach, calls: Call[]): Command[] | undefined {
  if (calls.length > MOST_CALLS) return undefined;
  const read = calls.map((call) => commandOf(turn, reach, call));
  return read.includes('invalid') ? undefined : read.filter((one) => one !== 'invalid' && one !== undefined);
}

function commandOf(turn: Turn, reach: Reach, { name, args }: Call): Command | 'invalid' | undefined {
  switch (name) {
    case 'find_procedure':
      return parsed(FindProcedure, args, ({ need }) => needOf(turn, reach, need));
    case 'ask_about':
      return parsed(AskAbout, args, ({ topic, quote }) =>
        quotes(reach, quote) ? { kind: 'ask-about', topic, query: quote } : undefined,
      );
    case 'answer':
      return parsed(Answer, args, (answer) => guessOf(turn, reach, answer));
    case 'change':
      return parsed(Change, args, ({ field, quote }) =>
        quotes(reach, quote) && reach.filled.some(({ id }) => id === field)
          ? { kind: 'correct', field }
          : undefined,
      );
    case 'tell':
      return parsed(Tell, args, ({ what }) => sayingOf(turn, what));
    default:
      return 'invalid';
  }
}

function parsed<Args>(
  schema: { safeParse(args: unknown): { success: true; data: Args } | { success: false } },
  args: unknown,
  read: (args: Args) => Command | undefined,
): Command | 'invalid' | undefined {
  const result = schema.safeParse(args);
  return result.success ? read(result.data) : 'invalid';
}

/** Only words of the message are evidence. */
function quotes({ text }: Reach, quote: string): boolean {
  const said = fold(quote);
  return said !== '' && fold(readableText(text)).includes(said);
}

/** The one thing a model may put in its own words: it is looked up and offered, never done. */
function needOf(turn: Turn, { looking }: Reach, need: string): Command | undefined {
  if (!looking || search(turn, need).procedures.length === 0) return undefined;
  return { kind: 'find-procedure', query: need };
}

/** Passing over is for questions; at a consent, a paper or an agreement it would decide something. */
function sayingOf({ state }: Turn, what: Tell['what']): Command | undefined {
  const passes = what === 'skip' || what === 'unknown';
  return passes && (state.expecting !== undefined || state.asking.length === 0) ? undefined : { kind: what };
}

type Tell = { what: (typeof Tell)['shape']['what']['options'][number] };

/** What a model takes for an answer is never taken as one: the citizen is asked whether it was meant. */
function guessOf(
  turn: Turn,
  reach: Reach,
  { field: id, quote, option }: { field: string; quote: string; option: string | null },
): Command | undefined {
  const heard = reach.asked.find((field) => field.id === id);
  const field = turn.dossier?.eform.fields.find((one) => one.id === id);
  if (!heard || !field || !quotes(reach, quote)) return undefined;
  const fit = fitsField(field, readIn(turn, heard, quote) ?? optionOf(field, option));
  if (!fit.ok) return undefined;
  const label = displayValue(field, fit.value, turn.state.locale);
  return {
    kind: 'doubt',
    field: id,
    reason: 'guessed',
    heard: label.slice(0, 200),
    candidates: [{ label, value: fit.value }],
  };
}

/** The quote read by our own rules as the answer to this field alone. */
function readIn(turn: Turn, heard: HeardField, quote: string): Value | undefined {
  const { places, knowledge } = turn.context;
  const hearing = { ...hearingOf(turn), asking: [heard], open: [] };
  const commands = understand(quote, hearing, { places, lexicon: knowledge.lexicon });
  const answer = commands.find((command) => command.kind === 'answer' && command.field === heard.id);
  return answer?.kind === 'answer' ? answer.value : undefined;
}

function optionOf({ type, options = [] }: Field, option: string | null): Value | undefined {
  const value = options.find((one) => one.value === option)?.value;
  return value !== undefined && type === 'choices' ? [value] : value;
}
