import type { HelpedConversation } from '../../../guide/official/read-helped.ts';
import type { Action, Reply } from '../../../guide/reply.ts';
import type { BegunAssist } from '../../../officials/begin-assist.ts';
import type { AssistView } from '../../../officials/list-assists.ts';
import type { Desk } from '../desk/desk.ts';

const PATH = '/v1/official/assists';

export type AssistDetail = AssistView & { conversation: HelpedConversation | null };

/** A procedure as the search finds it. */
export interface Found {
  code: string;
  nameVi: string;
  nameEn?: string;
  files: boolean;
}

export async function findProcedures(desk: Desk, q: string): Promise<Found[]> {
  const query = new URLSearchParams({ q, limit: '6' });
  return (await desk.call<{ procedures: Found[] }>('GET', `/v1/procedures?${query}`)).procedures;
}

export async function listAssists(desk: Desk): Promise<AssistView[]> {
  return (await desk.call<{ assists: AssistView[] }>('GET', PATH)).assists;
}

export function beginAssist(desk: Desk, procedureCode?: string): Promise<BegunAssist> {
  const chosen = procedureCode ? { procedureCode } : {};
  return desk.call('POST', PATH, { ...chosen, locale: desk.reader.locale });
}

export function readAssist(desk: Desk, id: string): Promise<AssistDetail> {
  return desk.call('GET', pathOf(id));
}

export function writeInAssist(
  desk: Desk,
  id: string,
  message: { id: string } & ({ text: string } | { action: Action }),
): Promise<Reply> {
  return desk.call('POST', `${pathOf(id)}/messages`, message);
}

export function endAssist(desk: Desk, id: string): Promise<void> {
  return desk.call('POST', `${pathOf(id)}/end`);
}

function pathOf(id: string): string {
  return `${PATH}/${encodeURIComponent(id)}`;
}
