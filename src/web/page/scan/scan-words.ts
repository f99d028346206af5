import type { Locale } from '../../../kernel/text.ts';
import type { CardDoubt } from './read-card-qr.ts';

const vi = {
  title: 'Quét mã QR trên thẻ căn cước',
  aim: 'Đưa mã QR trên thẻ vào giữa khung, giữ máy yên một chút.',
  private: 'Hình ảnh chỉ được đọc ngay trên máy này, không gửi đi đâu.',
  opening: 'Đang mở máy ảnh…',
  photo: 'Chọn ảnh chụp thẻ',
  torch: 'Bật đèn',
  close: 'Đóng',
  reading: 'Đang đọc ảnh…',
  other: 'Đây không phải mã QR trên thẻ căn cước. Anh/chị tìm ô vuông nhỏ in trên thẻ giúp.',
  damaged: 'Mã này đọc chưa trọn vẹn. Anh/chị quét lại, hoặc nhập số bằng tay.',
  notFound:
    'Chưa thấy mã QR trong ảnh. Anh/chị chụp gần hơn, đủ sáng, không bị lóa rồi chọn lại, hoặc nhập số bằng tay.',
  noPicture: 'Tệp này không phải ảnh đọc được. Anh/chị chọn ảnh khác, hoặc nhập số bằng tay.',
  failed: 'Máy này chưa đọc được mã QR. Anh/chị nhập số bằng tay giúp.',
  camera: {
    denied:
      'Trình duyệt chưa được phép dùng máy ảnh. Anh/chị cho phép trong cài đặt của trang, hoặc chọn ảnh chụp thẻ.',
    missing: 'Máy này không có máy ảnh dùng được. Anh/chị chọn ảnh chụp thẻ, hoặc nhập số bằng tay.',
    busy: 'Máy ảnh đang được chương trình khác dùng. Anh/chị đóng chương trình đó, hoặc chọn ảnh chụp thẻ.',
  },
  read: (name: string) => `Đã đọc thẻ của ${name}. Anh/chị xem lại rồi bấm Trả lời.`,
  readNumber: 'Đã đọc số trên thẻ. Anh/chị xem lại rồi bấm Trả lời.',
  onCard: 'Trên thẻ vừa quét',
  nothingSent: 'Chưa có gì được gửi đi.',
  parts: {
    'personal-id': 'Số định danh',
    'full-name': 'Họ và tên',
    'birth-date': 'Ngày sinh',
    sex: 'Giới tính',
    address: 'Nơi thường trú in trên thẻ',
  },
  sexes: { male: 'Nam', female: 'Nữ' },
  doubts: {
    'birth-year': 'Năm sinh trên thẻ khác với năm sinh trong số định danh. Anh/chị so lại với thẻ giúp.',
    sex: 'Giới tính trên thẻ khác với giới tính trong số định danh. Anh/chị so lại với thẻ giúp.',
    incomplete: 'Có mục trên thẻ chưa đọc được. Anh/chị nhập bằng tay những ô còn trống.',
  } satisfies Record<CardDoubt, string>,
};

const en: typeof vi = {
  title: 'Scan the QR code of the citizen card',
  aim: 'Hold the QR code of the card inside the frame and keep still for a moment.',
  private: 'The picture is read on this device alone and sent nowhere.',
  opening: 'Opening the camera…',
  photo: 'Choose a photo of the card',
  torch: 'Light on',
  close: 'Close',
  reading: 'Reading the photo…',
  other: 'This is not the QR code of a citizen card. Look for the small square printed on the card.',
  damaged: 'The code was not read completely. Scan it again, or type the number.',
  notFound:
    'No QR code was found in the photo. Take it closer, in good light and without glare, or type the number.',
  noPicture: 'This file is not a picture that can be read. Choose another one, or type the number.',
  failed: 'This device cannot read QR codes. Please type the number.',
  camera: {
    denied:
      'The browser may not use the camera. Allow it in the settings of this page, or choose a photo of the card.',
    missing: 'There is no camera to use. Choose a photo of the card, or type the number.',
    busy: 'The camera is used by another program. Close that program, or choose a photo of the card.',
  },
  read: (name) => `The card of ${name} was read. Look it over, then press Answer.`,
  readNumber: 'The number of the card was read. Look it over, then press Answer.',
  onCard: 'On the card just scanned',
  nothingSent: 'Nothing has been sent yet.',
  parts: {
    'personal-id': 'Personal identifier',
    'full-name': 'Full name',
    'birth-date': 'Date of birth',
    sex: 'Sex',
    address: 'Residence printed on the card',
  },
  sexes: { male: 'Male', female: 'Female' },
  doubts: {
    'birth-year': 'The year of birth on the card differs from the one in the number. Compare with the card.',
    sex: 'The sex on the card differs from the one in the number. Compare with the card.',
    incomplete: 'Some of the card could not be read. Please type what is still empty.',
  },
};

export type ScanWords = typeof vi;
export const SCAN_WORDS: Record<Locale, ScanWords> = { vi, en };

/** What to say where no card was read. */
export function sentenceAbout(
  locale: Locale,
  kind: 'other' | 'damaged' | 'not-found' | 'no-picture' | 'failed',
): string {
  const { other, damaged, notFound, noPicture, failed } = SCAN_WORDS[locale];
  return { other, damaged, 'not-found': notFound, 'no-picture': noPicture, failed }[kind];
}
