import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import type { Database, Transaction } from './database.ts';
import { whileReachable } from './while-reachable.ts';

const APP_ROLE = 'dan_loi_app';

/**
 * The only door to the tables: a transaction as the non-owner role, with the actor set for its length.
 * Row-level policies (migrations/0001_guard_rows.sql) do the rest, on PGlite too.
 */
export async function withActor<Result>(
  database: Database,
  actor: Actor,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return whileReachable(database.kind, (begun) =>
    database.drizzle.transaction(async (tx) => {
      begun();
      await tx.execute(become(actor));
      return work(tx);
    }),
  );
}

function become(actor: Actor): SQL {
  const { kind, tenant, person, token, authority } = settingsOf(actor);
  return sql`select set_config('role', ${APP_ROLE}, true), set_config('app.kind', ${kind}, true),
    set_config('app.tenant', ${tenant}, true), set_config('app.person', ${person}, true),
    set_config('app.token', ${token}, true), set_config('app.authority', ${authority}, true)`;
}

function settingsOf(actor: Actor) {
  const none = { tenant: '', person: '', token: '', authority: '' };
  switch (actor.kind) {
    case 'bearer':
      return { ...none, kind: actor.kind, tenant: actor.tenant, token: actor.tokenHash };
    case 'citizen':
      return { ...none, kind: actor.kind, tenant: actor.tenant, person: actor.personId };
    case 'official':
      return {
        ...none,
        kind: actor.kind,
        tenant: actor.tenant,
        person: actor.personId,
        authority: actor.authorityId,
      };
    case 'gate':
      return { ...none, kind: actor.kind, tenant: actor.tenant, token: actor.tokenHash ?? '' };
    case 'worker':
      return { ...none, kind: actor.kind };
  }
}
