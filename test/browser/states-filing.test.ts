import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lodgingForm } from '../stories/agreement-form.ts';
import { Citizen } from '../support/citizen.ts';
import { jpegFile } from '../support/files.ts';
import { openChromium } from '../support/open-chromium.ts';
import { firstWho, SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage, type CitizenPage } from './citizen-page.ts';
import { fillQuestion } from './fill-question.ts';
import { openStatesGallery, pairOf, THEMES } from './states-gallery.ts';

/** What is seen on the way of a dossier, from the consent to its receipt. */
const STATES = [
  'consent',
  'source down',
  'question to tap',
  'question for a date and a place',
  'question to type',
  'suggestion',
  'suggestion being changed, a long list in it',
  'paper to send',
  'paper refused',
  'review',
  'review being changed',
  'submitted',
  'status',
  'what is mine',
  'receipt',
  'session over',
  'not eligible',
  'waiting for somebody’s agreement',
  'payment',
];

const BIRTH = 'vk ck e moi sinh be, gio lam giay khai sanh vs bhyt sao ạ';
const BORN = 'sinh ngày 1/11/2026, bé gái, sinh tại Bệnh viện Bạch Mai, phường Kim Liên, Hà Nội';
const LODGING = '1.004194';
const KNOWN = {
  'tên của bé': 'Nguyễn Minh Khôi',
  'khám chữa bệnh': 'Trạm y tế xã',
  'thẻ căn cước': 'Không',
  'số bản sao': '2',
  'nhận kết quả': 'Cổng Dịch vụ công',
};
const MOST_STEPS = 16;

const gallery = openStatesGallery();
let served: ServedApp;
let browser: Browser;
let control: SandboxControl;

beforeAll(async () => {
  served = await serveTestApp();
  browser = await openChromium();
  control = new SandboxControl(served.controlUrl);
  await fileABirth();
  await waitForAgreement();
  await payForMoving();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});

async function fileABirth(): Promise<void> {
  const mother = firstWho(await control.mothers(), () => true);
  const citizen = await openCitizenPage(browser, served.url, {});
  const { page, say, press, reply, signIn } = citizen;
  const look = (state: string) => gallery.look(state, page);
  await say(BIRTH);
  await press(/Nộp được tại đây/);
  await signIn(mother.personalId);
  await (await reply()).locator('.card-consent').waitFor();
  await look('consent');
  await control.fault({ source: 'health', kind: 'down' });
  await press('Đồng ý cho đọc');
  await (await reply()).locator('.source-down').waitFor();
  await look('source down');
  await tap(citizen, 'Không');
  await look('question to tap');
  await tap(citizen, 'Có');
  await (await reply()).locator('.input-day').waitFor();
  await look('question for a date and a place');
  await say(BORN);
  await answerAll(citizen);

  const review = (await reply()).getByRole('region', { name: 'Xem lại trước khi nộp' });
  await look('review');
  await press('Sửa Số bản sao Giấy khai sinh');
  await look('review being changed');
  await review.getByRole('button', { name: 'Bỏ qua' }).click();
  await review.getByRole('button', { name: 'Xác nhận và nộp' }).click();
  await (await reply()).getByRole('region', { name: 'Hồ sơ đã nộp' }).locator('.timeline').waitFor();
  await look('submitted');
  await say('hồ sơ tới đâu rồi');
  await look('status');
  await page.getByRole('button', { name: 'Hồ sơ của tôi' }).click();
  await page.getByRole('dialog').getByText('nguồn không trả lời').waitFor();
  await look('what is mine');
  await page.keyboard.press('Escape');
  await startAnew(citizen);
  await tap(citizen, 'Có');
  await (await reply()).getByText('không đăng ký lại').waitFor();
  await look('not eligible');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.locator('.composer-input').fill('còn cách nào không');
  await page.keyboard.press('Enter');
  await page.getByText('Phiên đăng nhập đã hết').waitFor();
  await look('session over');

  await page.context().addCookies(cookies);
  await page.goto(await receiptOf(cookies));
  await page.getByRole('article').waitFor();
  await look('receipt');
  await page.context().close();
}

/** A button of the question, once the one before it is gone. */
async function tap({ page, reply }: CitizenPage, answer: string): Promise<void> {
  const before = await page.locator('.citizen').count();
  await (await reply()).locator('.option-tap').filter({ hasText: answer }).first().click();
  await page.locator('.citizen').nth(before).waitFor();
  await reply();
}

