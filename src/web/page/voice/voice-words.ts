import type { Locale } from '../../../kernel/text.ts';

const vi = {
  notice:
    'Trình duyệt của anh/chị, không phải Dẫn Lối, đổi lời nói thành chữ và có thể gửi âm thanh tới hãng làm ra trình duyệt.',
  begin: 'Bắt đầu nói',
  leave: 'Thôi, tôi gõ chữ',
  listening: 'Đang nghe, mời anh/chị nói. Bấm nút micrô lần nữa hoặc phím Esc để dừng.',
  heard: (words: string) => `Đã ghi: “${words}”. Anh/chị đọc lại rồi bấm Gửi.`,
  troubles: {
    blocked: 'Trình duyệt chưa được phép dùng micrô. Anh/chị cho phép trong cài đặt của trang, hoặc gõ chữ.',
    silent: 'Chưa nghe thấy gì. Anh/chị bấm nút micrô và nói lại, hoặc gõ chữ.',
    network: 'Đang không có mạng để đổi lời nói thành chữ. Anh/chị gõ chữ giúp.',
    noMicrophone: 'Máy này không tìm thấy micrô. Anh/chị gõ chữ giúp.',
    language: 'Trình duyệt này chưa nghe được tiếng Việt. Anh/chị gõ chữ giúp.',
    failed: 'Chưa đổi được lời nói thành chữ. Anh/chị thử lại hoặc gõ chữ.',
  },
};

const en: typeof vi = {
  notice:
    'Your browser, not Dẫn Lối, turns speech into text, and it may send the sound to the company that makes it.',
  begin: 'Start speaking',
  leave: 'No, I will type',
  listening: 'Listening. Press the microphone again or the Escape key to stop.',
  heard: (words) => `Written down: “${words}”. Read it over, then press Send.`,
  troubles: {
    blocked: 'The browser may not use the microphone. Allow it in the settings of this page, or type.',
    silent: 'Nothing was heard. Press the microphone and speak again, or type.',
    network: 'There is no connection to turn speech into text. Please type.',
    noMicrophone: 'No microphone was found. Please type.',
    language: 'This browser does not understand spoken English. Please type.',
    failed: 'Speech could not be turned into text. Try again, or type.',
  },
};

export type VoiceTrouble = keyof typeof vi.troubles;
export const VOICE_WORDS: Record<Locale, typeof vi> = { vi, en };
