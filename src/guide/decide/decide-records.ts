import { decideConsent } from '../../consents/decide-consent.ts';
import { withActor } from '../../db/with-actor.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { readRecords } from '../../dossiers/read-records.ts';
import type { RecordUse } from '../../eforms/eform.ts';
import type { ReadableSource } from '../../records/record.ts';
import { sayWhatWasRead } from '../say/what-was-read.ts';
import { citizenIn, pickText, type Turn } from '../turn.ts';

/** Keeps the decision for each source named, then reads what was granted. Others of the request stay open. */
export async function decideRecords(
  turn: Turn,
  requestId: string,
  sources: string[],
  decision: 'granted' | 'declined',
): Promise<void> {
  const { state, dossier } = turn;
  if (!dossier || state.request?.requestId !== requestId) return staleRequest(turn);
  const uses = dossier.eform.records.filter(
    (use) => sources.includes(use.source) && state.request?.sources.includes(use.source),
  );
  await keepDecisions(turn, dossier, requestId, uses, decision);
  state.request = {
    requestId,
    sources: state.request.sources.filter((source) => !uses.some((use) => use.source === source)),
  };
  if (state.request.sources.length === 0) delete state.request;
  if (decision === 'declined') return decline(turn, dossier, uses);
  turn.dossier = await readRecords(turn.context, dossier, uses);
  sayWhatWasRead(
    turn,
    uses.map((use) => use.source as ReadableSource),
  );
}

async function keepDecisions(
  turn: Turn,
  dossier: Dossier,
  requestId: string,
  uses: RecordUse[],
  decision: 'granted' | 'declined',
): Promise<void> {
  const citizen = citizenIn(turn);
  if (!citizen) return;
  await withActor(turn.context.db, citizen, async (tx) => {
    for (const use of uses)
      await decideConsent(turn.context, tx, citizen, { dossierId: dossier.id, requestId, use, decision });
  });
}

function decline(turn: Turn, dossier: Dossier, uses: RecordUse[]): void {
  const declined = Object.fromEntries(uses.map((use) => [use.source, { status: 'declined' as const }]));
  turn.dossier = {
    ...dossier,
    state: { ...dossier.state, records: { ...dossier.state.records, ...declined } },
  };
  turn.says.push(
    pickText(turn, {
      vi: 'Được ạ, sẽ không đọc dữ liệu đó. Phần này anh/chị tự khai và có thể phải kèm giấy tờ.',
      en: 'That data will not be read. You will declare it yourself and may have to attach papers.',
    }),
  );
}

function staleRequest(turn: Turn): void {
  turn.says.push(
    pickText(turn, {
      vi: 'Yêu cầu đó đã được trả lời rồi.',
      en: 'That request was answered already.',
    }),
  );
}
