import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachments } from '../../src/db/schema.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { jpegFile, pdfFile, zipFile } from '../support/files.ts';
import { firstWho, SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { upload } from '../support/upload.ts';

const CODE = '1.014137';

let served: ServedApp;
let control: SandboxControl;
let people: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  people = await control.grownPeople();
});
afterAll(() => served.stop());

const first = (fits: (person: PersonView) => unknown) => firstWho(people, fits);
const parent = () => first(({ family }) => family.spouse && family.children.length > 0);

async function applicant(
  person: PersonView,
  words = 'mua bảo hiểm y tế hộ gia đình ở đâu',
): Promise<Citizen> {
  const citizen = await Citizen.start(served.url);
  await citizen.say(words);
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(person.personalId);
  await citizen.grantAll();
  return citizen;
}

const POOR = {
  'dossier.category': 'poor',
  'dossier.facility': 'Trạm Y tế xã',
  'dossier.delivery': 'electronic',
};

async function upToThePaper(person: PersonView): Promise<Citizen> {
  const citizen = await applicant(person);
  const wanted = citizen.last.state.asking;
  await citizen.act({
    type: 'answer',
    values: Object.fromEntries(wanted.map((id) => [id, POOR[id as keyof typeof POOR]])),
  });
  while (citizen.has('question')) await citizen.act({ type: 'answer', values: POOR });
  return citizen;
}

describe('a family that takes part in health insurance', () => {
  it('answers in two messages, picks the family by name, and is received once', async () => {
    const person = parent();
    const spouse = await control.person(person.family.spouse ?? '');
    const citizen = await applicant(person);
    if (citizen.last.state.asking.includes('dossier.category'))
      await citizen.say('hộ gia đình, khám ở bệnh viện đa khoa huyện, bản điện tử');
    else await citizen.say('khám ở bệnh viện đa khoa huyện, bản điện tử');
    await citizen.act({
      type: 'answer',
      values: { 'dossier.companions': [spouse.personalId], 'dossier.period': 'twelve' },
    });
    const review = citizen.card('review');
    expect(review.requirements.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['form', 'expected-waived'],
    ]);
    expect(review.authority?.nameVi).toContain('bảo hiểm xã hội');
    await citizen.confirm();
    const [received, ...more] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(more).toEqual([]);
    expect(received?.values).toMatchObject({
      'applicant.fullName': person.truth.fullName,
      'applicant.ethnicity': person.truth.ethnicity,
      'dossier.category': 'household',
      'dossier.period': 'twelve',
      'member[1].fullName': spouse.truth.fullName,
      'member[1].birthDate': spouse.truth.birthDate,
    });
  });

  it('types its members while the residence database does not answer', async () => {
    const person = parent();
    await control.fault({ source: 'residence', kind: 'down', personalId: person.personalId });
    const citizen = await applicant(person);
    await control.fault({ source: 'residence', kind: 'none' });
    const asked = await answerQuestions(citizen, {
      ...POOR,
      'dossier.category': 'household',
      'dossier.period': 'six',
      'dossier.memberCount': 1,
      'member[1].fullName': 'Trần Văn Thử',
      'member[1].birthDate': { value: '1999-09-09', precision: 'day' },
      'member[1].personalId': '001099009999',
    });
    expect(asked.fields).toContain('dossier.memberCount');
    expect(asked.fields).not.toContain('dossier.companions');
  });
});

describe('a paper that has to be sent', () => {
  it('is taken from the page, kept by its hash under seal, and the conversation goes on by itself', async () => {
    const citizen = await upToThePaper(parent());
    const { requirementId } = citizen.card('attach');
    expect(requirementId).toBe('entitlement-proof');
    const bytes = jpegFile('giay ho ngheo');
    const sent = await upload(citizen, served.url, { requirementId, name: 'hộ nghèo.jpg', bytes });
    expect(sent.status).toBe(201);
    const { hash } = (await sent.json()) as { hash: string };
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    const { dossierId = '' } = citizen.last.state;
    const rows = await served.context.db.drizzle
      .select()
      .from(attachments)
      .where(eq(attachments.dossierId, dossierId));
    expect(rows).toMatchObject([{ mediaType: 'image/jpeg', bytes: bytes.length, sha256: hash }]);
    expect(Buffer.from(rows[0]?.content ?? []).includes(bytes.subarray(4, 40))).toBe(false);
    await citizen.say('làm tiếp');
    expect(citizen.card('review').requirements).toContainEqual(
      expect.objectContaining({ id: 'entitlement-proof', outcome: 'attach', attached: true }),
    );
    await citizen.confirm();
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(JSON.stringify(received?.wire)).toContain(hash);
  });

  it.each<[string, string, Buffer, string, RegExp, RegExp]>([
    ['nothing', 'a.jpg', Buffer.alloc(0), 'empty', /trống/, /empty/],
    ['half a photo', 'a.jpg', jpegFile().subarray(0, -6), 'broken', /bị hỏng/, /damaged/],
    [
      'an archive called a scan',
      'a.pdf',
      zipFile(),
      'type',
      /không phải ảnh JPG, PNG hay tệp PDF/,
      /no image or PDF/,
    ],
    ['a locked scan', 'a.pdf', pdfFile('/Encrypt 5 0 R '), 'locked', /bị khóa/, /locked/],
    [
      'two files in one',
      'a.pdf',
      Buffer.concat([pdfFile(), zipFile()]),
      'mixed',
      /lẫn nội dung khác/,
      /hidden/,
    ],
    ['too large a file', 'a.jpg', Buffer.alloc(10_500_000, 1), 'too-large', /quá lớn/, /too large/],
  ])(
    'as %s is refused with what to do, and what was sent before stays',
    async (_what, name, bytes, fault, vi, en) => {
      const citizen = await upToThePaper(parent());
      const { requirementId } = citizen.card('attach');
      const good = { requirementId, name: 'giấy.pdf', bytes: pdfFile() };
      expect((await upload(citizen, served.url, good)).status).toBe(201);
      const refused = await upload(citizen, served.url, { requirementId, name, bytes });
      const problem = (await refused.json()) as Record<string, unknown>;
      expect(problem).toMatchObject({ status: 422, code: 'attachment-rejected', fields: { file: fault } });
      expect(problem['detail']).toMatch(vi);
      const inEnglish = await upload(citizen, served.url, { requirementId, name, bytes }, 'en');
      expect(((await inEnglish.json()) as Record<string, unknown>)['detail']).toMatch(en);
      await citizen.say('làm tiếp');
      expect(citizen.card('review').requirements).toContainEqual(
        expect.objectContaining({ id: 'entitlement-proof', attached: true }),
      );
    },
  );
});
