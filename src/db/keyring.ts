import { eq } from 'drizzle-orm';
import { blindIndex, deriveKey, newKey, seal, sha256Hex, unseal } from '../kernel/secrets.ts';
import { dataKeys } from './schema.ts';
import type { Transaction } from './database.ts';

const CACHE_SIZE = 5_000;

/**
 * Envelope encryption: each owner (a conversation, a dossier, a person) has a data key of its own, wrapped by the
 * master key. Rotating the master re-wraps keys only; deleting a key's row erases what it sealed.
 */
export interface Keyring {
  /** the sealer of an owner; makes its key on first use, inside the caller's transaction */
  sealerOf(tx: Transaction, owner: string, tenant: string): Promise<Sealer>;
  /** a sealer for short-lived values that belong to no owner */
  gate: Sealer;
  index(value: string): string;
  /** proves later that we wrote this; it travels in the clear, so nothing personal stands in it */
  sign(use: 'embed-ticket', value: string): string;
}

/** Seals JSON for one place (`slot` is bound to it, so that sealed values cannot be swapped between columns). */
export interface Sealer {
  seal(slot: string, value: unknown): Buffer;
  unseal<Value>(slot: string, sealed: Buffer): Value;
  sealBytes(slot: string, bytes: Uint8Array): Buffer;
  unsealBytes(slot: string, sealed: Buffer): Buffer;
}

export function createKeyring(master: Buffer): Keyring {
  const masterKeyId = sha256Hex(master).slice(0, 16);
  const wrapping = deriveKey(master, 'wrap');
  const indexing = deriveKey(master, 'blind-index');
  const cache = new Map<string, Sealer>();
  return {
    gate: sealerWith(deriveKey(master, 'gate'), 'gate'),
    index: (value) => blindIndex(indexing, value),
    sign: (use, value) => blindIndex(deriveKey(master, use), value),
    sealerOf: async (tx, owner, tenant) => {
      const cached = cache.get(owner);
      if (cached) return cached;
      const stored = await storedKeyOf(tx, owner, wrapping);
      if (!stored) return sealerWith(await makeKey(tx, owner, tenant, wrapping, masterKeyId), owner);
      const sealer = sealerWith(stored, owner);
      if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
      cache.set(owner, sealer);
      return sealer;
    },
  };
}

async function storedKeyOf(tx: Transaction, owner: string, wrapping: Buffer): Promise<Buffer | undefined> {
  const [row] = await tx.select().from(dataKeys).where(eq(dataKeys.owner, owner));
  return row && unseal(wrapping, row.wrapped, owner);
}

/** A key made here is not cached: its transaction may yet be rolled back. */
async function makeKey(
  tx: Transaction,
  owner: string,
  tenant: string,
  wrapping: Buffer,
  masterKeyId: string,
): Promise<Buffer> {
  const wrapped = seal(wrapping, newKey(), owner);
  await tx.insert(dataKeys).values({ owner, tenant, wrapped, masterKeyId }).onConflictDoNothing();
  const stored = await storedKeyOf(tx, owner, wrapping);
  if (!stored) throw new Error('a data key could not be stored');
  return stored;
}

function sealerWith(key: Buffer, owner: string): Sealer {
  const sealBytes = (slot: string, bytes: Uint8Array) => seal(key, Buffer.from(bytes), `${owner}/${slot}`);
  const unsealBytes = (slot: string, sealed: Buffer) => unseal(key, sealed, `${owner}/${slot}`);
  return {
    sealBytes,
    unsealBytes,
    seal: (slot, value) => sealBytes(slot, Buffer.from(JSON.stringify(value))),
    unseal: <Value>(slot: string, sealed: Buffer) =>
      JSON.parse(unsealBytes(slot, sealed).toString('utf8')) as Value,
  };
}
