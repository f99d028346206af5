import type { ErrorCode } from '../kernel/errors.ts';
import type { LocalText } from '../kernel/text.ts';

/** What each fault is to HTTP and to its reader: what happened, and what to do now. */
export interface ProblemText {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 460 | 503;
  title: LocalText;
  detail: LocalText;
}

export const PROBLEM_TEXTS: Record<ErrorCode, ProblemText> = {
  'invalid-input': {
    status: 400,
    title: { vi: 'Thông tin gửi lên chưa đúng', en: 'The request is not valid' },
    detail: { vi: 'Vui lòng xem lại các mục được nêu.', en: 'Please check the fields named here.' },
  },
  'message-too-long': {
    status: 422,
    title: { vi: 'Tin nhắn quá dài', en: 'The message is too long' },
    detail: {
      vi: 'Mỗi tin nhắn có tối đa 2.000 ký tự. Vui lòng viết ngắn lại hoặc chia thành nhiều tin.',
      en: 'A message may have up to 2,000 characters. Please shorten it or send it in parts.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { vi: 'Dữ liệu gửi lên quá lớn', en: 'The request is too large' },
    detail: {
      vi: 'Dữ liệu gửi lên vượt quá dung lượng cho phép.',
      en: 'The request is larger than what is accepted here.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { vi: 'Kiểu dữ liệu không được hỗ trợ', en: 'The content type is not supported' },
    detail: {
      vi: 'Kiểu nội dung (Content-Type) của yêu cầu không được chấp nhận ở đây.',
      en: 'The Content-Type of the request is not accepted here.',
    },
  },
  'not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: {
      vi: 'Không có nội dung này, hoặc nội dung không thuộc về anh/chị.',
      en: 'There is nothing here, or it is not yours.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { vi: 'Phương thức không được hỗ trợ', en: 'The method is not allowed' },
    detail: { vi: 'Địa chỉ này không nhận phương thức đó.', en: 'This address does not take that method.' },
  },
  'signed-out': {
    status: 401,
    title: { vi: 'Anh/chị chưa đăng nhập', en: 'You are not signed in' },
    detail: { vi: 'Vui lòng đăng nhập rồi thử lại.', en: 'Please sign in and try again.' },
  },
  'session-expired': {
    status: 401,
    title: { vi: 'Phiên làm việc đã hết hạn', en: 'The session has expired' },
    detail: {
      vi: 'Vui lòng đăng nhập lại; những gì đã lưu vẫn còn nguyên.',
      en: 'Please sign in again; what was saved is still there.',
    },
  },
  forbidden: {
    status: 403,
    title: { vi: 'Không có quyền', en: 'Not permitted' },
    detail: { vi: 'Tài khoản này không có quyền thực hiện.', en: 'This account may not do that.' },
  },
  'forbidden-origin': {
    status: 403,
    title: { vi: 'Yêu cầu đến từ trang khác', en: 'The request comes from another site' },
    detail: {
      vi: 'Để an toàn, thao tác này chỉ được thực hiện từ trang của Dẫn Lối.',
      en: 'To keep you safe, this can only be done from our own page.',
    },
  },
  'ticket-expired': {
    status: 403,
    title: { vi: 'Khung trò chuyện đã hết hạn', en: 'The chat frame has expired' },
    detail: {
      vi: 'Khung trò chuyện đã mở quá lâu. Vui lòng tải lại trang rồi bắt đầu lại.',
      en: 'It has been open for too long. Please reload the page and start again.',
    },
  },
  'owned-by-person': {
    status: 409,
    title: { vi: 'Cuộc trò chuyện đã có người đăng nhập', en: 'Somebody has signed in to this conversation' },
    detail: {
      vi: 'Cuộc trò chuyện này thuộc về người đã đăng nhập. Vui lòng làm tiếp ở cửa sổ đã đăng nhập.',
      en: 'It belongs to the person who signed in. Please go on in the window where they did.',
    },
  },
  'turn-in-progress': {
    status: 409,
    title: { vi: 'Tin nhắn trước đang được trả lời', en: 'The last message is still being answered' },
    detail: { vi: 'Vui lòng đợi giây lát rồi thử lại.', en: 'Please wait a moment and try again.' },
  },
  'submission-in-progress': {
    status: 409,
    title: { vi: 'Hồ sơ đang được nộp', en: 'The dossier is being filed' },
    detail: {
      vi: 'Vui lòng đợi giây lát; hồ sơ chỉ được nộp một lần.',
      en: 'Please wait a moment; it is filed only once.',
    },
  },
  'stale-version': {
    status: 409,
    title: { vi: 'Hồ sơ đã được thay đổi', en: 'The dossier has changed' },
    detail: {
      vi: 'Hồ sơ vừa được thay đổi ở nơi khác. Vui lòng tải lại rồi sửa tiếp.',
      en: 'It was changed elsewhere. Please load it again before you go on.',
    },
  },
  'stale-review': {
    status: 409,
    title: { vi: 'Bản xem lại không còn mới', en: 'The review is no longer current' },
    detail: {
      vi: 'Nội dung đã thay đổi sau khi xem lại. Vui lòng xem lại bản mới rồi xác nhận.',
      en: 'Something changed after the review. Please look at the new one and confirm it.',
    },
  },
  'expired-review': {
    status: 409,
    title: { vi: 'Bản xem lại đã hết hạn', en: 'The review has expired' },
    detail: {
      vi: 'Vui lòng mở bản xem lại mới rồi xác nhận.',
      en: 'Please open a new review and confirm it.',
    },
  },
  'already-submitted': {
    status: 409,
    title: { vi: 'Hồ sơ đã nộp', en: 'The dossier is filed already' },
    detail: { vi: 'Hồ sơ đã nộp nên không sửa được nữa.', en: 'It is filed and cannot be changed any more.' },
  },
  'awaiting-payment': {
    status: 409,
    title: { vi: 'Hồ sơ đang chờ thanh toán', en: 'The dossier waits for its payment' },
    detail: {
      vi: 'Hồ sơ đã xác nhận và đang chờ thanh toán nên không sửa được. Muốn sửa, vui lòng bỏ hóa đơn trong cuộc trò chuyện.',
      en: 'It was confirmed and waits for its payment, so it cannot be changed. To change it, give the bill up in the conversation.',
    },
  },
  'payment-mismatch': {
    status: 409,
    title: { vi: 'Số tiền không khớp hóa đơn', en: 'The amount is not that of the bill' },
    detail: { vi: 'Khoản thanh toán này không được ghi nhận.', en: 'This payment was not taken.' },
  },
  'not-reviewable': {
    status: 409,
    title: { vi: 'Hồ sơ chưa đủ để gửi', en: 'The dossier is not complete yet' },
    detail: {
      vi: 'Còn mục chưa điền, giấy tờ chưa nộp, người chưa đồng ý, hoặc hồ sơ đã dừng.',
      en: 'A field, a paper or somebody’s agreement is missing, or the dossier was stopped.',
    },
  },
  'key-reused': {
    status: 422,
    title: { vi: 'Khóa chống nộp trùng đã dùng', en: 'The idempotency key was used before' },
    detail: {
      vi: 'Khóa này đã được dùng cho một yêu cầu khác.',
      en: 'This key came with another request before.',
    },
  },
  'attachment-rejected': {
    status: 422,
    title: { vi: 'Tệp không được chấp nhận', en: 'The file is not accepted' },
    detail: {
      vi: 'Vui lòng gửi ảnh hoặc tệp PDF đúng loại và đúng dung lượng.',
      en: 'Please send an image or a PDF of an accepted type and size.',
    },
  },
  'offset-conflict': {
    status: 409,
    title: { vi: 'Phần tệp không nối tiếp', en: 'This part does not go on' },
    detail: {
      vi: 'Phần này không nối tiếp phần đã nhận. Vui lòng hỏi lại đã nhận đến đâu rồi gửi tiếp.',
      en: 'It does not follow what is here already. Please ask how much is here and go on from there.',
    },
  },
  'tus-version': {
    status: 412,
    title: { vi: 'Phiên bản giao thức không được hỗ trợ', en: 'This version of the protocol is not spoken' },
    detail: {
      vi: 'Việc tải tệp theo từng phần dùng tus 1.0.0; vui lòng gửi Tus-Resumable: 1.0.0.',
      en: 'Uploads in parts speak tus 1.0.0; please send Tus-Resumable: 1.0.0.',
    },
  },
  'checksum-mismatch': {
    status: 460,
    title: { vi: 'Phần tệp bị sai lệch trên đường truyền', en: 'The part was changed on its way' },
    detail: {
      vi: 'Phần này không khớp mã kiểm tra nên không được lưu. Vui lòng gửi lại phần đó.',
      en: 'It does not match its checksum and was not kept. Please send that part again.',
    },
  },
  'already-decided': {
    status: 409,
    title: { vi: 'Đã trả lời rồi', en: 'Already answered' },
    detail: {
      vi: 'Ông/Bà đã trả lời lời đề nghị này; không đổi lại được ở đây. Muốn đổi, vui lòng báo cho người nộp hồ sơ.',
      en: 'You have answered this request; it cannot be changed here. To change it, please tell the applicant.',
    },
  },
  'illegal-move': {
    status: 409,
    title: { vi: 'Hồ sơ không chuyển được sang bước này', en: 'The dossier cannot move there' },
    detail: {
      vi: 'Từ trạng thái hiện tại, hồ sơ không chuyển thẳng sang bước đã chọn được. Chưa có gì thay đổi.',
      en: 'From where it stands now the dossier cannot go to the chosen step. Nothing was changed.',
    },
  },
  'moved-meanwhile': {
    status: 409,
    title: { vi: 'Hồ sơ vừa được chuyển bước', en: 'The dossier has just been moved' },
    detail: {
      vi: 'Người khác vừa chuyển hồ sơ này. Vui lòng xem lại trạng thái mới rồi quyết định.',
      en: 'Somebody else has just moved it. Please look at where it stands now, then decide.',
    },
  },
  'back-end-unavailable': {
    status: 503,
    title: { vi: 'Hệ thống xử lý hồ sơ chưa trả lời', en: 'The back end does not answer' },
    detail: {
      vi: 'Quyết định chưa được ghi nhận là đã thực hiện; trạng thái hồ sơ ở đây chưa đổi. Gửi lại cùng quyết định này thì chỉ được thực hiện một lần.',
      en: 'The decision is not known to be carried out; the status here is unchanged. Sending the same decision again carries it out only once.',
    },
  },
  'already-taken': {
    status: 409,
    title: { vi: 'Đã có người nhận', en: 'Somebody has taken it' },
    detail: {
      vi: 'Cuộc trò chuyện này vừa có công chức khác nhận hỗ trợ, hoặc đã kết thúc.',
      en: 'Another official has just taken this conversation, or it is closed.',
    },
  },
  'assist-over': {
    status: 409,
    title: { vi: 'Phiên hỗ trợ đã kết thúc', en: 'The assistance is over' },
    detail: {
      vi: 'Phiên hỗ trợ đã hết hạn hoặc đã được kết thúc, nên không viết thêm được.',
      en: 'It has expired or was ended, so nothing more can be written.',
    },
  },
  'citizen-only': {
    status: 403,
    title: { vi: 'Việc này do chính công dân thực hiện', en: 'Only the citizen can do this' },
    detail: {
      vi: 'Đồng ý, xác nhận, hủy và nộp tiền chỉ được thực hiện từ phiên đăng nhập của chính công dân.',
      en: 'To consent, confirm, cancel or pay takes the citizen’s own sign-in.',
    },
  },
  'invitation-expired': {
    status: 409,
    title: { vi: 'Liên kết không còn hiệu lực', en: 'The link is no longer valid' },
    detail: {
      vi: 'Vui lòng nhờ người nộp hồ sơ gửi liên kết mới.',
      en: 'Please ask the applicant for a new link.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
    detail: { vi: 'Vui lòng đợi một lát rồi thử lại.', en: 'Please wait a little and try again.' },
  },
  unavailable: {
    status: 503,
    title: { vi: 'Tạm thời chưa phục vụ được', en: 'Not available right now' },
    detail: { vi: 'Hệ thống đang bận. Vui lòng thử lại sau giây lát.', en: 'Please try again in a moment.' },
  },
};

/** For a fault nobody foresaw: nothing of it is told but the id under which we find it again. */
export const UNKNOWN_PROBLEM = {
  status: 500 as const,
  title: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong' },
  detail: {
    vi: 'Lỗi này là của hệ thống, không phải của anh/chị. Vui lòng thử lại; nếu vẫn lỗi, hãy gửi kèm mã yêu cầu cho người hỗ trợ.',
    en: 'This is our fault, not yours. Please try again; if it stays, give the request id to support.',
  },
};
