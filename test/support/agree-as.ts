import type { Reply } from '../../src/guide/reply.ts';
import { Citizen } from './citizen.ts';

/** The person whose word is needed opens the link of the reply, signs in as themselves and agrees. */
export async function agreeAs(
  url: string,
  personalId: string,
  reply: Reply,
  agreementId: string,
): Promise<void> {
  const card = reply.cards.find((one) => one.kind === 'agreement' && one.agreementId === agreementId);
  const link = card?.kind === 'agreement' ? card.url : undefined;
  if (!link) throw new Error(`nobody is asked for ${agreementId} in: ${reply.text}`);
  const person = new Citizen(url);
  await person.signIn(personalId);
  const invitation = await person.call('POST', '/v1/agreements/invitation', {
    token: new URL(link).hash.slice(1),
  });
  await person.call('POST', `/v1/agreements/${invitation['id'] as string}/decision`, { decision: 'agree' });
}
