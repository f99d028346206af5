import { cleanText } from '../../language/clean-text.ts';
import { tokensOf } from '../../language/tokens.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { valueOf } from './found.ts';
import type { HeardField } from './hearing.ts';
import { overlaps } from './message.ts';
import { pattern } from './pattern.ts';
import type { Fact, Scene } from './scene.ts';

const NO = pattern("chưa|không|khỏi|đừng|chẳng|chả|no|not|don't|never|haven't|isn't|aren't");
const STARTS_WITH_NO = /^(?:(?:dạ|da) )?(?:thôi|thoi)(?: |$)/u;
const YES = pattern('rồi|có|đã|muốn|luôn|đồng ý|yes|already|sure|ừ|vâng|phải|đúng|dạ|lấy|làm|cần|ghi');

/** Words of a field's name that say nothing of its matter. */
const IDLE = new Set(
  'làm cho bé có không đã đăng ký của bằng giấy bản lấy nhận ra em luôn rồi muốn cần và với là được trẻ the a for'.split(
    ' ',
  ),
);

/**
 * A yes or no within a sentence, for the asked yes-or-no fields: "tụi em đăng ký kết hôn rồi", "khỏi làm căn cước".
 * Where more was asked, only the clause that names the matter best counts.
 */
export function booleanFacts(scene: Scene, facts: Fact[]): Fact[] {
  const asked = scene.hearing.asking.filter(({ type }) => type === 'boolean');
  const clauses = clausesOf(scene.message).filter((clause) => !overlaps(clause, scene.settled));
  return asked.flatMap((field) => {
    const about = clausesAbout(clauses, field, scene, facts);
    const said = about
      .map((clause) => ({ clause, value: truthIn(clause.plain) }))
      .filter(({ value }) => value !== undefined);
    const decisive = said.find(({ value }) => value === false) ?? said.at(-1);
    if (decisive?.value === undefined) return [];
    const { clause, value } = decisive;
    return [{ field, start: clause.start, end: clause.end, reading: valueOf(value), corrects: false }];
  });
}

/** A yes-or-no field nobody asked about, where a clause that asks nothing names it: "làm luôn thẻ căn cước cho bé". */
export function namedBooleans({ hearing, anchors, message, settled }: Scene, facts: Fact[]): Fact[] {
  const open = hearing.open.filter(({ type }) => type === 'boolean');
  return clausesOf(message).flatMap((clause) => {
    if (overlaps(clause, [...facts, ...settled]) || ASKS.test(clause.plain) || /\d/.test(clause.plain))
      return [];
    const named = open.filter(({ id }) =>
      anchors.some((anchor) => anchor.fields?.includes(id) && overlaps(anchor, [clause])),
    );
    const [field, ...more] = named;
    const value = field && more.length === 0 ? truthIn(clause.plain) : undefined;
    return field && value !== undefined
      ? [
          {
            field,
            start: clause.start,
            end: clause.end,
            reading: valueOf(value),
            corrects: field.value !== undefined,
          },
        ]
      : [];
  });
}

/** "Có làm thẻ luôn không?" wants to know, and tells nothing. */
const ASKS =
  /(?:^| )(?:không|khong|chưa|chua|hả|sao|gì|nào|đâu|gi|nao|dau|à)(?: (?:ạ|a|em|anh|chị|cô|vậy|nhỉ|vay))*$/u;

function clausesAbout(clauses: Clause[], field: HeardField, { hearing }: Scene, facts: Fact[]): Clause[] {
  if (hearing.asking.length === 1) return clauses.filter((clause) => !overlaps(clause, facts));
  const scored = clauses.map((clause) => ({
    clause,
    score: /\d/.test(clause.plain) ? 0 : sharedWords(clause, field),
  }));
  const most = Math.max(1, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ clause }) => clause);
}

function sharedWords(clause: Clause, field: HeardField): number {
  const named = [field.labelVi, ...field.says]
    .flatMap((phrase) => tokensOf(cleanText(phrase)))
    .filter(({ word }) => !IDLE.has(word));
  const said = tokensOf(clause.plain).filter(({ word }) => word.length > 1);
  return said.filter((one) =>
    named.some((word) => word.word === one.word || (one.bare && word.folded === one.folded)),
  ).length;
}

function truthIn(plain: string): boolean | undefined {
  if (plain.search(NO) >= 0 || STARTS_WITH_NO.test(plain)) return false;
  return plain.search(YES) >= 0 ? true : undefined;
}
