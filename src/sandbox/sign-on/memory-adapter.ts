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
  const idOfUid = new Map<string, string>();
  let writes = 0;

  const find = async (id: string) => {
    const entry = kept.get(id);
    return entry && entry.expiresAt > now() ? entry.payload : undefined;
  };
  const drop = (id: string) => {
    const uid = kept.get(id)?.payload.uid;
    if (uid) idOfUid.delete(uid);
    kept.delete(id);
  };
  const sweep = () => {
    writes += 1;
    if (writes % SWEEP_EVERY !== 0) return;
    for (const [id, { expiresAt }] of kept) if (expiresAt <= now()) drop(id);
  };

  return {
    find,
    findByUid: (uid) => find(idOfUid.get(uid) ?? ''),
    findByUserCode: () => Promise.reject(new Error(`${kind} has no user codes`)),
    upsert: async (id, payload, expiresIn) => {
      sweep();
      if (payload.uid) idOfUid.set(payload.uid, id);
      kept.set(id, { payload, expiresAt: expiresIn ? now() + expiresIn * 1000 : Infinity });
    },
    consume: async (id) => {
      const entry = kept.get(id);
      if (entry) entry.payload.consumed = Math.floor(now() / 1000);
    },
    destroy: async (id) => {
      drop(id);
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, { payload }] of kept) if (payload.grantId === grantId) drop(id);
    },
  };
}
