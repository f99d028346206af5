import type { Citation, Reply, Suggestion } from '../../guide/reply.ts';
import { chipsBeside } from '../../web/page/chat/beside-cards.ts';
import type { CardView, Choice, Drawing } from '../cards/drawing.ts';
import { drawCard } from '../cards/draw-card.ts';
import { paragraph } from './paragraph.ts';

/** What of a reply can be chosen, in the order of the numbers. */
export interface Offer extends Pick<Drawing, 'severalByLetter' | 'severalByNumber'> {
  choices: Choice[];
  /** a bare number may be an answer to what is asked, so that choices are named /1, /2 … */
  numbersAnswer: boolean;
}

export interface DrawnReply {
  /** what stands below the reply's text */
  lines: string[];
  offer: Offer;
}

/** The types whose answer may be a number of few digits. */
const COUNTED = new Set(['integer', 'money', 'date', 'text', 'personal-id', 'phone']);

/** Sources, cards and choices of a reply; its text was written as it came. */
export function drawReply(view: CardView): DrawnReply {
  const { reply, sheet } = view;
  const cards = reply.cards.map((card) => drawCard(card, view));
  const offer = offerOf(reply, cards);
  const blocks = [
    reply.citations.flatMap((citation) => citationLines(citation, view)),
    ...cards.map(({ lines }) => lines),
    offer.choices.flatMap((choice, index) =>
      paragraph(sheet, choice.label, { lead: `  ${numberOf(index, offer)}. ` }),
    ),
  ];
  return { lines: blocks.filter((block) => block.length > 0).flatMap((block) => [...block, '']), offer };
}

function offerOf(reply: Reply, cards: Drawing[]): Offer {
  const asked = reply.cards.flatMap((card) => (card.kind === 'question' ? card.fields : []));
  return {
    choices: choicesOf(reply, cards),
    severalByLetter: cards.find((card) => card.severalByLetter)?.severalByLetter,
    severalByNumber: cards.find((card) => card.severalByNumber)?.severalByNumber,
    numbersAnswer: asked.some(({ type }) => COUNTED.has(type)) || listsIn(reply.text) > 1,
  };
}

/** A reply that counts out in its text what may have been meant has its choices in that very order. */
function choicesOf(reply: Reply, cards: Drawing[]): Choice[] {
  const ofCards = cards.flatMap((card) => card.choices ?? []);
  if (listsIn(reply.text) === 0) return [...ofCards, ...chipsBeside(reply).map(chipChoice)];
  const counted = reply.suggestions.map(chipChoice);
  const known = new Set(counted.map(({ messages }) => JSON.stringify(messages)));
  return [...counted, ...ofCards.filter(({ messages }) => !known.has(JSON.stringify(messages)))];
}

function listsIn(text: string): number {
  return text.match(/^1\. /gm)?.length ?? 0;
}

function chipChoice(chip: Suggestion): Choice {
  return { label: chip.label, messages: ['text' in chip ? { text: chip.text } : { action: chip.action }] };
}

function numberOf(index: number, { numbersAnswer }: Offer): string {
  return numbersAnswer ? `/${index + 1}` : String(index + 1);
}

function citationLines(citation: Citation, { reader, sheet }: CardView): string[] {
  const { token, instrument, article, confidence, url } = citation;
  const sure = reader.t.citationConfidence[confidence];
  const parts = [article ? `${article}, ${instrument}` : instrument, url, sure === '' ? '' : `(${sure})`];
  return paragraph(sheet, parts.filter(Boolean).join(' '), { lead: `${token} `, ink: 'quiet' });
}
