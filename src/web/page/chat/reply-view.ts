import type { Citation } from '../../../guide/reply.ts';
import type { CardContext } from '../cards/card-context.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { safeUrl } from '../dom/safe-url.ts';
import type { Reader } from '../reader.ts';
import { blocksBeside, chipsBeside, type ShownBlock } from './beside-cards.ts';

/** The last reply, whose cards and suggestions are to be used. Focusable by script, so that focus has where to go. */
export function liveReply(context: CardContext): HTMLElement {
  const { reply, reader, cards } = context;
  return el(
    'div',
    {
      class: `reply outcome-${reply.outcome}`,
      role: 'group',
      tabindex: -1,
      'aria-label': reader.t.guideSays,
    },
    ...replyText(context),
    ...reply.cards.map((card) => cards.live(card, context)),
    chips(context),
  );
}

/** An earlier reply, to be read. */
export function pastReply(context: CardContext): HTMLElement {
  const { reply, reader, cards } = context;
  return el(
    'div',
    { class: `reply outcome-${reply.outcome}`, role: 'group', 'aria-label': reader.t.guideSays },
    ...replyText(context),
    ...reply.cards.map((card) => cards.past(card, context)),
  );
}

function replyText({ reply, reader }: CardContext): (HTMLElement | null)[] {
  return [
    el('div', { class: 'reply-text' }, ...blocksBeside(reply).map(textBlock)),
    citations(reader, reply.citations),
  ];
}

function textBlock(block: ShownBlock): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return el('p', {}, block.text);
    case 'outage':
      return el('div', { class: 'source-down' }, icon('clock'), el('p', {}, block.text));
    case 'list':
      return el('ul', {}, ...block.items.map((item) => el('li', {}, item)));
  }
}

function citations({ t }: Reader, cited: Citation[]): HTMLElement | null {
  if (cited.length === 0) return null;
  return el(
    'ul',
    { class: 'citations', 'aria-label': t.citations },
    ...cited.map((citation) => el('li', {}, ...citationLine(t, citation))),
  );
}

function citationLine(t: Reader['t'], { token, instrument, article, confidence, url }: Citation) {
  const name = article ? `${article}, ${instrument}` : instrument;
  const href = url && safeUrl(url);
  const sure = t.citationConfidence[confidence];
  return [
    `${token} `,
    href ? el('a', { href, rel: 'noopener', target: '_blank' }, name) : name,
    sure !== '' && ` (${sure})`,
  ];
}

function chips({ reply, reader, act }: CardContext): HTMLElement | null {
  const suggestions = chipsBeside(reply);
  if (suggestions.length === 0) return null;
  return el(
    'div',
    { class: 'chips', role: 'group', 'aria-label': reader.t.chips },
    ...suggestions.map((suggestion) => {
      const outgoing = 'text' in suggestion ? { text: suggestion.text } : { action: suggestion.action };
      return el('button', { type: 'button', class: 'chip', onclick: () => act(outgoing) }, suggestion.label);
    }),
  );
}
