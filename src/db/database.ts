import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** PGlite or PostgreSQL behind one face; queries go through `withActor`. */
export type DrizzleDatabase = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Transaction = Parameters<Parameters<DrizzleDatabase['transaction']>[0]>[0];

export interface Database {
  kind: 'pglite' | 'postgres';
  drizzle: DrizzleDatabase;
  migrate(): Promise<void>;
  close(): Promise<void>;
}
