import type { Locale } from '../../../kernel/text.ts';
import { fileButton } from '../cards/file-button.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { ReadCard } from './scan-dialog.ts';

const WORDS: Record<Locale, { why: string; camera: string; photo: string; later: string }> = {
  vi: {
    why: 'Có thẻ căn cước ở đây thì quét, khỏi phải gõ. Thẻ chỉ được đọc trên máy này.',
    camera: 'Quét mã QR trên thẻ căn cước',
    photo: 'Chọn ảnh chụp thẻ',
    later: 'Chưa mở được phần quét thẻ. Anh/chị kiểm tra mạng rồi bấm lại, hoặc nhập số bằng tay.',
  },
  en: {
    why: 'If the card is at hand, scan it instead of typing. It is read on this device alone.',
    camera: 'Scan the QR code of the card',
    photo: 'Choose a photo of the card',
    later: 'The scanner could not be opened. Check your connection and press again, or type the number.',
  },
};

/**
 * The two ways to read a citizen card instead of typing: camera and photo. What reads it is loaded when it is wanted.
 * Null in a frame on another site, where nobody signs in, and where the browser could not read one anyway.
 */
export function scanOffer(locale: Locale, onRead: (reading: ReadCard) => void): HTMLElement | null {
  if (window.top !== window.self || typeof WebAssembly !== 'object') return null;
  const words = WORDS[locale];
  const line = el('p', { class: 'hint', role: 'status' });
  const later = () => line.replaceChildren(words.later);
  const scan = () =>
    import('./scan-dialog.ts').then(({ openScanDialog }) => openScanDialog(locale, onRead), later);
  const take = async (file: File) => {
    const loaded = await Promise.all([import('./read-photo.ts'), import('./scan-words.ts')]).catch(later);
    if (!loaded) return;
    const [{ readPhoto }, { sentenceAbout, SCAN_WORDS }] = loaded;
    line.replaceChildren(SCAN_WORDS[locale].reading);
    const reading = await readPhoto(file).catch(() => ({ kind: 'failed' as const }));
    line.replaceChildren(reading.kind === 'card' ? '' : sentenceAbout(locale, reading.kind));
    if (reading.kind === 'card') onRead(reading);
  };
  const press = { type: 'button', class: 'button button-quiet', onclick: () => void scan() };
  return el(
    'div',
    { class: 'scan-offer' },
    el('p', { class: 'hint' }, words.why),
    el(
      'div',
      { class: 'buttons' },
      hasCamera() && el('button', press, icon('scan'), words.camera),
      fileButton(words.photo, 'paper', { accept: 'image/*' }, (file) => void take(file)),
    ),
    line,
  );
}

/** Browsers have none to offer on a page without https. */
function hasCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}
