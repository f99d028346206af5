import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { persons } from '../db/schema.ts';

/**
 * The person of this site with this personal id, made on the first sign-in. The id itself is nowhere but in the
 * sealed account; its blind index finds the person again. Returns our own id, `per_…`.
 */
export async function keepPerson(
  context: AppContext,
  tx: Transaction,
  gate: Extract<Actor, { kind: 'gate' }>,
  input: { personalId: string; account: unknown },
): Promise<string> {
  const { tenant } = gate;
  const personalIdIndex = context.keyring.index(`${tenant}/${input.personalId}`);
  const known = await personIdOf(tx, tenant, personalIdIndex);
  const id = known ?? context.newId('per');
  const sealer = await context.keyring.sealerOf(tx, id, tenant);
  const row = { account: sealer.seal('account', input.account), updatedAt: context.clock.now() };
  if (known) {
    await tx.update(persons).set(row).where(eq(persons.id, id));
    return id;
  }
  const made = await tx
    .insert(persons)
    .values({ id, tenant, personalIdIndex, ...row })
    .onConflictDoNothing({ target: [persons.tenant, persons.personalIdIndex] })
    .returning({ id: persons.id });
  return made.length > 0 ? id : keepPerson(context, tx, gate, input);
}

async function personIdOf(
  tx: Transaction,
  tenant: string,
  personalIdIndex: string,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(and(eq(persons.tenant, tenant), eq(persons.personalIdIndex, personalIdIndex)));
  return row?.id;
}
