import { eq, sql } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Transaction } from '../../db/database.ts';
import { carryOvers } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { sameSecret, sha256Hex } from '../../kernel/secrets.ts';
import { challengeOf, gateOf, lockCarried, MOST_TRIES, type CarryOver, type Gate } from './carry-over.ts';
import { rotateToken } from './rotate-token.ts';

const SPENT = {
  vi: 'Mã này đã dùng hoặc đã hết hạn. Vui lòng quay lại khung trò chuyện trước và mở lại từ đó.',
  en: 'This code was used or has expired. Please go back to the chat you came from and open it again there.',
};

export interface RedeemedCarryOver {
  id: string;
  /** the frame's is dead from here on */
  token: string;
  expiresAt: string;
  tenant: string;
}

/**
 * Takes a conversation into the window that brings code and verifier. `not-found` for a pair that does not fit, is used,
 * too old or tried too often, and where a person owns the conversation by now: there is nothing to tell them apart.
 */
export async function redeemCarryOver(
  context: AppContext,
  { code, verifier }: { code: string; verifier: string },
): Promise<RedeemedCarryOver> {
  const challenge = challengeOf(verifier);
  const codeHash = sha256Hex(code);
  const gate = await gateOf(context, challenge);
  if (!gate) await countStrayCode(context, codeHash);
  const redeemed =
    gate && (await withActor(context.db, gate, (tx) => redeem(context, tx, gate, challenge, codeHash)));
  if (!redeemed) throw new AppError('not-found', { detail: SPENT });
  return redeemed;
}

async function redeem(
  context: AppContext,
  tx: Transaction,
  gate: Gate,
  challenge: string,
  codeHash: string,
): Promise<RedeemedCarryOver | undefined> {
  const now = context.clock.now();
  const found = await lockCarried(tx, challenge);
  if (!found) return undefined;
  const { id, tenant, expiresAt } = found.conversation;
  const opened = opens(found.carryOver, codeHash, now) && expiresAt > now;
  const token = opened ? await rotateToken(context, tx, id) : undefined;
  const spent = { codeHash: null, place: 'window', movedAt: now };
  await tx
    .update(carryOvers)
    .set(token ? spent : ONE_MORE_TRY)
    .where(eq(carryOvers.challenge, challenge));
  const action = token ? 'carry-over-redeemed' : 'carry-over-refused';
  await recordEvent(tx, gate, { tenant, at: now, action, object: id });
  return token === undefined ? undefined : { id, tenant, token, expiresAt: expiresAt.toISOString() };
}

const ONE_MORE_TRY = { tries: sql`${carryOvers.tries} + 1` };

function opens({ codeHash, codeExpiresAt, tries }: CarryOver, brought: string, now: Date): boolean {
  return codeHash !== null && sameSecret(codeHash, brought) && codeExpiresAt > now && tries < MOST_TRIES;
}

/** A code that comes with a verifier which is not its own is being guessed around. */
async function countStrayCode(context: AppContext, codeHash: string): Promise<void> {
  await withActor(context.db, { kind: 'gate', tenant: '', tokenHash: codeHash }, (tx) =>
    tx.update(carryOvers).set(ONE_MORE_TRY).where(eq(carryOvers.codeHash, codeHash)),
  );
}
