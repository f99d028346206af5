/** Words that change what a citizen does; who says one must have it, or one that means the same, from the source cited. */
const LOADED: RegExp[] = [
  /miễn|không (?:thu|mất|tốn)(?! thời)|free|no (?:fee|charge|cost)|exempt|without charge/u,
  /không (?:cần|phải|bắt buộc|đòi|yêu cầu|còn|thu)|khỏi (?:phải|nộp|cần)|thay bằng|thay cho|tự tra|not (?:needed|required|necessary|have to|need)|no need|no longer|need not|don['’]t (?:need|have)|do not (?:need|have)|does not|replaced|looks? up|waived?/u,
  /trực tuyến|online|qua mạng|internet|vneid|điện tử|electronic/u,
  /bưu chính|bưu điện|chuyển phát|\bpost\b|by mail/u,
  /tại nhà|tận nhà|at home|lưu động|mobile/u,
  /phạt|penalt|fined|punish|sanction/u,
  /công chứng|chứng thực|notar|certif/u,
  /ủy quyền|làm thay|nộp thay|làm hộ|thay mặt|authori[sz]|on (?:your|his|her|their) behalf|power of attorney|proxy|\bfor you\b/u,
  /trong ngày|ngay lập tức|lập tức|same (?:working )?day|immediately|right away|at once/u,
  /công an|police|public security/u,
  /ủy ban|ubnd|people['’]s committee/u,
  /(?<!\p{L})sở (?=\p{L})|department of/u,
  /(?<!\p{L})cục (?=\p{L})|chi cục/u,
  /tòa án|court/u,
  /ngân hàng|bank/u,
  /cơ quan thuế|chi cục thuế|tax (?:office|authorit)/u,
  /bảo hiểm xã hội|social insurance/u,
  /văn phòng đăng ký đất|land registr/u,
  /bệnh viện|cơ sở y tế|hospital|clinic/u,
  /đại sứ quán|lãnh sự|embassy|consul/u,
  /kho bạc|treasury/u,
  /trung tâm|cent(?:re|er)|one-stop|một cửa/u,
  /(?<!\p{L})(?:xã|phường)(?!\p{L})(?! hội)|commune|ward/u,
  /(?<!\p{L})(?:tỉnh)(?!\p{L})|provinc/u,
  /(?<!\p{L})(?:huyện|quận)(?!\p{L})|district/u,
  /bất kỳ|bất cứ|anywhere|any (?:office|centre|center|commune)/u,
  /ly hôn|divorc/u,
  /nước ngoài|foreign|abroad/u,
];

/** Whether every loaded word of a sentence stands in the text it cites. */
export function loadedWordsStand(sentence: string, cited: string): boolean {
  const [said, source] = [sentence.toLowerCase(), cited.toLowerCase()];
  return LOADED.every((word) => !word.test(said) || word.test(source));
}

/** What must be done, may be done, or need not: the word, and whether it is denied. */
const MODAL =
  /(?<denied>(?:không|chưa|đừng|chẳng|khỏi|no|not|never|n['’]t|need not|without)(?: (?:còn|bị|be|longer|have to|always))? )?(?<modal>cần|phải|được|thu|bắt buộc|nộp|mang|need(?:ed)?|must|required|can|may|allowed|have to|bring|free)(?!\p{L})/gu;

/** Whether a sentence turns a modal of its source round: needed where the source only says not needed, or the reverse. */
export function reverses(sentence: string, cited: string): boolean {
  const source = modalsIn(cited);
  return [...modalsIn(sentence)].some((modal) => {
    const opposite = modal.startsWith('-') ? modal.slice(1) : `-${modal}`;
    return source.has(opposite) && !source.has(modal);
  });
}

function modalsIn(text: string): Set<string> {
  const found = [...text.toLowerCase().matchAll(MODAL)];
  return new Set(found.map(({ groups }) => `${groups?.['denied'] ? '-' : ''}${groups?.['modal'] ?? ''}`));
}
