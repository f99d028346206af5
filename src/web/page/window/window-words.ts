import type { Locale } from '../../../kernel/text.ts';

const vi = {
  title: 'Làm tiếp ở cửa sổ Dẫn Lối',
  taking: 'Đang nhận cuộc trò chuyện từ trang trước…',
  alone: 'Cửa sổ này chưa nhận được cuộc trò chuyện',
  aloneNote:
    'Anh/chị quay lại trang đang làm dở và bấm lại “Làm tiếp ở cửa sổ Dẫn Lối”. Những gì đã khai vẫn còn ở đó.',
  failed: 'Chưa nhận được cuộc trò chuyện',
  failedNote:
    'Có thể mạng chập chờn hoặc đã để quá một phút. Những gì đã khai vẫn còn ở trang trước: anh/chị bấm “Thử lại”, hoặc quay lại trang đó và bấm lại nút làm tiếp.',
  beginHere: 'Bắt đầu tại đây',
  done: 'Xong rồi ạ. Anh/chị có thể đóng cửa sổ này và quay lại trang trước; khung trợ lý ở đó cũng báo là hồ sơ đã nộp.',
  closeWindow: 'Đóng cửa sổ này',
};

const en: typeof vi = {
  title: 'Go on in the Dẫn Lối window',
  taking: 'Taking over the conversation from the page before…',
  alone: 'This window has not been given a conversation',
  aloneNote:
    'Go back to the page you were on and press “Go on in the Dẫn Lối window” again. What you entered is still there.',
  failed: 'The conversation has not arrived',
  failedNote:
    'The connection may have dipped, or more than a minute went by. What you entered is still on the page before: press “Try again”, or go back there and press the button again.',
  beginHere: 'Begin here',
  done: 'All done. You may close this window and go back to the page before; the assistant there says too that the dossier is filed.',
  closeWindow: 'Close this window',
};

export type WindowWords = typeof vi;

export const WINDOW_WORDS: Record<Locale, WindowWords> = { vi, en };
