import { tokensOf } from '../../language/tokens.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { valueOf } from './found.ts';
import type { Fact, Scene } from './hear-facts.ts';
import type { HeardField } from './hearing.ts';
import { overlaps } from './message.ts';
import { pattern } from './pattern.ts';

const NO = pattern("chưa|không|khỏi|đừng|chẳng|thôi|chả|no|not|don't|never|haven't|isn't|aren't");
const YES = pattern('rồi|có|đã|muốn|luôn|đồng ý|yes|already|sure|ừ|vâng|phải|đúng|dạ|lấy|làm|cần|ghi');

/**
 * A yes or no within a sentence, for the asked yes-or-no fields: "tụi em đăng ký kết hôn rồi", "khỏi làm căn cước".
 * Where more was asked, only the clause that names the matter counts.
 */
export function booleanFacts(scene: Scene, facts: Fact[]): Fact[] {
  const asked = scene.hearing.asking.filter(({ type }) => type === 'boolean');
  const clauses = clausesOf(scene.message).filter((clause) => !overlaps(clause, scene.attitudes));
  return asked.flatMap((field) => {
    const about = clauses.filter((clause) => isAbout(clause, field, scene, facts));
    const said = about
      .map((clause) => ({ clause, value: truthIn(clause.plain) }))
      .filter(({ value }) => value !== undefined);
    const last = said.find(({ value }) => value === false) ?? said.at(-1);
    if (!last || last.value === undefined) return [];
    return [
      {
        field,
        start: last.clause.start,
        end: last.clause.end,
        reading: valueOf(last.value),
        corrects: false,
      },
    ];
  });
}

function isAbout(clause: Clause, field: HeardField, { hearing }: Scene, facts: Fact[]): boolean {
  if (hearing.asking.length === 1) return !overlaps(clause, facts);
  const words = new Set(
    [field.labelVi, ...field.says].flatMap((phrase) => tokensOf(phrase).map(({ folded }) => folded)),
  );
  const telling = tokensOf(clause.plain).filter(
    ({ folded }) => folded.length > 1 && words.has(folded) && !IDLE.has(folded),
  );
  return telling.length > 0 && !/\d/.test(clause.plain);
}

const IDLE = new Set(['lam', 'cho', 'be', 'co', 'khong', 'da', 'dang', 'ky', 'cua', 'bang', 'giay', 'ban', 'lay', 'nhan', 'ra', 'em', 'luon', 'roi', 'muon']);

function truthIn(plain: string): boolean | undefined {
  if (plain.search(NO) >= 0) return false;
  return plain.search(YES) >= 0 ? true : undefined;
}
