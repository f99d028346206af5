import type { Hearing } from './hearing.ts';
import type { Message } from './message.ts';
import { pattern } from './pattern.ts';

const ASKS_BACK = pattern(
  '(?:(?:thì|phải|được|tính|làm|giải quyết|xử lý) (?:tính |làm )?(?:sao|thế nào|như thế nào)|ra sao|như thế nào)(?: ạ| vậy| hả| nhỉ| đây| bây giờ| giờ| được| em| chị| anh)*[ .?!]*$',
);
const TELLS_NAME = pattern('tên|name|named|đặt|gọi');

/**
 * What is being asked, for a message that asks something back ("thế chuyện của chị Hồng thì tính sao"): people and
 * things named in it are no answer in free words.
 */
export function answerable({ asking, ...hearing }: Hearing, { plain }: Message): Hearing {
  const asksBack = plain.search(ASKS_BACK) >= 0 && plain.search(TELLS_NAME) < 0;
  if (!asksBack) return { ...hearing, asking };
  return { ...hearing, asking: asking.filter(({ type }) => type !== 'name' && type !== 'text') };
}
