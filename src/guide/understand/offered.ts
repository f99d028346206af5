import { fold } from '../../language/fold.ts';
import { positionIn } from './extract-choice.ts';
import type { Hearing } from './hearing.ts';
import type { Message } from './message.ts';
import { pattern } from './pattern.ts';

const ALL_TOGETHER = pattern(
  'gộp|liên thông|một lượt|1 lượt|cùng lúc|một lần|trọn gói|(?:làm|lấy|chọn) (?:hết|cả|tất)(?: \\p{L}+){0,3}|cả (?:hai|ba|bốn|3|4|2)|hết luôn|combo|all of them|all together|everything|both|tất cả|chung luôn|linked',
);
const ALONE = pattern('chỉ|riêng|mỗi|thôi|only|just|không gộp|không liên thông|làm lẻ|cái lẻ');
const IDLE = new Set(
  'da vang em toi minh chon lay lam cai thu tuc muon can cho con nhe nha a di dang ky ho giup the thoi chi rieng nay do la thi xin i want the please one to choose option cap so ok dung roi'.split(
    ' ',
  ),
);

type Offer = Hearing['offered'][number];

/** The offered procedure that a message picks: by position, as the joint one, or by words that its name alone has. */
export function offeredIn(message: Message, offered: Offer[]): Offer | undefined {
  if (offered.length === 0) return undefined;
  const position = positionIn(message, offered.length);
  if (position !== undefined) return offered[position];
  const joint = offered.filter(({ nameVi }) => /liên thông|điện tử:/i.test(nameVi));
  if (
    joint.length === 1 &&
    message.plain.search(ALL_TOGETHER) >= 0 &&
    message.plain.search(/không gộp|khong gop/) < 0
  )
    return joint[0];
  const pool = message.plain.search(ALONE) >= 0 ? offered.filter((offer) => !joint.includes(offer)) : offered;
  return byName(message, pool) ?? (pool.length === 1 && pool.length < offered.length ? pool[0] : undefined);
}

/** All telling words of the message stand in its name; of two such, the shorter name was meant if it is said whole. */
function byName(message: Message, pool: Offer[]): Offer | undefined {
  const said = [...new Set(message.terms.map(({ folded }) => folded).filter((word) => !IDLE.has(word)))];
  if (said.length === 0) return undefined;
  const fitting = pool.filter((offer) => {
    const name = new Set(fold(`${offer.nameVi} ${offer.nameEn}`).split(/[^a-z0-9]+/));
    return said.every((word) => name.has(word));
  });
  if (fitting.length <= 1) return fitting[0];
  const [shortest, next] = fitting.toSorted((one, other) => one.nameVi.length - other.nameVi.length);
  return shortest && next && shortest.nameVi.length * 2 <= next.nameVi.length ? shortest : undefined;
}
