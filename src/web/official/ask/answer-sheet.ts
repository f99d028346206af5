import type { Citation } from '../../../guide/reply.ts';
import { textBlocks } from '../../page/chat/text-blocks.ts';
import { el } from '../../page/dom/el.ts';
import { safeUrl } from '../../page/dom/safe-url.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import type { Asked, CounterAnswer, Named } from './answered.ts';

type Fact = CounterAnswer['facts'][number];

/** The answer in parts; each says how sure it is and where it stands written. */
export function answerSheet(
  reader: OfficialReader,
  { question, answer }: Asked,
  askAbout: (procedure: Named) => void,
): HTMLElement {
  const { w, locale } = reader;
  const { procedure, facts, text } = answer;
  const named = procedure && (locale === 'vi' ? procedure.nameVi : procedure.nameEn);
  return el(
    'article',
    { class: 'answer-sheet' },
    el('h2', { tabindex: -1 }, named ?? question),
    procedure && el('p', { class: 'source' }, `${w.ask.procedure} ${procedure.code}`),
    ...(facts.length > 0 ? factParts(reader, facts) : [el('p', {}, text)]),
    alternatives(reader, answer.alternatives, askAbout),
  );
}

/** Facts of one topic stand under one heading. */
function factParts(reader: OfficialReader, facts: Fact[]): HTMLElement[] {
  const topics = [...new Set(facts.map(({ topic }) => topic))];
  return topics.map((topic) =>
    el(
      'section',
      { class: 'fact' },
      el('h3', {}, reader.w.ask.topics[topic] ?? topic),
      el('div', {}, ...facts.filter((fact) => fact.topic === topic).map((fact) => factPart(reader, fact))),
    ),
  );
}

function factPart(reader: OfficialReader, fact: Fact): HTMLElement {
  const text = withoutHead(fact.text, reader.w.ask.topics[fact.topic] ?? '');
  return el(
    'div',
    {},
    ...(fact.topic === 'law' ? [] : textBlocks(text)).map((block) =>
      block.kind === 'paragraph'
        ? el('p', {}, block.text)
        : el('ul', {}, ...block.items.map((item) => el('li', {}, item))),
    ),
    el(
      'ul',
      { class: 'citations', 'aria-label': reader.w.ask.sources },
      ...fact.citations.map((citation) => el('li', {}, ...citationLine(reader, citation))),
    ),
  );
}

/** A fact told in a sentence opens with its topic, which stands beside it here already. */
export function withoutHead(text: string, topic: string): string {
  const [head = ''] = text.split(':', 1);
  if (head === '' || head === text || !topic.startsWith(head)) return text;
  const rest = text.slice(head.length + 1).trimStart();
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function citationLine({ w }: OfficialReader, { token, article, instrument, url, confidence }: Citation) {
  const name = [article, instrument].filter(Boolean).join(', ');
  const href = url && safeUrl(url);
  return [
    `${token} `,
    href ? el('a', { href, rel: 'noopener', target: '_blank' }, name) : name,
    ' ',
    el('span', { class: `sure-${confidence}` }, `(${w.dossier.confidence[confidence]})`),
  ];
}

function alternatives(
  { w, locale }: OfficialReader,
  others: Named[],
  askAbout: (procedure: Named) => void,
): HTMLElement | null {
  if (others.length === 0) return null;
  return el(
    'section',
    { class: 'fact' },
    el('h3', {}, w.ask.alternatives),
    el(
      'ul',
      { class: 'alternatives', role: 'list' },
      ...others.map((one) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', class: 'button-text', onclick: () => askAbout(one) },
            locale === 'vi' ? one.nameVi : one.nameEn,
          ),
        ),
      ),
    ),
  );
}
