import { foldText } from '../../web/page/controls/fold-text.ts';
import type { Outgoing } from '../../web/page/chat/outgoing.ts';
import type { Choice } from '../cards/drawing.ts';
import type { Offer } from '../draw/draw-reply.ts';

export type Heard =
  | { kind: 'nothing' }
  | { kind: 'command'; name: string; rest: string }
  | { kind: 'choice'; messages: Outgoing[] }
  | { kind: 'words'; text: string }
  | { kind: 'no-such-choice'; number: string };

const COMMAND = /^\/(\p{L}+)\s*(.*)$/u;
const CHOICE = /^\/(\d{1,3})$/;
const NUMBER = /^(\d{1,3})\.?$/;
const NUMBERS = /^\d{1,3}([\s,;]+\d{1,3})+$/;
const LETTERS = /^[a-z]([\s,;]+[a-z])*$/i;

/** What a typed line means where this is offered. An empty line means nothing: it never confirms. */
export function hearLine(typed: string, offer: Offer): Heard {
  const line = typed.trim();
  if (line === '') return { kind: 'nothing' };
  const number = CHOICE.exec(line)?.[1] ?? (offer.numbersAnswer ? undefined : NUMBER.exec(line)?.[1]);
  if (number !== undefined) return choiceAt(number, line, offer);
  const [, name, rest = ''] = COMMAND.exec(line) ?? [];
  if (name !== undefined) return { kind: 'command', name: name.toLowerCase(), rest };
  const messages = severalIn(line, offer) ?? choiceCalled(line, offer);
  return messages ? { kind: 'choice', messages } : { kind: 'words', text: line };
}

/** Where nothing has numbers, a number is a word like any other. */
function choiceAt(number: string, line: string, { choices }: Offer): Heard {
  const choice = choices[Number(number) - 1];
  if (choice) return { kind: 'choice', messages: choice.messages };
  const isWord = choices.length === 0 && !line.startsWith('/');
  return isWord ? { kind: 'words', text: line } : { kind: 'no-such-choice', number };
}

function severalIn(line: string, { severalByLetter, severalByNumber }: Offer): Outgoing[] | undefined {
  const parts = line.toLowerCase().split(/[\s,;]+/);
  if (severalByNumber && NUMBERS.test(line)) return severalByNumber(parts.map((one) => Number(one) - 1));
  if (severalByLetter && LETTERS.test(line))
    return severalByLetter(parts.map((one) => one.charCodeAt(0) - 'a'.charCodeAt(0)));
  return undefined;
}

/** A choice said by its own name. Confirming in words is left to the server, which alone knows what counts. */
function choiceCalled(line: string, { choices }: Offer): Outgoing[] | undefined {
  const called = choices.filter((choice) => !confirms(choice) && nameOf(choice) === foldText(line));
  return called.length === 1 ? called[0]?.messages : undefined;
}

function confirms({ messages }: Choice): boolean {
  return messages.some((message) => 'action' in message && message.action.type === 'confirm');
}

function nameOf({ label }: Choice): string {
  return foldText(label.split('\n')[0] ?? '');
}
