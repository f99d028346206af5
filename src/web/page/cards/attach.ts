import type { Card } from '../../../guide/card.ts';
import { problemOf } from '../api/request-failed.ts';
import { uploadFile } from '../api/upload-file.ts';
import { newElementId } from '../controls/control.ts';
import { mistakeLine } from '../controls/mistake-line.ts';
import { el } from '../dom/el.ts';
import { icon, type IconName } from '../dom/icon.ts';
import { formatBytes, formatMediaTypes } from '../format.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

type AttachCard = Extract<Card, { kind: 'attach' }>;

/** A photo or a file, checked before it travels; once it is there the conversation goes on by itself. */
export function attach(card: AttachCard, context: CardContext): HTMLElement {
  const { t, locale } = context.reader;
  const name = locale === 'vi' ? card.nameVi : (card.nameEn ?? card.nameVi);
  const mistake = mistakeLine(newElementId('attach-mistake'));
  const progress = el('progress', { max: 1, value: 0, 'aria-label': t.uploading, hidden: true });
  const state = el('p', { class: 'hint', role: 'status' });
  let uploading = false;
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file || uploading) return;
    const wrong = whatIsWrong(card, file, context);
    mistake.show(wrong, [input]);
    if (wrong) return;
    uploading = true;
    progress.hidden = false;
    state.textContent = t.uploading;
    try {
      await upload(card, file, context, (share) => (progress.value = share));
      context.act({ text: t.afterUpload });
    } catch (error) {
      mistake.show(problemOf(error)?.detail ?? t.uploadFailed, [input]);
    } finally {
      uploading = false;
      progress.hidden = true;
      state.textContent = '';
      input.value = '';
    }
  };
  const limit = t.attachLimit(formatMediaTypes(card.accept), formatBytes(card.maxBytes));
  return cardFrame(
    'attach',
    name ?? t.attachTitle,
    el('p', { class: 'hint' }, limit),
    el(
      'div',
      { class: 'buttons' },
      ...(takesPhotos(card)
        ? [fileButton(t.takePhoto, 'camera', { accept: 'image/*', capture: 'environment' }, take)]
        : []),
      fileButton(t.pickFile, 'paper', { accept: card.accept.join(',') }, take),
    ),
    progress,
    state,
    mistake.element,
  );
}

function takesPhotos({ accept }: AttachCard): boolean {
  return accept.some((type) => type.startsWith('image/')) && matchMedia('(pointer: coarse)').matches;
}

/** The input itself stays in the tab order, unseen; its label is the button. */
function fileButton(
  label: string,
  name: IconName,
  attributes: Record<string, string>,
  take: (input: HTMLInputElement) => Promise<void>,
): HTMLElement {
  const input = el('input', { type: 'file', class: 'visually-hidden', ...attributes });
  input.addEventListener('change', () => void take(input));
  return el('label', { class: 'button button-file' }, input, icon(name), label);
}

function whatIsWrong(card: AttachCard, file: File, { reader: { t } }: CardContext): string | undefined {
  if (!card.accept.includes(file.type)) return t.wrongType(formatMediaTypes(card.accept));
  return file.size > card.maxBytes ? t.tooBig(formatBytes(card.maxBytes)) : undefined;
}

function upload(
  { requirementId }: AttachCard,
  file: File,
  { reply, reader }: CardContext,
  onShare: (share: number) => void,
): Promise<void> {
  const { dossierId = '' } = reply.state;
  return uploadFile(dossierId, reader.locale, { requirementId, file }, onShare);
}
