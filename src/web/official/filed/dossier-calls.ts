import type { Decision } from '../../../officials/decision.ts';
import type { FiledSummary } from '../../../officials/filed-summary.ts';
import type { FiledDossier } from '../../../officials/read-filed.ts';
import type { Desk } from '../desk/desk.ts';

export interface FiledPage {
  dossiers: FiledSummary[];
  cursor: string | null;
}

/** What the list is narrowed to; `status` is 1 to 10, "none" for what has no code yet, or empty. */
export interface Wanted {
  q: string;
  status: string;
}

export function listDossiers(desk: Desk, { q, status }: Wanted, cursor?: string): Promise<FiledPage> {
  const query = new URLSearchParams({
    limit: '50',
    ...(q === '' ? {} : { q }),
    ...(status === '' ? {} : { status }),
    ...(cursor ? { cursor } : {}),
  });
  return desk.call('GET', `/v1/official/dossiers?${query}`);
}

export function readDossier(desk: Desk, id: string): Promise<FiledDossier> {
  return desk.call('GET', dossierPath(id));
}

export function decide(desk: Desk, id: string, decision: Decision): Promise<FiledDossier> {
  return desk.call('POST', `${dossierPath(id)}/decision`, decision);
}

export function attachmentPath(dossierId: string, attachmentId: string): string {
  return `${dossierPath(dossierId)}/attachments/${encodeURIComponent(attachmentId)}`;
}

function dossierPath(id: string): string {
  return `/v1/official/dossiers/${encodeURIComponent(id)}`;
}
