import { and, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { dossiers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { fold } from '../language/fold.ts';
import { openRow, type DossierRow } from './filed-row.ts';
import { filedSummary, type FiledSummary } from './filed-summary.ts';
import type { OfficialActor } from './official.ts';

export interface FiledQuery {
  /** 1–10, or `null` for what has not arrived at its back end */
  status?: number | null;
  /** words of the code, the procedure or the applicant's name, with or without accents */
  q?: string;
  limit: number;
  /** from the page before */
  cursor?: string;
}

export interface FiledPage {
  dossiers: FiledSummary[];
  /** null at the end */
  cursor: string | null;
}

/** Names are sealed, so a search opens dossiers one after another: never more than this for one page. */
const MOST_OPENED = 400;
const BATCH = 100;

/** Dossiers filed with the official's authority, newest first. A page cut short by `MOST_OPENED` has a cursor to go on. */
export async function findFiled(
  context: AppContext,
  actor: OfficialActor,
  query: FiledQuery,
): Promise<FiledPage> {
  return withActor(context.db, actor, async (tx) => {
    const found: FiledSummary[] = [];
    let after = query.cursor === undefined ? undefined : placeIn(query.cursor);
    let opened = 0;
    for (;;) {
      const rows = await nextRows(tx, actor, query, after);
      for (const row of rows) {
        const summary = filedSummary(context, await openRow(context, tx, row));
        if (matches(summary, query.q)) found.push(summary);
        after = { submittedAt: row.submittedAt ?? row.createdAt, id: row.id };
        opened++;
        if (found.length === query.limit || opened === MOST_OPENED) return finish(after);
      }
      if (rows.length < BATCH) return finish(undefined);
    }
    async function finish(place: Place | undefined): Promise<FiledPage> {
      await recordEvent(tx, actor, {
        tenant: actor.tenant,
        at: context.clock.now(),
        action: 'dossiers-listed-by-official',
        object: actor.authorityId,
        details: { shown: found.length },
      });
      return { dossiers: found, cursor: place ? cursorOf(place) : null };
    }
  });
}

interface Place {
  submittedAt: Date;
  id: string;
}

function nextRows(
  tx: Transaction,
  { authorityId }: OfficialActor,
  { status }: FiledQuery,
  after: Place | undefined,
): Promise<DossierRow[]> {
  const isLater =
    after &&
    or(
      lt(dossiers.submittedAt, after.submittedAt),
      and(eq(dossiers.submittedAt, after.submittedAt), lt(dossiers.id, after.id)),
    );
  const hasStatus =
    status === undefined
      ? undefined
      : status === null
        ? isNull(dossiers.status)
        : eq(dossiers.status, status);
  return tx
    .select()
    .from(dossiers)
    .where(and(eq(dossiers.authorityId, authorityId), isNotNull(dossiers.submittedAt), hasStatus, isLater))
    .orderBy(desc(dossiers.submittedAt), desc(dossiers.id))
    .limit(BATCH);
}

function matches(summary: FiledSummary, q: string | undefined): boolean {
  const { code, procedureCode, procedureNameVi, procedureNameEn, applicantName } = summary;
  const text = fold([code, procedureCode, procedureNameVi, procedureNameEn, applicantName].join(' '));
  return fold(q ?? '')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function cursorOf({ submittedAt, id }: Place): string {
  return Buffer.from(`${submittedAt.toISOString()}/${id}`).toString('base64url');
}

function placeIn(cursor: string): Place {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('/');
  const submittedAt = new Date(at);
  if (Number.isNaN(submittedAt.getTime()) || id === '')
    throw new AppError('invalid-input', { fields: { cursor: 'unknown' } });
  return { submittedAt, id };
}
