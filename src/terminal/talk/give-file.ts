import { formatBytes } from '../../web/page/format.ts';
import { attachFile, openFile } from '../wire/attach-file.ts';
import { failureOf } from '../wire/call-failed.ts';
import { withPatience } from '../wire/with-patience.ts';
import { explainFailure } from './explain-failure.ts';
import { say } from './say.ts';
import type { Taken, Talk } from './talk.ts';

/** Sends a file for the paper that is asked for; then the conversation goes on by itself. */
export async function giveFile(talk: Talk, typed: string): Promise<Taken> {
  const { reply, reader, screen, server, handle, tools } = talk;
  const { words, t, locale } = reader;
  const card = reply?.cards.find((one) => one.kind === 'attach');
  const dossierId = reply?.state.dossierId;
  const fail = (sentence: string): Taken => {
    screen.notice(sentence);
    return 'failed';
  };
  if (!card || !dossierId) return fail(words.noFileAsked);
  const opened = await openFile(typed, card.maxBytes);
  if (opened.kind === 'missing') return fail(words.fileMissing(typed));
  if (opened.kind === 'too-big') return fail(t.tooBig(formatBytes(card.maxBytes)));
  const paper = { dossierId, requirementId: card.requirementId };
  screen.waiting(t.uploading);
  try {
    await withPatience({ pause: tools.pause, onWait: () => screen.notice(words.lineLost) }, () =>
      attachFile(server, paper, opened.file, { locale, token: handle.token }),
    );
  } catch (error) {
    return fail(explainFailure(reader, server.base, failureOf(error)));
  }
  screen.write(`${words.fileSent(opened.file.name)}\n\n`);
  return say(talk, [{ text: t.afterUpload }]);
}
