import { postJson } from './compose-test-app.ts';

/** Temporary residence with relatives, at a dwelling that the head of the household does not own: its owner has to agree. */
const CODE = '1.004194';

/** The secret of the link for this person, the owner, from whoever sends. */
export async function inviteOwner(
  send: (path: string, init: RequestInit) => Promise<Response>,
  person: { personalId: string; fullName: string },
): Promise<string> {
  const opened = await send('/v1/dossiers', postJson({ procedureCode: CODE }));
  const { id, version } = (await opened.json()) as { id: string; version: number };
  const text = 'Số 5 phố Hàng Tre, Phường Ba Đình, Thành phố Hà Nội';
  const values = {
    'dossier.stay': 'relatives',
    'applicant.newResidence': { code: '00004', catalogueOn: '2025-07-01', text },
    'owner.isHead': false,
    'owner.fullName': person.fullName,
    'owner.personalId': person.personalId,
  };
  await send(`/v1/dossiers/${id}`, { ...postJson({ values, version }), method: 'PATCH' });
  const asked = await send(`/v1/dossiers/${id}/invitations`, postJson({ agreementId: 'owner' }));
  if (asked.status !== 201) throw new Error(`not asked: ${asked.status} ${await asked.text()}`);
  const { url } = (await asked.json()) as { url: string };
  return new URL(url).hash.slice(1);
}
