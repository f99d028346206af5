import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

let served: ServedApp;
let control: SandboxControl;

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
});
afterAll(() => served.stop());

describe('somebody who is asked to prove where they live', () => {
  it('is asked what for first, told that offices must look it up themselves, and may file all the same', async () => {
    const person = (await control.people()).find(
      ({ truth, knownTo }) => !truth.deathDate && truth.birthDate.value < '2000' && knownTo['residence'],
    );
    const citizen = await Citizen.start(served.url);
    await citizen.say('bỏ sổ hộ khẩu rồi lấy giấy gì chứng minh nơi ở');
    await citizen.act({ type: 'choose-procedure', code: '1.010041' });
    await citizen.signIn(person?.personalId ?? '');
    const asked = await answerQuestions(citizen, {
      'dossier.purpose': 'Nộp hồ sơ nhập học cho con',
      'dossier.content': 'household',
      'dossier.delivery': 'portal',
    });
    expect(asked.fields[0]).toBe('dossier.purpose');
    expect(asked.turns).toBeLessThanOrEqual(3);
    expect(citizen.replies.some((reply) => /tự tra/i.test(reply.text))).toBe(true);
    await citizen.confirm();
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(received?.values).toMatchObject({
      'applicant.fullName': person?.truth.fullName,
      'applicant.permanentResidence': person?.truth.permanentResidence,
      'dossier.purpose': 'Nộp hồ sơ nhập học cho con',
    });
  });
});
