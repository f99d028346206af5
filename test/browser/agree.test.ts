import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askToAgree } from '../support/ask-to-agree.ts';
import { lodgingForm } from '../stories/agreement-form.ts';
import { Citizen } from '../support/citizen.ts';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const CODE = '1.004194';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

let served: ServedApp;
let browser: Browser;
let people: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  browser = await openChromium();
  people = (await new SandboxControl(served.controlUrl).people()).filter(
    ({ truth, knownTo }) => !truth.deathDate && truth.birthDate.value < '1990' && knownTo['vneid'],
  );
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** A link for this person, and the page that it opens, on a phone. */
async function linkFor(person: PersonView, options: BrowserContextOptions = PHONE): Promise<Page> {
  const applicant = new Citizen(served.url);
  await applicant.signIn(people[0]?.personalId ?? '');
  const send = (path: string, init: RequestInit) =>
    applicant.raw(init.method ?? 'GET', path, JSON.parse(String(init.body)));
  const { personalId, truth } = person;
  const { token } = await askToAgree(served.context, send, { personalId, fullName: truth.fullName });
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${served.url}/agree#${token}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** A conversation that has come to where the owner has to agree. */
async function atTheAgreement(applicant: PersonView, owner: PersonView): Promise<Citizen> {
  const { eforms } = served.context.knowledge;
  eforms.splice(0, eforms.length, ...eforms.filter(({ code }) => code !== CODE), lodgingForm(CODE));
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(applicant.personalId);
  const text = 'Số 5 phố Hàng Tre, Phường Ba Đình, Thành phố Hà Nội';
  const values = {
    'applicant.residence': { code: '00004', catalogueOn: '2025-07-01', text },
    'dossier.purpose': 'Đi làm',
    'dossier.isMinor': false,
    'owner.fullName': owner.truth.fullName,
    'owner.personalId': owner.personalId,
  };
  await citizen.act({ type: 'answer', values });
  expect(citizen.card('agreement').status).toBe('waiting');
  return citizen;
}

async function signIn(page: Page, personalId: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await page.locator('input[name="personalId"]').fill(personalId);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('the applicant’s card', () => {
  it('holds the link, and says by itself that the person has agreed', { timeout: 60_000 }, async () => {
    const [applicant, owner] = [people[6], people[7]] as [PersonView, PersonView];
    const citizen = await atTheAgreement(applicant, owner);
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...PHONE })).newPage();
    await page.goto(`${served.url}/v1/session/login?returnTo=/`);
    await page.locator('input[name="personalId"]').fill(applicant.personalId);
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: 'Ý kiến của chủ sở hữu chỗ ở' });
    await card.waitFor();
    await expectAccessible(page);
    const url = await card.getByLabel('Liên kết gửi cho người cần đồng ý').inputValue();
    expect(url).toBe(citizen.card('agreement').url);
    const chip = page.getByRole('button', { name: 'Đã trả lời chưa?' });
    expect(await chip.count()).toBe(1);

    const person = new Citizen(served.url);
    await person.signIn(owner.personalId);
    const { hash } = new URL(url);
    const { id } = await person.call('POST', '/v1/agreements/invitation', { token: hash.slice(1) });
    await person.call('POST', `/v1/agreements/${String(id)}/decision`, { decision: 'agree' });
    await card.getByText('đã đồng ý').waitFor();
    expect(await chip.count()).toBe(0);
    await card.getByRole('button', { name: 'Làm tiếp' }).click();
    const review = page.getByRole('region', { name: 'Xem lại trước khi nộp' });
    await review.getByText(`${owner.truth.fullName}`).last().waitFor();
    expect(await review.textContent()).toMatch(/đã đồng ý lúc \d\d:\d\d/);
    await expectAccessible(page);
  });
});

describe('the page behind a link to agree', () => {
  it('says first who is asked to sign in, and keeps the secret out of the address', async () => {
    const page = await linkFor(people[1] as PersonView);
    await expectAccessible(page);
    expect(page.url()).toBe(`${served.url}/agree`);
    expect(await page.getByRole('main').textContent()).not.toContain(people[0]?.truth.fullName);
  });

  it.each([
    ['by day', { ...PHONE, colorScheme: 'light' }],
    ['by night, on a small phone', { viewport: { width: 320, height: 568 }, colorScheme: 'dark' }],
  ] as const)('takes a yes with one press %s', async (_, options) => {
    const owner = people[2] as PersonView;
    const page = await linkFor(owner, options);
    await signIn(page, owner.personalId);
    await heading(page, 'Ý kiến của chủ sở hữu chỗ ở').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tôi đồng ý' }).click();
    await heading(page, 'Ông/Bà đã đồng ý').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expectAccessible(page);
    await page.reload();
    await heading(page, 'Ông/Bà đã đồng ý').waitFor();
    expect(await page.getByRole('button', { name: 'Tôi đồng ý' }).count()).toBe(0);
  });

  it('takes a no with the reason beside it, also in English', async () => {
    const owner = people[3] as PersonView;
    const page = await linkFor(owner);
    await signIn(page, owner.personalId);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Why not').fill('The house is being repaired');
    await page.getByRole('button', { name: 'I do not agree' }).click();
    await heading(page, 'You have not agreed').waitFor();
  });

  it('shows nothing to another account, and lets the right person sign in there', async () => {
    const owner = people[4] as PersonView;
    const page = await linkFor(owner);
    await signIn(page, people[5]?.personalId ?? '');
    await heading(page, 'Không có gì để xem ở đây').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('main').textContent()).not.toContain(owner.truth.fullName);
    await page.getByRole('button', { name: 'Đăng nhập tài khoản khác' }).click();
    await page.locator('input[name="personalId"]').fill(owner.personalId);
    await page.keyboard.press('Enter');
    await heading(page, 'Ý kiến của chủ sở hữu chỗ ở').waitFor();
  });

  it('says so where the link is cut off', async () => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.goto(`${served.url}/agree`);
    await heading(page, 'Liên kết chưa đủ').waitFor();
    await expectAccessible(page);
  });
});
