import type { AgreementNeed } from '../../eforms/agreement-needs.ts';
import type { Agreement } from '../../eforms/eform.ts';
import type { LocalText } from '../../kernel/text.ts';

/** Asked for the first time: all of them in one breath, and once how it goes. */
export function askedLine(needs: AgreementNeed[]): LocalText {
  const list = (locale: 'vi' | 'en') =>
    needs
      .map(({ agreement, person }) => `${person.fullName} (${agreement.name[locale].toLowerCase()})`)
      .join(', ');
  const [each, one] = needs.length > 1 ? ['từng liên kết', 'each link'] : ['liên kết', 'the link'];
  return {
    vi: `Hồ sơ cần lời đồng ý của ${list('vi')}. Anh/chị gửi ${each} bên dưới cho đúng người, qua Zalo hay tin nhắn đều được. Họ tự đăng nhập và chỉ thấy phần cần đồng ý. Họ trả lời xong, anh/chị nhắn “làm tiếp”.`,
    en: `The dossier needs the word of ${list('en')}. Send ${one} on the card below to that person. They sign in with their own account and see only what they agree to. Once they have answered, write anything and we go on.`,
  };
}

export function agreedLine({ agreement, person }: AgreementNeed): LocalText {
  return {
    vi: `${person.fullName} đã đồng ý (${agreement.name.vi.toLowerCase()}).`,
    en: `${person.fullName} has agreed (${agreement.name.en.toLowerCase()}).`,
  };
}

export function stillWaitingLine({ person, requirementId }: AgreementNeed): LocalText {
  const [paper, orPaper] = requirementId
    ? [
        ' Người đó không tiện làm trực tuyến thì anh/chị nhắn “để tôi nộp giấy”.',
        ' If they cannot do it online, write “I will hand in the paper”.',
      ]
    : ['', ''];
  return {
    vi: `Chưa có trả lời của ${person.fullName}. Liên kết ở thẻ bên dưới vẫn dùng được, anh/chị nhắc người đó giúp.${paper}`,
    en: `${person.fullName} has not answered yet. The link on the card below still works; please remind them.${orPaper}`,
  };
}

export function expiredLine({ person }: AgreementNeed): LocalText {
  return {
    vi: `Liên kết gửi ${person.fullName} đã hết hạn mà chưa có trả lời. Anh/chị lấy liên kết mới để hỏi lại.`,
    en: `The link for ${person.fullName} expired without an answer. Take a new one to ask again.`,
  };
}

/** Kindly, with what can be done. Their reason stands on the card alone: strange words have no place among ours. */
export function refusedLine({ person, requirementId }: AgreementNeed, reason: string | undefined): LocalText {
  const [because, since] = reason
    ? [' (lý do ghi ở thẻ bên dưới)', ' (their reason is on the card below)']
    : ['', ''];
  const [paper, orPaper] = requirementId
    ? [' nộp giấy đồng ý nếu có,', ' hand in a written consent,']
    : ['', ''];
  return {
    vi: `${person.fullName} chưa đồng ý${because}. Hồ sơ chưa gửi đi đâu cả. Anh/chị có thể trao đổi lại rồi hỏi lần nữa,${paper} sửa lại thông tin (ví dụ chọn nơi khác), hoặc dừng hồ sơ.`,
    en: `${person.fullName} has not agreed${since}. Nothing was sent. You may talk it over and ask again,${orPaper} change what was entered (another place, for example), or stop.`,
  };
}

/** A rule that was read is stated; one that follows or is believed is said to. */
export function whyAgreedLine({ name, confidence }: Agreement): LocalText {
  const [vi, en] = {
    seen: ['hồ sơ loại này phải có.', 'a dossier of this kind has to have it.'],
    inferred: [
      'dự kiến hồ sơ phải có, cơ quan tiếp nhận sẽ kiểm tra.',
      'probably needed; the authority will check.',
    ],
    memory: [
      'theo thông tin hiện có thì hồ sơ phải có; anh/chị nên hỏi lại cơ quan tiếp nhận.',
      'needed as far as we know; please check with the authority.',
    ],
    unknown: [
      'chưa rõ có bắt buộc hay không; anh/chị hỏi cơ quan tiếp nhận.',
      'not known; please ask the authority.',
    ],
  }[confidence] as [string, string];
  return { vi: `${name.vi}: ${vi}`, en: `${name.en}: ${en}` };
}
