import type { LocalText } from '../kernel/text.ts';

/** Why a file is not taken: what is the matter with it, and what to send instead. */
export const FILE_FAULTS = {
  empty: {
    vi: 'Tệp này trống, không có nội dung. Anh/chị chụp hoặc quét lại rồi gửi.',
    en: 'This file is empty. Please take the photo or scan again and send it.',
  },
  'too-large': {
    vi: 'Tệp này quá lớn. Anh/chị chụp lại ở cỡ nhỏ hơn, hoặc quét từng phần, rồi gửi.',
    en: 'This file is too large. Please send a smaller photo, or scan it in parts.',
  },
  type: {
    vi: 'Tệp này thật ra không phải ảnh JPG, PNG hay tệp PDF. Anh/chị chụp ảnh giấy tờ rồi gửi lại giúp.',
    en: 'This is no image or PDF of an accepted kind, whatever its name says. Please send a photo (JPG, PNG) or a PDF.',
  },
  broken: {
    vi: 'Tệp này bị hỏng hoặc chưa tải đủ, cơ quan sẽ không mở được. Anh/chị mở thử trên máy, rồi gửi lại hoặc chụp lại.',
    en: 'This file is damaged or incomplete and could not be opened. Please check it and send it again, or take it anew.',
  },
  locked: {
    vi: 'Tệp PDF này bị khóa (có mật khẩu hoặc hạn chế), cơ quan sẽ không mở được. Anh/chị gửi bản không khóa, hoặc chụp ảnh giấy tờ.',
    en: 'This PDF is locked and could not be opened. Please send one without a password, or a photo of the paper.',
  },
  mixed: {
    vi: 'Trong tệp này có lẫn nội dung khác, nên không nhận để bảo đảm an toàn. Anh/chị chụp hoặc quét lại giấy tờ rồi gửi.',
    en: 'This file has something else hidden in it and is not taken, for safety. Please photograph or scan the paper again.',
  },
  'too-many-pixels': {
    vi: 'Ảnh này có kích thước quá lớn để mở. Anh/chị chụp lại ở cỡ thường rồi gửi.',
    en: 'This image has more pixels than can be opened. Please take it again at a usual size.',
  },
} as const satisfies Record<string, LocalText>;

export type FileFault = keyof typeof FILE_FAULTS;
