import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openOfficialPage, signInHere } from './official-page.ts';

const FACTS = {
  'child.fullName': 'Hoàng Bảo An',
  'child.healthFacility': 'Trạm y tế xã',
  'child.identityCard': false,
  'dossier.copies': 2,
  'dossier.delivery': 'portal',
};
const BACK_ENDS = ['linked-services', 'public-service-portal'];

let served: ServedApp;
let browser: Browser;
let control: SandboxControl;
let next = 0;

beforeAll(async () => {
  served = await serveTestApp();
  browser = await openChromium();
  control = new SandboxControl(served.controlUrl);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

async function nextMother(): Promise<{ personalId: string; fullName: string }> {
  const mother = (await control.mothers())[(next += 1)];
  if (!mother) throw new Error('the sandbox has no more mothers');
  return { personalId: mother.personalId, fullName: mother.truth.fullName };
}

async function officialAt(authorityId: string): Promise<string> {
  const response = await fetch(`${served.controlUrl}/control/officials?authorityId=${authorityId}`);
  const [first] = (await response.json()) as { personalId: string }[];
  if (!first) throw new Error(`nobody works at ${authorityId}`);
  return first.personalId;
}

/** A birth filed by its mother, arrived at its back end, and who decides it. */
async function filed() {
  const { personalId, fullName } = await nextMother();
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: '3.000722' });
  await citizen.signIn(personalId);
  await answerQuestions(citizen, FACTS);
  const official = await officialAt(citizen.card('review').authority?.id ?? '');
  await citizen.confirm();
  const { dossierId } = citizen.card('receipt');
  const [received] = await control.receivedSoon(dossierId);
  return { citizen, fullName, official, dossierId, code: received?.code ?? '' };
}

