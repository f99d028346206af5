import { eq } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { carryOvers } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { challengeOf, gateOf, lockCarried } from './carry-over.ts';
import { rotateToken } from './rotate-token.ts';

/**
 * The frame takes its conversation back, also when the answer to a former return was lost on the way; the window's token
 * and a code under way are dead. `owned-by-person` once somebody signed in, `signed-out` for a verifier of nothing.
 */
export async function returnCarryOver(
  context: AppContext,
  verifier: string,
): Promise<{ id: string; token: string }> {
  const challenge = challengeOf(verifier);
  const gate = await gateOf(context, challenge);
  if (!gate) throw new AppError('signed-out');
  return withActor(context.db, gate, async (tx) => {
    const now = context.clock.now();
    const found = await lockCarried(tx, challenge);
    if (!found) throw new AppError('signed-out');
    const { id, tenant, expiresAt } = found.conversation;
    if (expiresAt <= now) throw new AppError('session-expired');
    const token = await rotateToken(context, tx, id);
    if (!token) throw new AppError('owned-by-person');
    await tx
      .update(carryOvers)
      .set({ codeHash: null, place: 'frame', movedAt: now })
      .where(eq(carryOvers.challenge, challenge));
    await recordEvent(tx, gate, { tenant, at: now, action: 'carry-over-returned', object: id });
    return { id, token };
  });
}
