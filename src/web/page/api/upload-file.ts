import type { Locale } from '../../../kernel/text.ts';
import { RequestFailed, type Problem } from './request-failed.ts';

/** Uploads one file; `fetch` cannot tell how far an upload is, so this is the older way. `onShare` gets 0 to 1. */
export function uploadFile(
  dossierId: string,
  locale: Locale,
  upload: { requirementId: string; file: File },
  onShare: (share: number) => void,
): Promise<void> {
  const body = new FormData();
  body.append('requirementId', upload.requirementId);
  body.append('file', upload.file, upload.file.name);
  const sending = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    sending.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
    sending.onerror = () => reject(new RequestFailed());
    sending.onload = () => (sending.status < 300 ? resolve() : reject(new RequestFailed(problemIn(sending))));
    sending.open('POST', `/v1/dossiers/${encodeURIComponent(dossierId)}/attachments`);
    sending.setRequestHeader('accept-language', locale);
    sending.send(body);
  });
}

function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  const fallback = { status, code: 'unknown', title: '' };
  try {
    return { ...fallback, ...(JSON.parse(responseText) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}
