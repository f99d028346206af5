import type { Card } from '../../../guide/card.ts';
import { problemOf } from '../api/request-failed.ts';
import { newElementId } from '../controls/control.ts';
import { mistakeLine } from '../controls/mistake-line.ts';
import { formatBytes, formatMediaTypes } from '../format.ts';
import type { CardContext } from './card-context.ts';
import { photoOffer } from './photo-offer.ts';
import { startUpload, stopUpload, takeOverUpload, type UploadViewer } from './running-uploads.ts';
import { uploadLine } from './upload-line.ts';

type AttachCard = Extract<Card, { kind: 'attach' }>;

export interface PaperSender {
  /** what tells of a picked file: how far it is, what is offered, what is wrong */
  lines: HTMLElement[];
  /** looks at a file and sends it, or says why not */
  take(file: File): void;
  /** takes over what is on its way for this paper already, in the card that is shown from now on */
  goOnIn(card: HTMLElement): void;
}

/** What becomes of the file that is picked for a paper. */
export function paperSender(card: AttachCard, context: CardContext): PaperSender {
  const { t, locale } = context.reader;
  const paper = { dossierId: context.reply.state.dossierId ?? '', requirementId: card.requirementId };
  let shownIn: HTMLElement | undefined;
  const inputs = () => [...(shownIn?.querySelectorAll('input') ?? [])];
  const mistake = mistakeLine(newElementId('attach-mistake'));
  const line = uploadLine(context, () => {
    stopUpload(paper);
    line.hide();
    context.announce(t.uploadStopped);
    keepFocus(inputs()[0]);
  });
  const viewer: UploadViewer = {
    isShown: () => shownIn?.isConnected ?? false,
    show: line.show,
    ended: (error) => {
      line.hide();
      mistake.show(problemOf(error)?.detail ?? t.uploadFailed, inputs());
      keepFocus(inputs()[0]);
    },
    goOn: () => context.act({ text: t.afterUpload }),
  };
  const send = (file: File) => {
    mistake.show(undefined, inputs());
    keepFocus(inputs()[0]);
    startUpload({ ...paper, file }, locale, viewer);
  };
  const offer = photoOffer(card, context, send);
  const refuse = async (file: File, why: string) => {
    mistake.show(why, inputs());
    if (await offer.make(file)) mistake.show(undefined, inputs());
  };
  return {
    lines: [line.element, offer.element, mistake.element],
    take: (file) => {
      offer.withdraw();
      const why = whyNot(card, file, context);
      if (why) void refuse(file, why);
      else send(file);
    },
    goOnIn: (element) => {
      shownIn = element;
      takeOverUpload(paper, viewer);
    },
  };
}

/** A kind that this browser does not know is left to the server, which looks into the file. */
function whyNot(card: AttachCard, file: File, { reader: { t } }: CardContext): string | undefined {
  if (file.type !== '' && !card.accept.includes(file.type)) return t.wrongType(formatMediaTypes(card.accept));
  return file.size > card.maxBytes ? t.tooBig(formatBytes(card.maxBytes)) : undefined;
}

/** What had the focus may be gone together with its line. */
function keepFocus(control: HTMLElement | undefined): void {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body || activeElement.closest('[hidden]'))
    control?.focus({ preventScroll: true });
}
