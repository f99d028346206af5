/** What a page is told whose origin no site named. */
export const UNKNOWN_PAGE = {
  vi: 'Trang gửi yêu cầu chưa được đăng ký để dùng Dẫn Lối.',
  en: 'The page that asks is not registered for Dẫn Lối.',
};
