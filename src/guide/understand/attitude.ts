import { addPhrase, newPhraseTable, phraseAt, type PhraseTable } from '../../language/phrase-table.ts';
import type { Token } from '../../language/tokens.ts';
import { ADDRESSES, PARTICLES } from './courtesy.ts';

/** What a short clause says of a question: nothing else may stand in it. */
export type Attitude = 'affirm' | 'deny' | 'greet' | 'thanks' | 'as-before' | 'filler';

const WORDS: Record<Attitude | 'softly' | 'weakly', string> = {
  affirm: `có|có chứ|có ạ|đúng|đúng rồi|phải|phải rồi|được|được rồi|được ạ|đồng ý|chấp nhận|nhất trí|yes|yep|y|sure|right|correct|that's right|of course|agree|i agree|all right|fine|chính xác|chuẩn|chuẩn rồi|tất nhiên|dĩ nhiên|hẳn rồi|vậy đi|thế đi|cứ vậy|cứ thế|cũng được|không sai|không sai đâu|rồi|đã rồi|cho phép|y vậy|như vậy|như thế|đúng hết|đúng hết rồi|đúng cả|đúng như vậy|đúng vậy đó|phải đó|có luôn|cho luôn|lấy luôn|làm luôn|đọc đi|lấy đi|cho đọc|tôi xác nhận|xác nhận|xác nhận đúng|đúng là vậy|chuẩn không cần chỉnh|exactly|true|please do|go ahead|chốt|duyệt|làm|làm đi|lấy|ghi vào`,
  deny: `không|không phải|không đúng|không ạ|chưa|chưa có|chưa từng|sai|sai rồi|sai bét|thôi|thôi khỏi|khỏi|không cần|không có|không đồng ý|từ chối|đừng|không được|không muốn|không cho|không cho đọc|không cho xem|không cho lấy|đừng đọc|không phải vậy|chưa đúng|nhầm rồi|nhầm|no|nope|nah|not|wrong|incorrect|don't|i don't|disagree|không chịu|không lấy|không dùng|chưa đâu|không đâu|thôi không|thôi đừng|khoan|khoan đã|để sau|không hề|not yet|no thanks|false|không phải thế|n`,
  greet: `chào|xin chào|alo|hello|hi|hey|chào buổi sáng|chào buổi chiều|good morning|good afternoon|chào bạn|chào em|chào anh|chào chị|kính chào|chào ad|chào admin|a lô|helo|hê lô|hế lô`,
  thanks: `cảm ơn|cám ơn|thanks|thank you|tks|xin cảm ơn|cảm ơn nhiều|biết ơn|thank`,
  'as-before': `như cũ|như trước|same as before|unchanged|keep it|no change|không thay đổi|giống cũ|giống trước|giống như cũ|cũ|số cũ|chỗ cũ|địa chỉ cũ|như trước giờ`,
  weakly: `ừ|vâng|ok|ok em|okay`,
  softly: `dạ`,
  filler: `${PARTICLES}|${ADDRESSES}|mình|tôi|tui|ơi|ha|thế|mà|thì|này|luôn|đi|vậy|rồi|ờ|à|ấy|cả|hết|là|lắm|nhiều|quá|đâu|em ơi|thưa|sir|madam|is|it|that|this|vẫn|cứ|giúp|cho|haha|hihi|hehe|vì|và|với|của|xin|i|am|so|very|much|you|thật|ngay|nữa|có vẻ|hình như|chắc|the|everything|all|everyone|mọi thứ|tất cả|thông tin|mọi thông tin|mọi cái|mấy cái đó|mấy cái này|mấy cái ấy|cái đó|cái này|đều`,
};

const TABLE = buildTable();

/**
 * The attitude of a clause made of such words alone, undefined where anything else is said. "Dạ không" is a no,
 * "vâng, cảm ơn" thanks, and "dạ thưa cô" a yes only where the message says no more (`lone`).
 */
export function attitudeOf(words: Token[], lone = true): Attitude | undefined {
  const heard = new Set<Heard>();
  for (let index = 0; index < words.length;) {
    const hit = phraseAt(TABLE, words, index);
    if (!hit) return undefined;
    heard.add(hit.value);
    index = hit.to;
  }
  const order = ['deny', 'as-before', 'affirm', 'thanks', 'greet', 'weakly', 'softly', 'filler'] as const;
  const strongest = order.find((one) => heard.has(one));
  if (strongest === 'softly') return lone ? 'affirm' : 'filler';
  return strongest === 'weakly' ? 'affirm' : strongest;
}

/** How many words at the beginning are a plain yes or no ("đúng rồi dân tộc Tày", "không phải 3/11"), and which. */
export function leadingAttitude(words: Token[]): { attitude: 'affirm' | 'deny'; count: number } | undefined {
  let index = 0;
  let found: { attitude: 'affirm' | 'deny'; count: number } | undefined;
  for (let hit = phraseAt(TABLE, words, index); hit; hit = phraseAt(TABLE, words, index)) {
    index = hit.to;
    if (hit.value === 'affirm' || hit.value === 'weakly') found = { attitude: 'affirm', count: index };
    else if (hit.value === 'deny') found = { attitude: 'deny', count: index };
    else if (hit.value !== 'softly' && hit.value !== 'filler') break;
  }
  return found;
}

type Heard = keyof typeof WORDS;

function buildTable(): PhraseTable<Heard> {
  const table = newPhraseTable<Heard>();
  for (const [attitude, list] of Object.entries(WORDS) as [Heard, string][]) {
    for (const phrase of list.split('|')) addPhrase(table, phrase, attitude);
  }
  return table;
}
