import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  /** machine time, in milliseconds */
  expiresAt: number;
}

const SWEEP_EVERY = 500;

/** Grants, codes and sessions of the sign-on, in memory: a restart signs everybody out of the stand-in. */
export function memoryAdapters(now: () => number = Date.now): AdapterFactory {
  return (kind) => memoryAdapter(now, kind);
}

function memoryAdapter(now: () => number, kind: string): Adapter {
  const kept = new Map<string, Kept>();
  let writes = 0;

  const find = async (id: string) => {
    const entry = kept.get(id);
    return entry && entry.expiresAt > now() ? entry.payload : undefined;
  };
  const findBy = async (matches: (payload: AdapterPayload) => boolean) =>
    [...kept.values()].find(({ payload, expiresAt }) => expiresAt > now() && matches(payload))?.payload;
  const sweep = () => {
    writes += 1;
    if (writes % SWEEP_EVERY !== 0) return;
    for (const [id, { expiresAt }] of kept) if (expiresAt <= now()) kept.delete(id);
  };

  return {
    find,
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: () => Promise.reject(new Error(`${kind} has no user codes`)),
    upsert: async (id, payload, expiresIn) => {
      sweep();
      kept.set(id, { payload, expiresAt: expiresIn ? now() + expiresIn * 1000 : Infinity });
    },
    consume: async (id) => {
      const entry = kept.get(id);
      if (entry) entry.payload.consumed = Math.floor(now() / 1000);
    },
    destroy: async (id) => {
      kept.delete(id);
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
    },
  };
}
