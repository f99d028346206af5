import { VALUE_OF_TYPE } from '../../eforms/value.ts';
import { foldLetters } from '../../language/fold.ts';
import { tokensOf } from '../../language/tokens.ts';
import { ADDRESSES, OPENINGS, PARTICLES } from './courtesy.ts';
import { doubtOf, valueOf, type Found } from './found.ts';
import type { HeardField } from './hearing.ts';
import { without, type Message } from './message.ts';
import { eitherWay } from './pattern.ts';
import type { Fact, Scene } from './scene.ts';

const CALLED = eitherWay(ADDRESSES);
const BEFORE = new RegExp(
  `^[\\s,.:]*(?:(?:${eitherWay('thưa')}(?: (?:${CALLED}))?|${eitherWay(OPENINGS)})(?:[\\s,]+|$))*`,
  'iu',
);
const AFTER = new RegExp(
  `(?:[\\s,.!]+(?:(?:${PARTICLES})(?: (?:${CALLED}))?|(?:${CALLED}) (?:ơi|oi)))*[\\s,.!]*$`,
  'iu',
);

/** "Sửa mục đích thành xin học bổng": the words behind the announcement are the text. */
export function renewedText({ correction, message }: Scene, field: HeardField): Fact | undefined {
  if (field.type !== 'text' || !correction?.renews) return undefined;
  const said = textFor(without(message, [{ start: 0, end: correction.from }]), false);
  return said && { field, ...said, corrects: true };
}

/** "a" at the end is "ạ" behind a "da", and where nothing at all was typed with accents. */
function withoutBareA(text: string): string {
  const bare = foldLetters(text) === text;
  return text.replace(
    bare ? /^((?:.*[\s,]){2}.*)[\s,]a[\s.,]*$/isu : /^([\s,]*da[\s,].*)[\s,]a[\s.,]*$/isu,
    '$1',
  );
}

/** Free text, without politeness, a leading yes and an "ở" whose place was heard. */
export function textFor(rest: Message, others: boolean): Found | undefined {
  const text = withoutBareA(rest.text.replace(/;+/g, ' '))
    .replace(BEFORE, '')
    .replace(/\s*,\s*(?:lấy|chọn|còn|và|làm|nhận|thì|cần)[\s,]*$/iu, '')
    .replace(AFTER, '')
    .replace(/[\s,]+(?:đặt |mở |dat |mo )?(?:ở|tại|tai|o)[\s,]*$/iu, '')
    .replace(/\s+/g, ' ');
  if (text === '' || (others && tokensOf(text).length < 3)) return undefined;
  const parsed = VALUE_OF_TYPE.text.safeParse(text);
  return {
    start: 0,
    end: rest.text.length,
    reading: parsed.success ? valueOf(text) : doubtOf('too-long', text),
  };
}
