/**
 * On whose behalf a transaction runs. Row-level security reads it, so a query that forgets its `where`
 * still sees nothing of others.
 */
export type Actor =
  /** the holder of a conversation's bearer token, not signed in */
  | { kind: 'bearer'; tenant: string; tokenHash: string; assistedBy?: string }
  /** `assistedBy`: an official writes for them and may do nothing that is theirs alone */
  | { kind: 'citizen'; tenant: string; personId: string; assistedBy?: string }
  | { kind: 'official'; tenant: string; personId: string; authorityId: string }
  /**
   * sign-on and session look-ups, before anybody is known. `tokenHash`: hash of a token, code or verifier that was
   * brought, which finds its row in every site; `tenant` is then empty where the site is what is looked for
   */
  | { kind: 'gate'; tenant: string; tokenHash?: string }
  /** deliveries and status polling; never reachable from a request */
  | { kind: 'worker' };

export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'bearer':
      return actor.assistedBy ?? 'bearer';
    case 'citizen':
      return actor.assistedBy ?? actor.personId;
    case 'official':
      return actor.personId;
    case 'gate':
      return 'gate';
    case 'worker':
      return 'worker';
  }
}