/** The page of the official who decides a fresh dossier, with that dossier open. */
async function atDossier() {
  const birth = await filed();
  const desk = await openOfficialPage(browser, served, birth.official);
  await desk.page.goto(`${served.url}/official#/ho-so/${birth.dossierId}`);
  await desk.page.getByRole('button', { name: 'Tiếp nhận', exact: true }).waitFor();
  return { ...birth, ...desk };
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();

describe('an official with the keyboard alone', () => {
  it(
    'finds a dossier, accepts it, and asks for a supplement that the citizen reads',
    { timeout: 120_000 },
    async () => {
      const { citizen, fullName, official, code } = await filed();
      const desk = await openOfficialPage(browser, served, official);
      const { page, keys, type, expectAccessible } = desk;
      await desk.heading('Hồ sơ nộp cho cơ quan').waitFor();
      await keys('/');
      await type(plain(fullName));
      await keys('Enter');
      await page.getByRole('link', { name: code }).waitFor();
      await expect.poll(() => desk.focused()).toBe(code);
      await expectAccessible();
      await keys('k', 'j');
      expect(await desk.focused()).toBe(code);
      await keys('Enter');
      await desk.heading(/khai sinh/).waitFor();
      expect(await desk.focused()).toMatch(/khai sinh/);
      const values = page.getByRole('main');
      expect(await values.innerText()).toMatch(/Hoàng Bảo An\s+Người nộp khai/);
      await page.getByText('Vì sao miễn giấy này').first().click();
      await page.getByText('đối chiếu ngày').first().waitFor();
      await expectAccessible();

      await keys('b');
      await page.getByText('Chưa “Yêu cầu bổ sung” được từ trạng thái này.').waitFor();
      await keys('a', 'Control+Enter');
      await page.getByText('Đã ghi. Hồ sơ hiện: Đã tiếp nhận.').waitFor();
      expect(await desk.focused()).toContain('Người dân thấy');
      await expectAccessible();
      await page.getByRole('button', { name: 'Chuyển sang xử lý' }).focus();
      await keys('Enter', 'Control+Enter');
      await page.getByText('Đã ghi. Hồ sơ hiện: Đang xử lý.').waitFor();

      await keys('b');
      await type('chứng sinh');
      await keys('Tab', 'Space');
      await page.getByText('Đã chọn 1 mục').waitFor();
      await keys('Control+Enter');
      await page.getByText('Anh/chị ghi lý do').waitFor();
      await type('Ảnh mờ, đề nghị chụp lại.');
      await expectAccessible();
      await keys('Control+Enter');
      await page.getByText('Đã ghi. Hồ sơ hiện: Cần bổ sung.').waitFor();
      expect((await citizen.say('hồ sơ của em tới đâu rồi')).text).toContain('Ảnh mờ, đề nghị chụp lại.');

      await keys('Escape');
      await desk.heading('Hồ sơ nộp cho cơ quan').waitFor();
      await expect.poll(() => desk.focused()).toBe(code);
      expect(desk.complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('may switch the letters off, and then they are only letters', async () => {
    const desk = await openOfficialPage(browser, served, await officialAt('ubnd:00070'));
    await desk.keys('?');
    await desk.page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await desk.expectAccessible();
    await desk.page.getByRole('checkbox', { name: 'Dùng phím tắt một chữ' }).uncheck();
    await desk.keys('Escape', '3', '?');
    await desk.heading('Hồ sơ nộp cho cơ quan').waitFor();
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
    await desk.page.getByRole('link', { name: 'Hỏi quy định' }).press('Enter');
    await desk.heading('Hỏi quy định').waitFor();
    await desk.page.context().close();
  });
});

describe('a decision that does not get through', () => {
  it(
    'says that the back end is down and keeps the reason; sent again it is recorded',
    { timeout: 60_000 },
    async () => {
      const { page, keys, type, expectAccessible, complaints } = await atDossier();
      for (const source of BACK_ENDS) await control.fault({ source, kind: 'down', operation: 'decide' });
      await keys('r');
      await type('Không thuộc thẩm quyền của phường.');
      await keys('Control+Enter');
      await page.getByRole('alert').getByText('Nội dung đã nhập vẫn được giữ.').waitFor({ timeout: 15_000 });
      await expectAccessible();
      for (const source of BACK_ENDS) await control.fault({ source, kind: 'none' });
      expect(await page.getByLabel('Lý do (người dân sẽ đọc)').inputValue()).toBe(
        'Không thuộc thẩm quyền của phường.',
      );
      await page.getByRole('button', { name: 'Gửi: Từ chối tiếp nhận' }).click();
      await page.getByText('Đã ghi. Hồ sơ hiện: Không được tiếp nhận.').waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it(
    'says that somebody else was faster, and shows where the dossier stands now',
    { timeout: 60_000 },
    async () => {
      const { page, keys, type, code } = await atDossier();
      await keys('r');
      await type('Trùng hồ sơ.');
      await control.moveStatus(code, 2);
      await keys('Control+Enter');
      await page.getByRole('alert').getByText('Nội dung đã nhập vẫn được giữ.').waitFor();
      await page.getByRole('button', { name: 'Xem lại trạng thái mới' }).click();
      await page.getByRole('button', { name: 'Chuyển sang xử lý' }).waitFor();
      await page.context().close();
    },
  );

  it('waits for a new sign-in with everything that was typed', { timeout: 60_000 }, async () => {
    const { page, keys, type, official } = await atDossier();
    await keys('r');
    await type('Thiếu thông tin về nơi cư trú.');
    await page.context().clearCookies();
    await keys('Control+Enter');
    await page.getByText('Phiên đăng nhập đã hết.').first().waitFor();
    await signInHere(page, official);
    await page.getByRole('button', { name: 'Từ chối tiếp nhận' }).waitFor();
    await keys('r');
    expect(await page.getByLabel('Lý do (người dân sẽ đọc)').inputValue()).toBe(
      'Thiếu thông tin về nơi cư trú.',
    );
    await page.context().close();
  });
});

describe('a citizen who asked for a person', () => {
  it('is taken over, answered under the official’s name, and given back', { timeout: 60_000 }, async () => {
    const citizen = await Citizen.start(served.url);
    await citizen.say('cho em gặp cán bộ, em không hiểu');
    const desk = await openOfficialPage(browser, served, await officialAt('ubnd:00070'));
    const { page, keys, type, expectAccessible } = desk;
    await keys('2');
    await page.getByText('cho em gặp cán bộ').waitFor();
    await expectAccessible();
    await keys('j', 'Enter');
    await page.getByRole('button', { name: 'Nhận hỗ trợ' }).waitFor();
    await expectAccessible();
    await keys('t');
    const talk = page.getByRole('log', { name: 'Cuộc trò chuyện' });
    await talk.getByText('em không hiểu').waitFor();
    await type('Chào chị, chị cần hỏi gì ạ?');
    await keys('Control+Enter');
    await talk.getByText('(công chức)').waitFor();
    await expectAccessible();
    const told = await citizen.call('GET', `/v1/conversations/${citizen.conversationId}`);
    expect(told['messages']).toContainEqual(
      expect.objectContaining({
        text: 'Chào chị, chị cần hỏi gì ạ?',
        from: { kind: 'official', name: expect.any(String) },
      }),
    );
    await citizen.say('em hỏi lệ phí khai sinh');
    await talk.getByText('em hỏi lệ phí khai sinh').waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Trả lại cho trợ lý' }).click();
    await desk.heading('Người đang chờ gặp công chức').waitFor();
    expect((await citizen.say('lệ phí khai sinh bao nhiêu')).outcome).not.toBe('handed-over');
    expect(desk.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a question about the rules', () => {
  it('is answered in parts, each with its source and how sure it is; the next is one press away', async () => {
    const desk = await openOfficialPage(browser, served, await officialAt('ubnd:00070'));
    const { page, keys, type } = desk;
    await keys('3', '/');
    await type('đăng ký kết hôn cần giấy tờ gì, lệ phí bao nhiêu');
    await keys('Enter');
    const answer = page.getByRole('article');
    await answer.getByRole('heading', { name: 'Đăng ký kết hôn', exact: true }).waitFor();
    for (const part of ['Lệ phí', 'Giấy tờ theo trường hợp'])
      await answer.getByRole('heading', { name: part }).waitFor();
    expect(await answer.innerText()).toMatch(/\[1\] .*\((đã đối chiếu văn bản|theo thông tin hiện có)/);
    await desk.expectAccessible();
    await page.reload();
    await page.getByRole('button', { name: 'đăng ký kết hôn cần giấy tờ gì' }).click();
    await answer.getByRole('heading', { name: 'Lệ phí' }).waitFor();
    expect(desk.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a citizen at the desk', () => {
  it('is typed for, and signs in on their own phone to confirm', { timeout: 60_000 }, async () => {
    const { personalId } = await nextMother();
    const desk = await openOfficialPage(browser, served, await officialAt('ubnd:00070'));
    const { page, keys, type } = desk;
    await keys('4', '/');
    await type('làm giấy khai sinh');
    await keys('Enter');
    await page.getByRole('button', { name: /3\.000722/ }).waitFor();
    await desk.expectAccessible();
    await page.getByRole('button', { name: /3\.000722/ }).press('Enter');
    await page.getByRole('img', { name: 'Mã để người dân quét bằng điện thoại' }).waitFor();
    await page.getByText('Người dân chưa đăng nhập.').waitFor();
    await desk.expectAccessible();

    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await phone.goto(await page.getByLabel('Liên kết cho điện thoại của người dân').inputValue());
    await phone
      .getByRole('main')
      .getByRole('link', { name: /Đăng nhập/ })
      .click();
    await phone.locator('input[name="personalId"]').fill(personalId);
    await phone.keyboard.press('Enter');
    await phone.getByRole('log').waitFor();
    await page.getByText('Người dân đã đăng nhập').waitFor({ timeout: 15_000 });
    await page.getByText('quyết định cho đọc dữ liệu').waitFor();
    expect(await page.getByRole('img', { name: /quét/ }).count()).toBe(0);
    await page.getByLabel('Nhập giúp câu trả lời của người dân').fill('lệ phí bao nhiêu');
    await keys('Control+Enter');
    const talk = page.getByRole('log', { name: 'Cuộc trò chuyện' });
    await talk.getByText(/nhập giúp/).waitFor();
    await talk.getByText('lệ phí bao nhiêu').waitFor();
    await desk.expectAccessible();
    expect(await page.getByRole('button', { name: /Đồng ý|Xác nhận/ }).count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await phone.context().close();
    await page.context().close();
  });
});

describe('somebody without an office', () => {
  it('is told so kindly, with the way to the citizens’ page', async () => {
    const { personalId, fullName } = await nextMother();
    const desk = await openOfficialPage(browser, served, personalId);
    await desk.heading('Trang này dành cho công chức').waitFor();
    expect(await desk.page.getByRole('main').innerText()).toContain(fullName);
    await desk.expectAccessible();
    await desk.page.getByRole('link', { name: 'Sang trang dành cho người dân' }).click();
    await desk.page.getByRole('log').waitFor();
    await desk.page.context().close();
  });
});
