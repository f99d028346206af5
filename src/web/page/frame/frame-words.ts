import type { Stage } from '../../../guide/reply.ts';
import type { Locale } from '../../../kernel/text.ts';

const vi = {
  speaker: 'Dẫn Lối, trợ lý tự động',
  expand: 'Mở rộng ở cửa sổ Dẫn Lối',
  close: 'Đóng',
  carryTitle: 'Làm tiếp ở cửa sổ Dẫn\u00a0Lối',
  carryWhy:
    'Để an toàn cho anh/chị, việc đăng nhập và xác nhận không làm trong khung của trang khác. Những gì vừa trao đổi sẽ được chuyển theo.',
  carryButton: 'Làm tiếp ở cửa sổ Dẫn\u00a0Lối',
  opensWindow: '(mở cửa sổ mới)',
  blocked:
    'Chưa thấy cửa sổ mở ra, có thể trình duyệt đã chặn. Anh/chị cho phép trang này mở cửa sổ rồi bấm lại; cuộc trò chuyện vẫn còn ở đây.',
  notCarried:
    'Chưa chuyển được cuộc trò chuyện sang cửa sổ mới. Anh/chị kiểm tra mạng rồi bấm lại; chưa mất gì cả.',
  insecure:
    'Trang này mở qua đường truyền không mã hoá (http), nên không chuyển được cuộc trò chuyện. Anh/chị mở Dẫn Lối ở cửa sổ riêng rồi nói lại việc cần làm.',
  openFresh: 'Mở Dẫn Lối',
  standingLabel: 'Việc của anh/chị đang ở đâu',
  waiting: 'Đang chờ cửa sổ Dẫn\u00a0Lối',
  waitingNote:
    'Cửa sổ vừa mở sẽ nhận cuộc trò chuyện này. Nếu không thấy cửa sổ, anh/chị bấm “Mở lại cửa sổ”.',
  inWindow: 'Anh/chị đang làm tiếp ở cửa sổ Dẫn\u00a0Lối',
  inWindowNote: 'Khung này chỉ cho biết việc đang đến đâu.',
  signedInThere: 'Anh/chị đã đăng nhập và đang làm tiếp ở cửa sổ Dẫn\u00a0Lối',
  windowClosed: 'Cửa sổ Dẫn\u00a0Lối đã đóng',
  windowClosedNote: 'Những gì anh/chị đã khai vẫn được giữ. Bấm “Mở lại cửa sổ” để làm tiếp.',
  filed: 'Hồ sơ đã nộp',
  filedNote: 'Biên nhận và các bước xử lý nằm ở cửa sổ Dẫn Lối, mục “Hồ sơ của tôi”.',
  left: (count: number) => `Còn ${count} câu.`,
  stages: {
    finding: 'Đang tìm thủ tục.',
    filling: 'Đang khai thông tin.',
    reviewing: 'Đang xem lại trước khi nộp.',
    paying: 'Đang chờ thanh toán.',
    submitted: 'Đã nộp.',
    following: 'Đã nộp.',
  } satisfies Record<Stage, string>,
  reopen: 'Mở lại cửa sổ',
  openMine: 'Xem ở cửa sổ Dẫn Lối',
  continueHere: 'Tiếp tục ở đây',
  beginAnew: 'Bắt đầu việc khác',
  askedLater: (text: string) => `Bấm “Bắt đầu việc khác” để hỏi: “${text}”.`,
  noNews: 'Chưa hỏi được việc đang đến đâu. Có mạng lại sẽ tự hỏi tiếp.',
  notReturned: 'Anh/chị đã đăng nhập ở cửa sổ Dẫn Lối, nên việc này làm tiếp ở đó.',
  reload: 'Tải lại khung này',
};

const en: typeof vi = {
  speaker: 'Dẫn Lối, an automated assistant',
  expand: 'Open in the Dẫn Lối window',
  close: 'Close',
  carryTitle: 'Go on in the Dẫn\u00a0Lối window',
  carryWhy:
    'To keep you safe, signing in and confirming never happen inside another site’s page. What was said so far comes along.',
  carryButton: 'Go on in the Dẫn\u00a0Lối window',
  opensWindow: '(opens a new window)',
  blocked:
    'No window has opened; your browser may have stopped it. Allow this page to open windows and press again. The conversation is still here.',
  notCarried:
    'The conversation could not be carried over. Check your connection and press again; nothing is lost.',
  insecure:
    'This page came over a connection without encryption (http), so the conversation cannot be carried over. Open Dẫn Lối in a window of its own and tell it again what you need.',
  openFresh: 'Open Dẫn Lối',
  standingLabel: 'Where things stand',
  waiting: 'Waiting for the Dẫn\u00a0Lối window',
  waitingNote:
    'The window that has just opened takes this conversation. If you see none, press “Open the window again”.',
  inWindow: 'You are going on in the Dẫn\u00a0Lối window',
  inWindowNote: 'This frame only says how far it is.',
  signedInThere: 'You are signed in and going on in the Dẫn\u00a0Lối window',
  windowClosed: 'The Dẫn\u00a0Lối window is closed',
  windowClosedNote: 'What you entered is kept. Press “Open the window again” to go on.',
  filed: 'The dossier is filed',
  filedNote: 'The receipt and each step are in the Dẫn Lối window, under “My dossiers”.',
  left: (count) => `${count} to go.`,
  stages: {
    finding: 'Finding the procedure.',
    filling: 'Answering questions.',
    reviewing: 'Checking before filing.',
    paying: 'Waiting for payment.',
    submitted: 'Filed.',
    following: 'Filed.',
  },
  reopen: 'Open the window again',
  openMine: 'See it in the Dẫn Lối window',
  continueHere: 'Go on here',
  beginAnew: 'Begin something else',
  askedLater: (text) => `Press “Begin something else” to ask: “${text}”.`,
  noNews: 'It could not be asked how far things are. It will ask again when you are back online.',
  notReturned: 'You are signed in in the Dẫn Lối window, so this goes on there.',
  reload: 'Load this frame again',
};

export type FrameWords = typeof vi;

export const FRAME_WORDS: Record<Locale, FrameWords> = { vi, en };
