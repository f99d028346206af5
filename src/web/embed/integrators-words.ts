import type { Locale } from './message.ts';

type Rows = readonly (readonly [name: string, meaning: string])[];

interface Way {
  title: string;
  about: string;
}

/** The words of the integrators' page; what is code or a name is the same in both languages. */
export interface IntegratorsWords {
  title: string;
  lead: string;
  other: string;
  example: string;
  firstTitle: string;
  first: readonly string[];
  script: Way;
  options: { title: string; rows: Rows };
  module: Way;
  calls: { title: string; rows: Rows };
  events: { title: string; about: string; rows: Rows };
  early: Way;
  frame: Way;
  link: Way;
  policy: Way & { notes: readonly string[] };
  never: { title: string; points: readonly string[] };
  access: { title: string; points: readonly string[] };
}

export const INTEGRATORS_WORDS: Record<Locale, IntegratorsWords> = {
  vi: {
    title: 'Đưa Dẫn Lối lên trang của anh/chị',
    lead: 'Một dòng mã mở trợ lý thủ tục hành chính ngay trên cổng thông tin của tỉnh, sở, xã. Người dân hỏi bằng lời thường ngày; việc đăng nhập, xác nhận và nộp hồ sơ diễn ra trong cửa sổ riêng của Dẫn Lối.',
    other: 'English below',
    example: 'Xem ví dụ đang chạy',
    firstTitle: 'Trước tiên',
    first: [
      'Đơn vị vận hành đăng ký trang của anh/chị: mã trang, các địa chỉ được phép (đúng giao thức, tên miền và cổng), màu, lời chào. Mã “sen-hong” dưới đây là của một tỉnh giả định, hãy thay bằng mã của anh/chị.',
      'Chỉ các địa chỉ đã đăng ký mới mở được khung; ở trang khác, khung không hiện.',
    ],
    script: {
      title: 'Cách 1: một thẻ script',
      about: 'Đặt ở bất kỳ đâu trong trang. Nút mở trợ lý hiện ở góc; khung chỉ tải khi người dân bấm mở.',
    },
    options: {
      title: 'Tùy chọn của thẻ',
      rows: [
        ['data-tenant', 'Mã trang đã đăng ký. Bắt buộc.'],
        ['data-lang', '“vi” hoặc “en”. Nếu không ghi: theo ngôn ngữ của trang, mặc định tiếng Việt.'],
        ['data-label', 'Chữ trên nút, tối đa 40 ký tự. Nếu không ghi: theo đăng ký.'],
        ['data-corner', '“left” hoặc “right”. Nếu không ghi: theo đăng ký.'],
        ['data-open', '“true” để mở sẵn trên máy tính; trên điện thoại không tự mở.'],
      ],
    },
    module: {
      title: 'Cách 2: điều khiển bằng mã của trang',
      about:
        'Dùng khi trang có nút riêng hoặc muốn đặt trợ lý bên trong một phần tử (mount). Không cần thẻ script ở cách 1.',
    },
    calls: {
      title: 'Các lệnh',
      rows: [
        ['guide.open()', 'Mở. Lần đầu, khung được tải.'],
        ['guide.close()', 'Đóng. Cuộc trò chuyện còn nguyên.'],
        [
          'guide.ask(text)',
          'Mở và gửi câu này như lời người dân, tối đa 500 ký tự; nếu họ đang trả lời dở, câu nằm chờ trong ô nhập. Trả về false nếu không nhận.',
        ],
        ['guide.language(lang)', 'Đổi sang “vi” hoặc “en” giữa chừng.'],
        ['guide.on(event, listener)', 'Nghe một sự kiện. Trả về hàm để thôi nghe.'],
        ['guide.destroy()', 'Gỡ trợ lý khỏi trang.'],
      ],
    },
    events: {
      title: 'Các sự kiện',
      about: 'Không sự kiện nào mang nội dung trò chuyện hay thông tin cá nhân.',
      rows: [
        ['ready', 'Trợ lý đã tải xong.'],
        ['open, close', 'Đã mở, đã đóng.'],
        [
          'stage {stage, left}',
          'Đang ở bước nào: finding, filling, reviewing, paying, submitted, following; còn mấy câu (left, null khi chưa biết).',
        ],
        ['news', 'Có tin mới trong lúc trợ lý đang đóng.'],
      ],
    },
    early: {
      title: 'Gọi trước khi tải xong',
      about:
        'Với thẻ script ở cách 1, trợ lý nằm ở window.DanLoi. Gọi qua push thì lúc nào cũng được, kể cả khi thẻ chưa tải xong.',
    },
    frame: {
      title: 'Cách 3: iframe',
      about:
        'Cho trang không nhận mã của nơi khác. Đặt kích thước bằng CSS của trang; nên cao ít nhất 560 px.',
    },
    link: {
      title: 'Cách 4: liên kết',
      about: 'Cho mọi nơi còn lại: bài viết, thư, mã QR. Mở trang đầy đủ với màu và lời chào của anh/chị.',
    },
    policy: {
      title: 'Chính sách bảo mật nội dung (CSP)',
      about:
        'Nếu trang có CSP, thêm địa chỉ của Dẫn Lối vào ba dòng sau. Không cần ‘unsafe-inline’ hay ‘unsafe-eval’.',
      notes: [
        'Cách 3 chỉ cần frame-src. Cách 4 không cần gì.',
        'Chạy được với require-trusted-types-for ‘script’.',
        'Nếu trang có Permissions-Policy và muốn cho nói thay gõ, cho phép microphone với địa chỉ này.',
      ],
    },
    never: {
      title: 'Những điều khung không bao giờ làm',
      points: [
        'Không đặt và không đọc cookie. Không cần cookie của bên thứ ba.',
        'Không đăng nhập, không xin đồng ý, không nộp hồ sơ trong khung: các việc ấy mở ra cửa sổ riêng của Dẫn Lối, có thanh địa chỉ để người dân kiểm tra.',
        'Không đọc nội dung trang của anh/chị, không gửi nội dung trò chuyện cho trang của anh/chị.',
        'Không tải gì từ bên thứ ba. Trên trang chỉ có thêm một tên toàn cục là DanLoi (cách 1), hoặc không có (cách 2).',
      ],
    },
    access: {
      title: 'Ai cũng dùng được',
      points: [
        'Chỉ dùng bàn phím: nút ở cuối thứ tự Tab; Enter mở, Escape đóng và trả lại vị trí cũ.',
        'Trình đọc màn hình: nút báo đang mở hay đóng, khung có tên, mỗi lời đáp được đọc một lần.',
        'Chữ to, tương phản cao, nền tối, bớt chuyển động: theo thiết lập của người dùng, không theo CSS của trang.',
        'Trên điện thoại, trợ lý mở kín màn hình và tránh bàn phím.',
        'CSS của trang không chạm được vào trợ lý, nên không cần viết thêm gì.',
      ],
    },
  },
  en: {
    title: 'Put Dẫn Lối on your site',
    lead: 'One line opens the guide to administrative procedures on the portal of a province, department or commune. Citizens ask in everyday words; signing in, confirming and filing happen in Dẫn Lối’s own window.',
    other: 'Tiếng Việt ở trên',
    example: 'See the working example',
    firstTitle: 'First',
    first: [
      'The operator registers your site: its name, the exact origins allowed (scheme, host and port), colour and greeting. “sen-hong” below is an invented province; put your own name there.',
      'Only registered origins can open the frame; anywhere else it does not show.',
    ],
    script: {
      title: 'Way 1: a script tag',
      about:
        'Anywhere in the page. A button shows in the corner; the frame loads only when a citizen opens it.',
    },
    options: {
      title: 'Options of the tag',
      rows: [
        ['data-tenant', 'The registered name of your site. Required.'],
        ['data-lang', '“vi” or “en”. Default: the language of the page, else Vietnamese.'],
        ['data-label', 'What the button says, at most 40 characters. Default: as registered.'],
        ['data-corner', '“left” or “right”. Default: as registered.'],
        ['data-open', '“true” opens it at once on a desktop; on a phone nothing opens by itself.'],
      ],
    },
    module: {
      title: 'Way 2: from your own code',
      about:
        'For a button of your own, or to put the guide inside an element (mount). No script tag of way 1 is needed.',
    },
    calls: {
      title: 'Calls',
      rows: [
        ['guide.open()', 'Opens. The frame loads the first time.'],
        ['guide.close()', 'Closes. The conversation stays as it is.'],
        [
          'guide.ask(text)',
          'Opens and sends this as the citizen’s words, at most 500 characters; in the middle of something else it waits in the writing box. False when it was not taken.',
        ],
        ['guide.language(lang)', 'Goes on in “vi” or “en”.'],
        ['guide.on(event, listener)', 'Listens. Returns how to stop.'],
        ['guide.destroy()', 'Takes the guide off the page.'],
      ],
    },
    events: {
      title: 'Events',
      about: 'No event carries the conversation or anything personal.',
      rows: [
        ['ready', 'The guide is loaded.'],
        ['open, close', 'It was opened, it was closed.'],
        [
          'stage {stage, left}',
          'How far it is: finding, filling, reviewing, paying, submitted, following; and how many questions are left (null while unknown).',
        ],
        ['news', 'Something arrived while the guide was closed.'],
      ],
    },
    early: {
      title: 'Calling before it is loaded',
      about:
        'With the script tag of way 1 the guide is window.DanLoi. A call through push works at any time, even before the tag has loaded.',
    },
    frame: {
      title: 'Way 3: an iframe',
      about: 'For sites that run no script of others. Size it by your own CSS, at least 560 px high.',
    },
    link: {
      title: 'Way 4: a link',
      about:
        'For everywhere else: articles, letters, QR codes. Opens the full page in your colour, with your greeting.',
    },
    policy: {
      title: 'Content Security Policy',
      about:
        'If your site has a CSP, add the address of Dẫn Lối to these three lines. Neither ‘unsafe-inline’ nor ‘unsafe-eval’ is needed.',
      notes: [
        'Way 3 needs frame-src only. Way 4 needs nothing.',
        'Works under require-trusted-types-for ‘script’.',
        'If you have a Permissions-Policy and want speaking instead of typing, allow microphone to this address.',
      ],
    },
    never: {
      title: 'What the frame never does',
      points: [
        'It sets and reads no cookies, and needs no third-party cookies.',
        'Nobody signs in, consents or files in the frame: that opens Dẫn Lối’s own window, with an address bar to check.',
        'It reads nothing of your page and tells your page nothing of the conversation.',
        'It loads nothing from third parties. Your page gets one global name, DanLoi (way 1), or none (way 2).',
      ],
    },
    access: {
      title: 'For everybody',
      points: [
        'Keyboard alone: the button is last in the Tab order; Enter opens, Escape closes and gives the focus back.',
        'Screen readers: the button tells whether it is open, the frame has a name, each reply is spoken once.',
        'Large text, high contrast, dark, less motion: as the user has set, whatever the page’s CSS.',
        'On a phone it fills the screen and keeps clear of the keyboard.',
        'The CSS of your page cannot reach it, so you need write none.',
      ],
    },
  },
};
