import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, DrizzleDatabase } from '../db/database.ts';
import * as schema from '../db/schema.ts';

/** An isolate may hold six connections for one request; Hyperdrive keeps the real ones. */
const MOST_CONNECTIONS = 5;
const CONNECT_TIMEOUT_SECONDS = 5;

/** PostgreSQL behind Hyperdrive, for one request. It is migrated by the Node process. */
export function openHyperdrive(url: string): Database {
  const client = postgres(url, {
    max: MOST_CONNECTIONS,
    fetch_types: false,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    onnotice: () => {},
  });
  return {
    kind: 'postgres',
    drizzle: drizzle(client, { schema }) as unknown as DrizzleDatabase,
    migrate: () => Promise.reject(new Error('the Node process migrates the database')),
    close: () => client.end({ timeout: 5 }),
  };
}
