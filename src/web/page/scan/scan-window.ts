import { fileButton } from '../cards/file-button.ts';
import { newElementId } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Camera } from './camera.ts';
import type { ScanWords } from './scan-words.ts';

export interface ScanWindow {
  dialog: HTMLDialogElement;
  video: HTMLVideoElement;
  /** one sentence about what happens, to be seen and heard */
  tell(sentence: string): void;
  /** offers the light beside the lens, where there is one */
  showLight(light: Camera['light']): void;
  /** nothing will be seen: what is left is the photo */
  hideView(): void;
}

/** What the scanner looks like: the camera's picture, what to do, and the other way. */
export function scanWindow(words: ScanWords, takePhoto: (file: File) => void): ScanWindow {
  const id = newElementId('scan');
  const video = el('video', { playsinline: true, 'aria-hidden': 'true' });
  video.muted = true;
  const view = el('div', { class: 'scan-view' }, video);
  const line = el('p', { class: 'scan-line', role: 'status' }, words.opening);
  const photo = fileButton(words.photo, 'paper', { accept: 'image/*' }, takePhoto);
  const buttons = el('div', { class: 'buttons' }, photo);
  const close = { type: 'button', class: 'button button-quiet', onclick: () => dialog.close() };
  const dialog = el(
    'dialog',
    { class: 'mine scan', 'aria-labelledby': id },
    el('div', { class: 'mine-head' }, el('h2', { id }, words.title), el('button', close, words.close)),
    el('div', { class: 'mine-body' }, view, line, buttons, el('p', { class: 'hint' }, words.private)),
  );
  return {
    dialog,
    video,
    tell: (sentence) => {
      if (line.textContent !== sentence) line.textContent = sentence;
    },
    showLight: (light) => {
      if (light) buttons.prepend(lightButton(words.torch, light));
    },
    hideView: () => {
      view.hidden = true;
    },
  };
}

function lightButton(label: string, light: NonNullable<Camera['light']>): HTMLElement {
  const press = async () => {
    const state = button.getAttribute('aria-pressed') === 'true' ? 'off' : 'on';
    await light(state).catch(() => undefined);
    button.setAttribute('aria-pressed', String(state === 'on'));
  };
  const attributes = { type: 'button', class: 'button button-quiet', 'aria-pressed': 'false' };
  const button = el('button', { ...attributes, onclick: () => void press() }, icon('light'), label);
  return button;
}
