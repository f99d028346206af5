import { englishLead } from '../../language/english-lead.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Places } from '../../places/places.ts';
import type { Command } from '../command.ts';
import { answerable } from './asks-back.ts';
import { correctionIn } from './correction.ts';
import { isConfirmPhrase } from './confirm-phrase.ts';
import { hearActs, type Acts } from './hear-acts.ts';
import { hearFacts } from './hear-facts.ts';
import { attitudeSaid, unsureSaid, type Said } from './answer-attitudes.ts';
import type { Fact, Heard } from './scene.ts';
import type { Hearing } from './hearing.ts';
import { readMessage, without, type Message } from './message.ts';
import { asksForProcedure, namesProcedure } from './needs.ts';
import { offeredIn } from './offered.ts';
import { vocativesIn } from './vocatives.ts';

/** What understanding looks things up in. */
export interface Tools {
  places: Places;
  lexicon: Lexicon;
}

/**
 * What a message means, as commands in the order in which they are said. Deterministic, without any call outside.
 * Values have the shapes of `eforms/value.ts`; nothing is guessed: what could be read two ways becomes a doubt.
 */
export function understand(text: string, hearing: Hearing, tools: Tools): Command[] {
  const message = readMessage(text, tools.lexicon);
  if (message.terms.length === 0) return [{ kind: 'unclear' }];
  if (hearing.expecting === 'confirm' && isConfirmPhrase(message)) return [{ kind: 'confirm-phrase' }];
  if (asksForWords(hearing) && isConfirmPhrase(message)) return [{ kind: 'resume' }];
  const acts = hearActs(message, hearing);
  const chosen = chosenProcedure(message, hearing, acts);
  if (chosen) return chosen;
  const rest = without(message, [...acts.acts, ...vocativesIn(message)]);
  const spoken = [...acts.attitudes, ...acts.unsure];
  const heard = hearFacts(rest, answerable(hearing, rest), tools.places, acts, correctionIn(rest));
  const commands = inOrder(acts, heard, hearing);
  const left = without(rest, [...spoken, ...heard.facts]);
  const isSmall = commands.every(
    ({ kind }) => kind === 'greet' || kind === 'thanks' || (kind === 'affirm' && !hearing.hasProcedure),
  );
  const needs = isSmall ? needsIn(commands.length > 0 ? left : rest, hearing) : [];
  const said = needs.length > 0 ? needs : commands.length > 0 ? commands : nothingIn(rest, hearing);
  return said.every(({ kind }) => kind === 'out-of-scope')
    ? said
    : [...languageOf(message, hearing), ...said];
}

/** An order to file answers no question for free words: the question comes back. */
function asksForWords({ asking }: Hearing): boolean {
  return asking.some(({ type }) => type === 'text');
}

function chosenProcedure(
  message: Message,
  { offered, stage, expecting }: Hearing,
  acts: Acts,
): Command[] | undefined {
  if (expecting !== 'procedure-choice' && !(stage === 'finding' && offered.length > 0)) return undefined;
  const questions = acts.acts.map(({ command }) => command);
  if (questions.length > 0) return undefined;
  const offer = offeredIn(message, offered);
  return offer && [{ kind: 'choose-procedure', code: offer.code }];
}

function inOrder(acts: Acts, heard: Heard, hearing: Hearing): Command[] {
  const facts = heard.facts.map((fact) => ({ start: fact.start, command: commandOf(fact) }));
  const reopened: Said[] = heard.reopened
    ? [{ start: 0, command: { kind: 'correct', field: heard.reopened.id } }]
    : [];
  const said: Said[] = [
    ...facts,
    ...reopened,
    ...acts.acts,
    ...attitudeSaid(acts, heard, hearing),
    ...unsureSaid(acts, heard, hearing),
  ];
  const commands = said.sort((one, other) => one.start - other.start).map(({ command }) => command);
  const weighty = commands.filter(({ kind }) => kind !== 'greet' && kind !== 'thanks');
  return distinct(weighty.length > 0 ? weighty : commands.slice(0, 1));
}

function commandOf({ field, reading, corrects }: Fact): Command {
  if (reading.kind === 'doubt') {
    const { reason, heard, candidates } = reading;
    return { kind: 'doubt', field: field.id, reason, heard, candidates };
  }
  return corrects
    ? { kind: 'correct', field: field.id, value: reading.value }
    : { kind: 'answer', field: field.id, value: reading.value };
}

/** A need in free words, while one is looked for or where the words name a procedure. */
function needsIn(rest: Message, hearing: Hearing): Command[] {
  const query = rest.text
    .replace(/[;\s]+/g, ' ')
    .replace(/^[ ,.!]+/, '')
    .trim();
  const looking =
    !hearing.hasProcedure ||
    hearing.stage === 'finding' ||
    hearing.stage === 'submitted' ||
    hearing.stage === 'following';
  const names = namesProcedure(rest.plain) || asksForProcedure(rest.plain);
  return /\p{L}{2}/u.test(query) && (looking || names) ? [{ kind: 'find-procedure', query }] : [];
}

/** "Có chỗ sai" names nothing to correct: it is a no to what was shown. */
function nothingIn(rest: Message, { expecting, asking }: Hearing): Command[] {
  const objects =
    correctionIn(rest) !== undefined &&
    (expecting !== undefined || asking.some(({ suggestion }) => suggestion !== undefined));
  return [{ kind: objects ? 'deny' : 'unclear' }];
}

/** A message in the other language changes ours, where it is long enough to be sure. */
function languageOf(message: Message, { locale }: Hearing): Command[] {
  const lead = englishLead(message.words);
  if (locale === 'vi' && lead >= 3) return [{ kind: 'language', locale: 'en' }];
  return locale === 'en' && lead <= -8 && message.words.length >= 5
    ? [{ kind: 'language', locale: 'vi' }]
    : [];
}

function distinct(commands: Command[]): Command[] {
  const seen = new Set<string>();
  return commands.filter((command) => {
    const key = JSON.stringify(command);
    return seen.has(key) ? false : seen.add(key);
  });
}
