import type { Value } from '../../eforms/value.ts';
import { attributeOf } from './attributes.ts';
import { clausesOf } from './clauses.ts';
import { PARTICLES } from './courtesy.ts';
import { valueOf, type Found } from './found.ts';
import type { HeardField } from './hearing.ts';
import type { Message } from './message.ts';
import { eitherWay, pattern } from './pattern.ts';
import type { Scene } from './scene.ts';

const OWN_ADDRESS = pattern(
  '(?:dạ |em |mở |bán |làm |đặt |ngay |luôn |theo |về |gửi |mất |tại |ở |là )*(?:địa chỉ|nơi|chỗ|nhà)?(?: của)?(?: em| tôi| mình| đang)? ?(?:thường trú|ở trên|như trên|trên|ở|nhà)(?: của)?(?: em| tôi| mình| ạ| nha| nhé| nghen| hỉ| con| đó| luôn| my| address)*|my address|at home',
);

/** "Địa chỉ thường trú", "về nhà em": the address that is proposed, or the only one that is known already. */
export function ownAddress(field: HeardField, said: string, { hearing }: Scene): Value | undefined {
  const plain = said.replace(/[;,.\s]+/g, ' ').trim();
  if (![...plain.matchAll(OWN_ADDRESS)].some((match) => match[0] === plain)) return undefined;
  const known = hearing.open.filter(
    ({ id, type, value }) => type === 'place' && value !== undefined && attributeOf(id) === 'permanent',
  );
  const different = [...new Map(known.map(({ value }) => [JSON.stringify(value), value])).values()];
  if (field.suggestion !== undefined) return field.suggestion;
  return hearing.people['applicant']?.residence ?? (different.length === 1 ? different[0] : undefined);
}

/** "Tạp hóa, tại nhà": the known address, said in a clause of its own. */
export function ownClause(field: HeardField, rest: Message, scene: Scene): Found | undefined {
  for (const { plain, start, end, offset } of clausesOf(rest)) {
    const own = ownAddress(field, plain, scene);
    if (own !== undefined) return { start, end, reading: valueOf(own) };
    const behind = AT_HOME.exec(plain);
    const home = behind && ownAddress(field, behind[1] ?? '', scene);
    if (behind && home) {
      const from = rest.origin[offset + behind.index] ?? start;
      return { start: from, end, reading: valueOf(home) };
    }
  }
  return undefined;
}

/** "Tạp hóa ngay tại nhà" */
const AT_HOME = new RegExp(
  `(?<= )(?:${eitherWay('và|mở|bán|làm')} )?((?:${eitherWay('ngay')} )?(?:${eitherWay('tại|ở')}) (?:${eitherWay('nhà')})(?: (?:${eitherWay('em|tôi|mình|luôn|riêng')}))*)(?: (?:${PARTICLES}))*$`,
  'u',
);