/** Answers and sends until the review is shown, looking at each kind of step once. */
async function answerAll(citizen: CitizenPage): Promise<void> {
  const { page, reply } = citizen;
  const look = async (state: string) => {
    if (!gallery.found.has(pairOf(state, THEMES[0] ?? ''))) await gallery.look(state, page);
  };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const current = await reply();
    if ((await current.locator('.card-review').count()) > 0) return;
    if ((await current.locator('.card-attach').count()) > 0) await sendPaper(citizen, current, look);
    else if (await current.getByRole('button', { name: 'Sửa lại' }).isVisible()) {
      await look('suggestion');
      await lookAtTheList(current, look);
      await citizen.say('đúng rồi');
    } else {
      if ((await current.locator('.card-question input[type="text"]').count()) > 0)
        await look('question to type');
      const before = await page.locator('.citizen').count();
      await fillQuestion(current, KNOWN);
      await page.locator('.citizen').nth(before).waitFor();
    }
  }
  throw new Error(`no review after ${MOST_STEPS} steps`);
}

async function lookAtTheList(reply: Locator, look: (state: string) => Promise<void>): Promise<void> {
  if ((await reply.locator('.options-long').count()) === 0) return;
  await reply.getByRole('button', { name: 'Sửa lại' }).click();
  await look('suggestion being changed, a long list in it');
}

async function sendPaper(
  { page }: CitizenPage,
  reply: Locator,
  look: (state: string) => Promise<void>,
): Promise<void> {
  await look('paper to send');
  const input = reply.locator('.card-attach input[type="file"]').last();
  await input.setInputFiles({ name: 'don.docx', mimeType: 'application/msword', buffer: Buffer.from('PK') });
  await reply.getByText('không đúng loại').waitFor();
  await look('paper refused');
  const before = await page.locator('.citizen').count();
  await input.setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: jpegFile() });
  await page.locator('.citizen').nth(before).waitFor();
}

async function startAnew({ page, say, press, reply }: CitizenPage): Promise<void> {
  await page.getByRole('button', { name: 'Làm việc khác' }).click();
  await page.getByRole('heading', { name: 'Anh/chị cần làm việc gì?' }).waitFor();
  await say(BIRTH);
  await press(/Nộp được tại đây/);
  const consent = (await reply()).getByRole('button', { name: 'Đồng ý cho đọc' });
  if (await consent.isVisible()) await consent.click();
}

async function receiptOf(cookies: { name: string; value: string }[]): Promise<string> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${served.url}/v1/dossiers`, { headers: { cookie } });
  const filed = ((await answer.json()) as { id: string; stage: string }[]).find(
    ({ stage }) => stage === 'submitted',
  );
  return `${served.url}/receipts/${filed?.id}`;
}

/** The owner of the house has been asked, and has not answered. */
async function waitForAgreement(): Promise<void> {
  const people = await control.grownPeople();
  const [applicant, owner] = people as [PersonView, PersonView];
  const { eforms } = served.context.knowledge;
  eforms.splice(0, eforms.length, ...eforms.filter(({ code }) => code !== LODGING), lodgingForm(LODGING));
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: LODGING });
  await citizen.signIn(applicant.personalId);
  const text = 'Số 5 phố Hàng Tre, Phường Ba Đình, Thành phố Hà Nội';
  await citizen.act({
    type: 'answer',
    values: {
      'applicant.residence': { code: '00004', catalogueOn: '2025-07-01', text },
      'dossier.purpose': 'Đi làm',
      'dossier.isMinor': false,
      'owner.fullName': owner.truth.fullName,
      'owner.personalId': owner.personalId,
    },
  });
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.goto(`${served.url}/v1/session/login?returnTo=/`);
  await page.locator('input[name="personalId"]').fill(applicant.personalId);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Ý kiến của chủ sở hữu chỗ ở' }).waitFor();
  await gallery.look('waiting for somebody’s agreement', page);
  await page.context().close();
}

async function payForMoving(): Promise<void> {
  const owner = firstWho(
    await control.grownPeople(),
    ({ family, knownTo }) =>
      family.spouse && ((knownTo['land']?.['parcels'] ?? []) as unknown[]).length === 1,
  );
  const citizen = await openCitizenPage(browser, served.url, {});
  await citizen.say('em mua nha roi muon chuyen ho khau ve');
  await citizen.press(/Đăng ký thường trú/);
  await citizen.signIn(owner.personalId);
  await citizen.press('Đồng ý cho đọc');
  await citizen.say('đúng rồi');
  await citizen.say('ho rieng, chi minh em, khong thuoc dien nao');
  await citizen.press('Xác nhận và nộp');
  await (await citizen.reply()).getByRole('region', { name: 'Thanh toán' }).waitFor();
  await gallery.look('payment', citizen.page);
  await citizen.page.context().close();
}

describe.each(STATES)('%s', (state) => {
  it.each(THEMES)('has nothing that stands in anybody’s way, %s', (theme) => {
    expect(gallery.found.get(pairOf(state, theme))).toEqual([]);
  });
});
