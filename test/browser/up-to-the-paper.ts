import type { ServedApp } from '../support/serve-test-app.ts';
import { firstWho, SandboxControl } from '../support/sandbox-control.ts';
import type { CitizenPage } from './citizen-page.ts';
import { fillQuestion } from './fill-question.ts';

const KNOWN = {
  'diện tham gia': 'Hộ nghèo, hộ cận nghèo',
  'khám chữa bệnh': 'Trạm y tế xã',
  'nhận thẻ': 'Bản điện tử',
};
const MOST_STEPS = 4;

/** Asks for a health insurance card, up to where a paper has to be sent. */
export async function upToThePaper(citizen: CitizenPage, { controlUrl }: ServedApp): Promise<void> {
  const people = await new SandboxControl(controlUrl).people();
  const person = firstWho(
    people,
    ({ truth, knownTo }) => truth.birthDate.value > '1980' && knownTo['population'],
  );
  await citizen.say('cấp thẻ bảo hiểm y tế');
  await citizen.press(/Cấp thẻ bảo hiểm y tế/);
  await citizen.signIn(person.personalId);
  await citizen.press('Đồng ý cho đọc');
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const reply = await citizen.reply();
    if ((await reply.locator('.card-attach').count()) > 0) return;
    await fillQuestion(reply, KNOWN);
  }
}
