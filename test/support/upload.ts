import type { Citizen } from './citizen.ts';

/** Sends a file for a requirement of the open dossier, as a page would. */
export function upload(
  citizen: Citizen,
  url: string,
  file: { requirementId: string; name: string; bytes: Buffer },
  language = 'vi',
): Promise<Response> {
  const form = new FormData();
  form.set('requirementId', file.requirementId);
  form.set('file', new File([new Uint8Array(file.bytes)], file.name));
  return citizen.jar.fetch(`${url}/v1/dossiers/${citizen.last.state.dossierId}/attachments`, {
    method: 'POST',
    body: form,
    headers: { origin: url, 'accept-language': language },
  });
}
