import type { Locale } from '../../../kernel/text.ts';

const vi = {
  title: 'Lời đề nghị gửi Ông/Bà',
  signInFirst: 'Mời Ông/Bà đăng nhập để xem',
  signedOut:
    'Có người nhờ Ông/Bà cho ý kiến về một phần hồ sơ của họ. Ông/Bà đăng nhập bằng tài khoản của chính mình rồi trả lời đồng ý hay không.',
  signedOutNote:
    'Chỉ đúng người được nhờ mới xem được nội dung. Ở đây không ai hỏi mật khẩu hay mã OTP qua tin nhắn, điện thoại.',
  from: (applicant: string, procedure: string) => `${applicant} đang làm thủ tục: ${procedure}.`,
  whatYouSee: 'Ông/Bà chỉ thấy phần hồ sơ cần ý kiến của mình.',
  values: 'Thông tin Ông/Bà đồng ý',
  means: 'Đồng ý có nghĩa là gì',
  basis: 'Căn cứ',
  agree: 'Tôi đồng ý',
  refuse: 'Tôi không đồng ý',
  reason: 'Lý do nếu không đồng ý (không bắt buộc)',
  reasonHint: 'Người nộp hồ sơ sẽ đọc được lý do này.',
  until: (at: string) => `Trả lời được đến ${at}. Ông/Bà không buộc phải đồng ý.`,
  done: {
    agreed: 'Ông/Bà đã đồng ý',
    refused: 'Ông/Bà đã trả lời không đồng ý',
  },
  doneNote: {
    agreed:
      'Người nộp hồ sơ sẽ thấy lời đồng ý này và làm tiếp. Nếu họ đổi thông tin ở trên, lời đồng ý không còn giá trị và Ông/Bà sẽ được hỏi lại.',
    refused:
      'Người nộp hồ sơ sẽ thấy câu trả lời này. Hồ sơ không được gửi đi khi thiếu ý kiến của Ông/Bà, trừ khi họ nộp giấy đồng ý hoặc đổi thông tin.',
  },
  doneAt: (at: string) => `Lúc ${at}. Ông/Bà có thể đóng trang này.`,
  expired: 'Liên kết này không còn dùng được',
  expiredNote: 'Liên kết đã hết hạn hoặc đã có liên kết mới hơn. Ông/Bà nhờ người gửi gửi lại.',
  missing: 'Không có gì để xem ở đây',
  missingNote:
    'Liên kết này không dành cho tài khoản đang đăng nhập, hoặc không còn dùng được. Nếu tài khoản trên máy này là của người khác, hãy đăng nhập bằng tài khoản của chính mình; nếu đã đúng tài khoản, nhờ người gửi xem lại số định danh họ đã khai.',
  otherAccount: 'Đăng nhập tài khoản khác',
  incomplete: 'Liên kết chưa đủ',
  incompleteNote: 'Ông/Bà mở lại đúng liên kết đã nhận, hoặc nhờ người gửi chép lại cả liên kết.',
  failed: 'Chưa gửi được câu trả lời. Ông/Bà thử lại.',
  notOpened: 'Chưa mở được',
  cannotOpen: 'Ông/Bà kiểm tra mạng rồi thử lại.',
};
export type AgreeWords = typeof vi;

const en: AgreeWords = {
  title: 'A request to you',
  signInFirst: 'Please sign in to see it',
  signedOut:
    'Somebody asks for your agreement to part of their dossier. Sign in with your own account, then answer yes or no.',
  signedOutNote:
    'Only the person who is asked can see it. Nobody here asks for a password or a one-time code by message or phone.',
  from: (applicant, procedure) => `${applicant} is applying for: ${procedure}.`,
  whatYouSee: 'You see only the part of the dossier that needs your word.',
  values: 'What you agree to',
  means: 'What agreeing means',
  basis: 'Legal basis',
  agree: 'I agree',
  refuse: 'I do not agree',
  reason: 'Why not, if you do not agree (optional)',
  reasonHint: 'The applicant will read this.',
  until: (at) => `You can answer until ${at}. You do not have to agree.`,
  done: { agreed: 'You have agreed', refused: 'You have not agreed' },
  doneNote: {
    agreed:
      'The applicant will see it and go on. If they change anything above, your agreement is void and you will be asked again.',
    refused:
      'The applicant will see it. The dossier is not filed without your word, unless they hand in a written consent or change what was entered.',
  },
  doneAt: (at) => `At ${at}. You may close this page.`,
  expired: 'This link no longer works',
  expiredNote: 'It has expired, or a newer one was made. Please ask the sender for a new link.',
  missing: 'There is nothing to see here',
  missingNote:
    'This link is not for the account that is signed in, or no longer works. If somebody else is signed in on this device, please sign in with your own account; if it is yours, ask the sender to check the personal id they entered.',
  otherAccount: 'Sign in with another account',
  incomplete: 'The link is not complete',
  incompleteNote: 'Please open the link exactly as you got it, or ask the sender to copy all of it.',
  failed: 'Your answer could not be sent. Please try again.',
  notOpened: 'It could not be opened',
  cannotOpen: 'Please check your connection and try again.',
};

export const AGREE_WORDS: Record<Locale, AgreeWords> = { vi, en };
