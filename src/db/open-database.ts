import { fileURLToPath } from 'node:url';
import { mkdir } from 'node:fs/promises';
import * as schema from './schema.ts';
import type { Database, DrizzleDatabase } from './database.ts';

const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('../../migrations', import.meta.url)) };
const POOL_SIZE = 10;

/**
 * Opens PostgreSQL where `url` is given, else PGlite in `dataDir` (in memory without one).
 * The caller holds the folder's lock: two PGlite processes on one folder lose rows.
 */
export async function openDatabase(options: {
  url?: string;
  dataDir?: string;
  template?: Blob;
}): Promise<Database> {
  return options.url ? openPostgres(options.url) : openPglite(options.dataDir, options.template);
}

async function openPostgres(url: string): Promise<Database> {
  const [{ default: postgres }, { drizzle }, { migrate }] = await Promise.all([
    import('postgres'),
    import('drizzle-orm/postgres-js'),
    import('drizzle-orm/postgres-js/migrator'),
  ]);
  const client = postgres(url, { max: POOL_SIZE, onnotice: () => {} });
  const database = drizzle(client, { schema });
  return {
    kind: 'postgres',
    drizzle: database as unknown as DrizzleDatabase,
    migrate: () => migrate(database, MIGRATIONS),
    close: () => client.end({ timeout: 5 }),
  };
}

async function openPglite(dataDir: string | undefined, template: Blob | undefined): Promise<Database> {
  const [{ PGlite }, { vector }, { drizzle }, { migrate }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-pgvector'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ]);
  if (dataDir) await mkdir(dataDir, { recursive: true });
  const client = await PGlite.create({
    ...(dataDir ? { dataDir } : {}),
    ...(template ? { loadDataDir: template } : {}),
    extensions: { vector },
  });
  const database = drizzle(client, { schema });
  return {
    kind: 'pglite',
    drizzle: database as unknown as DrizzleDatabase,
    migrate: () => migrate(database, MIGRATIONS),
    close: () => client.close(),
  };
}
