import { el } from '../dom/el.ts';
import { formatProgress } from '../format.ts';
import type { CardContext } from './card-context.ts';
import type { UploadStand } from './running-uploads.ts';

export interface UploadLine {
  element: HTMLElement;
  show(stand: UploadStand): void;
  hide(): void;
}

/** How far a file is, and the way to stop it. Only a change of how things stand is announced, not every step. */
export function uploadLine({ reader, announce }: CardContext, onStop: () => void): UploadLine {
  const { t, locale } = reader;
  const progress = el('progress', { max: 1, value: 0, 'aria-label': t.uploading });
  const words = el('p', { class: 'hint' });
  const stop = el('button', { type: 'button', class: 'button button-quiet', onclick: onStop }, t.stopUpload);
  const element = el('div', { class: 'upload', hidden: true }, progress, words, stop);
  let told: 'nothing' | 'uploading' | 'waiting' = 'nothing';
  const tell = (now: typeof told, sentence: string) => {
    if (now !== told) announce(sentence);
    told = now;
  };
  return {
    element,
    show({ sent, size, waiting }) {
      const amount = formatProgress(sent, size, locale);
      element.hidden = false;
      progress.value = size === 0 ? 0 : sent / size;
      words.textContent = waiting ? t.uploadWaits(amount) : t.uploadedSoFar(amount);
      element.classList.toggle('upload-waiting', waiting);
      tell(waiting ? 'waiting' : 'uploading', waiting ? t.uploadWaits(amount) : t.uploading);
    },
    hide() {
      element.hidden = true;
      told = 'nothing';
    },
  };
}
