import { tokensOf, type Token } from '../../language/tokens.ts';
import { postInto } from './post-into.ts';

/** What happened to a paper or is wanted with it, in the many words people have for one and the same. */
const CONCEPTS: Record<string, string> = {
  lost: 'bị mất|làm mất|đánh mất|mất giấy|mất sổ|mất thẻ|mất bằng|đánh rơi|rớt|rơi|thất lạc|không tìm thấy|tìm không ra|để quên|bị trộm|mất tiêu|lost|stolen|missing',
  worn: 'rách|nát|mờ|bị hư|hư hỏng|bị hỏng|bị nhòe|ố vàng|mối ăn|mối xông|bị ướt|phai|damaged|torn',
  wrong:
    'sai|nhầm|ghi thiếu|viết thiếu|bị thiếu|ghi trật|bị trật|viết trật|ghi lộn|bị lộn|không khớp|lệch|chỉnh lại|chỉnh sửa|sửa lại|sửa tên|sửa năm|sửa ngày|cải chính|đính chính|cho khớp|không trùng|wrong|mistake|misspelled|correct|correction',
  expired: 'hết hạn|quá hạn|gia hạn|kéo dài|sắp hết|expired|expires|renew|extend|extension',
  transfer: 'sang tên|chuyển tên|đứng tên|đổi chủ|qua tên|sang nhượng|chuyển nhượng|transfer',
  pause: 'tạm ngừng|tạm ngưng|tạm nghỉ|tạm dừng|tạm đóng|nghỉ tạm|đóng cửa tạm|suspend|pause',
  close:
    'chấm dứt|giải thể|hủy đăng ký|hủy giấy phép|trả giấy phép|trả lại giấy phép|nghỉ hẳn|đóng hẳn|dẹp|nghỉ luôn|không làm nữa|không bán nữa|dissolve|close down|shut down',
  guest: 'ngủ lại|ngủ nhờ|ở nhờ|ở lại|ở chơi|qua đêm|lưu trú|overnight|stays|staying|guest|guests',
  foreign:
    'người nước ngoài|yếu tố nước ngoài|bố nước ngoài|cha nước ngoài|mẹ nước ngoài|chồng nước ngoài|vợ nước ngoài|người mỹ|người úc|người anh|người pháp|người đức|người hàn|người nhật|người trung|người đài|đài loan|hàn quốc|nhật bản|trung quốc|ngoại quốc|chồng tây|vợ tây|quốc tịch|foreign|foreigner|french|american|australian|british|korean|japanese|chinese|german',
  moved:
    'chuyển địa chỉ|đổi địa chỉ|chuyển trụ sở|đổi trụ sở|dời trụ sở|dời địa điểm|chuyển địa điểm|đổi địa điểm',
  split: 'tách|chia lô|chia đất|cắt đất|xẻ đất|chia đôi|chia làm hai|split|subdivide',
  jobless:
    'nghỉ việc|mất việc|thôi việc|nghỉ làm|cho nghỉ|đuổi việc|sa thải|thất nghiệp|laid off|lost my job|unemployed|unemployment',
  withdrawn: 'rút|lấy một lần|lãnh một lần|nhận một lần|withdraw',
  buried: 'chôn cất|ma chay|mai táng|an táng|hậu sự|chôn|hỏa táng|đám tang|đám ma|funeral|burial|bury',
  plated: 'xe mới|biển số|bấm biển|bốc biển|lấy biển|ra biển|new car|new motorbike|plate|plates',
  used: 'xe cũ|mua lại xe|mua lại chiếc xe|xe đã qua sử dụng|xe second hand|used car|used motorbike|second hand',
  rented:
    'thuê trọ|ở trọ|phòng trọ|nhà trọ|thuê nhà|thuê phòng|ở thuê|ở ghép|ký túc xá|rent|renting|rented|rental',
  fathered:
    'nhận cha|nhận bố|cha ruột|cha đẻ|bố đẻ|bố ruột|là bố của|là cha của|xét nghiệm adn|adn|paternity|dna',
  disabled:
    'khuyết tật|bị liệt|tàn tật|bại não|tự kỷ|tâm thần|hội chứng down|bị mù|câm điếc|bị điếc|bị cụt|tật nguyền|disabled|disability',
  orphaned: 'mồ côi|không còn cha mẹ|cha mẹ mất|bố mẹ mất|bố mẹ đều mất|giám hộ|guardian|guardianship|orphan',
  sworn: 'không vi phạm pháp luật|tiền án|tiền sự|lý lịch tư pháp|criminal|police clearance|police check',
  unwed:
    'độc thân|chưa từng kết hôn|chưa từng đăng ký kết hôn|chưa đăng ký kết hôn|chưa bao giờ kết hôn|chưa vợ|chưa chồng|chưa có vợ|chưa có chồng|chưa kết hôn|chưa lập gia đình|chưa lấy vợ|chưa lấy chồng|tình trạng hôn nhân|single|unmarried',
  redeemed:
    'trả xong|trả hết|hết nợ|tất toán|xóa thế chấp|xóa chấp|giải chấp|gỡ thế chấp|xóa đăng ký thế chấp|paid off',
  land: 'mảnh đất|miếng đất|lô đất|thửa đất|mảnh vườn|miếng ruộng|nền đất|plot of land|parcel',
  died: 'chết|qua đời|từ trần|vừa mất|mới mất|đã mất|mất rồi|died|passed away|deceased',
  monthly: 'hằng tháng|hàng tháng|mỗi tháng|monthly',
  farmed: 'nông sản|thủy sản|hải sản|giết mổ|nông lâm|nông lâm thủy sản|seafood',
};
const CONCEPT_WEIGHT = 1.2;

interface Way {
  concept: string;
  words: Token[];
}

const WAYS = waysByFirstWord();

/** The concepts that words speak of, as terms with `@` before: "thất lạc" and "đánh rơi" are one. */
export function conceptsIn(tokens: Token[]): { folded: string; weight: number }[] {
  const found = new Set<string>();
  for (const [start, { folded }] of tokens.entries()) {
    for (const { concept, words } of WAYS.get(folded) ?? [])
      if (isSaid(words, tokens, start)) found.add(`@${concept}`);
  }
  return [...found].map((concept) => ({ folded: concept, weight: CONCEPT_WEIGHT }));
}

/** A lone syllable counts as written only: "roi" is "rồi" more often than "rơi". */
function isSaid(words: Token[], tokens: Token[], start: number): boolean {
  return words.every((word, offset) => {
    const token = tokens[start + offset];
    if (!token || token.folded !== word.folded) return false;
    return token.word === word.word || (token.bare && words.length > 1);
  });
}

function waysByFirstWord(): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  for (const [concept, said] of Object.entries(CONCEPTS)) {
    for (const way of said.split('|')) {
      const words = tokensOf(way);
      postInto(ways, words[0]?.folded ?? '', { concept, words });
    }
  }
  return ways;
}
