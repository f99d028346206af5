import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import postgres from 'postgres';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open-database.ts';

let made = 0;

/** A fresh, migrated database: of TEST_DATABASE_URL's server where that is set, else PGlite in memory. */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL'];
  const database = server
    ? await openDatabase({ url: await createPostgres(server) })
    : await openDatabase({ template: await pgliteTemplate() });
  await database.migrate();
  return database;
}

/** The address of a new empty database on the server. */
export async function createPostgres(server: string): Promise<string> {
  const name = `test_${process.pid}_${Date.now()}_${++made}`;
  const client = postgres(server, { max: 1, onnotice: () => {} });
  await client.unsafe(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creating PGlite takes seconds, loading a dump does not: one dump for each state of the migrations. */
async function pgliteTemplate(): Promise<Blob> {
  const path = join(tmpdir(), `dan-loi-pglite-${migrationsHash()}.tar`);
  try {
    return new Blob([await readFile(path)]);
  } catch {
    const dump = await dumpMigrated();
    await writeFile(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
    await rename(`${path}.${process.pid}`, path);
    return dump;
  }
}

async function dumpMigrated(): Promise<Blob> {
  const { drizzle } = await import('drizzle-orm/pglite');
  const { migrate } = await import('drizzle-orm/pglite/migrator');
  const client = await PGlite.create({ extensions: { vector } });
  await migrate(drizzle(client), { migrationsFolder: 'migrations' });
  const dump = await client.dumpDataDir('none');
  await client.close();
  return dump;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync('migrations')
    .filter((file) => file.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(join('migrations', name)));
  return hash.digest('hex').slice(0, 16);
}
