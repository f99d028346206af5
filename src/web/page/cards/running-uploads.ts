import { GIVEN_UP, uploadFile, type UploadTarget } from '../api/upload-file.ts';
import type { Locale } from '../../../kernel/text.ts';

export interface UploadStand {
  sent: number;
  size: number;
  /** the line is down */
  waiting: boolean;
}

/** The card that shows an upload now. */
export interface UploadViewer {
  isShown(): boolean;
  show(stand: UploadStand): void;
  /** nothing, where the citizen stopped it */
  ended(error: unknown): void;
  /** the file is there: goes on with the conversation; `false` while it cannot yet */
  goOn(): boolean;
}

interface RunningUpload {
  stand: UploadStand;
  viewer: UploadViewer;
  abort: AbortController;
}

const TRY_AGAIN_MS = 300;

/** By dossier and paper. A card drawn anew, in another language or under a later reply, takes over what runs. */
const running = new Map<string, RunningUpload>();

type Paper = Pick<UploadTarget, 'dossierId' | 'requirementId'>;
const keyOf = ({ dossierId, requirementId }: Paper) => `${dossierId}/${requirementId}`;

/** Another file for the same paper takes the place of the one on its way. */
export function startUpload(target: UploadTarget, locale: Locale, viewer: UploadViewer): void {
  stopUpload(target);
  const stand = { sent: 0, size: target.file.size, waiting: false };
  const upload: RunningUpload = { stand, viewer, abort: new AbortController() };
  running.set(keyOf(target), upload);
  viewer.show(stand);
  const change = (news: Partial<UploadStand>) => {
    if (!upload.viewer.isShown()) return upload.abort.abort('nobody looks at it');
    upload.viewer.show(Object.assign(upload.stand, news));
  };
  const { signal } = upload.abort;
  uploadFile(target, {
    locale,
    signal,
    onSent: (sent) => change({ sent, waiting: false }),
    onDip: () => change({ waiting: true }),
  }).then(
    () => finish(keyOf(target), upload),
    (error: unknown) => {
      if (running.get(keyOf(target)) === upload) running.delete(keyOf(target));
      if (!signal.aborted) upload.viewer.ended(error);
    },
  );
}

export function stopUpload(paper: Paper): void {
  const upload = running.get(keyOf(paper));
  if (!upload) return;
  running.delete(keyOf(paper));
  upload.abort.abort(GIVEN_UP);
}

/** Shows what is on its way for this paper from now on; nothing where there is none. */
export function takeOverUpload(paper: Paper, viewer: UploadViewer): void {
  const upload = running.get(keyOf(paper));
  if (!upload) return;
  upload.viewer = viewer;
  viewer.show(upload.stand);
}

/** Another message may be under way: then the conversation goes on after its reply, unless that moved on already. */
function finish(key: string, upload: RunningUpload): void {
  if (running.get(key) !== upload) return;
  if (upload.viewer.isShown() && !upload.viewer.goOn()) {
    setTimeout(() => finish(key, upload), TRY_AGAIN_MS);
    return;
  }
  running.delete(key);
}
