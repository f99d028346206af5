/** One client of the protocol in its plainest form: `send` knows the address and who is signed in. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

export const TUS = { 'tus-resumable': '1.0.0' };

export function metadata(entries: Record<string, string>): string {
  return Object.entries(entries)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

export function begin(
  send: Send,
  dossierId: string,
  file: { requirementId: string; name?: string; bytes: number; sha256?: string },
): Promise<Response> {
  const { requirementId, name = 'giấy tờ.pdf', bytes, sha256 } = file;
  return send(`/v1/dossiers/${dossierId}/uploads`, {
    method: 'POST',
    headers: {
      ...TUS,
      'upload-length': String(bytes),
      'upload-metadata': metadata({ requirementId, filename: name, ...(sha256 ? { sha256 } : {}) }),
    },
  });
}

export function append(
  send: Send,
  address: string,
  part: { offset: number; bytes: Uint8Array; headers?: Record<string, string> },
): Promise<Response> {
  return send(address, {
    method: 'PATCH',
    body: new Uint8Array(part.bytes),
    headers: {
      ...TUS,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(part.offset),
      ...part.headers,
    },
  });
}

export function head(send: Send, address: string): Promise<Response> {
  return send(address, { method: 'HEAD', headers: TUS });
}

export async function offsetOf(send: Send, address: string): Promise<number> {
  return Number((await head(send, address)).headers.get('upload-offset') ?? Number.NaN);
}
