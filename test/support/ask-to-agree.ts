import type { AppContext } from '../../src/app-context.ts';
import { lodgingForm } from '../stories/agreement-form.ts';
import { postJson } from './compose-test-app.ts';

const CODE = '1.004194';

/** A dossier of whoever sends that needs the word of this person, and the secret of the link for them. */
export async function askToAgree(
  context: AppContext,
  send: (path: string, init: RequestInit) => Promise<Response>,
  person: { personalId: string; fullName: string },
): Promise<{ dossierId: string; token: string }> {
  const { eforms } = context.knowledge;
  eforms.splice(0, eforms.length, ...eforms.filter(({ code }) => code !== CODE), lodgingForm(CODE));
  const opened = await send('/v1/dossiers', postJson({ procedureCode: CODE }));
  const { id, version } = (await opened.json()) as { id: string; version: number };
  const values = {
    'applicant.residence': {
      code: '00004',
      catalogueOn: '2025-07-01',
      text: 'Phường Ba Đình, Thành phố Hà Nội',
    },
    'owner.fullName': person.fullName,
    'owner.personalId': person.personalId,
  };
  await send(`/v1/dossiers/${id}`, { ...postJson({ values, version }), method: 'PATCH' });
  const asked = await send(`/v1/dossiers/${id}/invitations`, postJson({ agreementId: 'owner' }));
  if (asked.status !== 201) throw new Error(`not asked: ${asked.status} ${await asked.text()}`);
  const { url } = (await asked.json()) as { url: string };
  return { dossierId: id, token: new URL(url).hash.slice(1) };
}
