import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngFile } from '../support/files.ts';
import { payBill } from '../support/pay-bill.ts';
import { firstWho, SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { runChat, startChat } from './run-chat.ts';

const LONG = { timeout: 120_000 };
const MOTHER = 'mẹ có con mới sinh, chưa đăng ký khai sinh';
const BIRTH = ['Vợ tôi mới sinh, tôi muốn làm giấy khai sinh cho con', '1'];
const ANSWERS = [
  'bé tên Nguyễn Minh Khôi',
  '1',
  '1',
  'Trạm Y tế xã, thẻ điện tử',
  'không làm thẻ căn cước, 2 bản sao, nhận bản điện tử',
];

let served: ServedApp;
let control: SandboxControl;
let home: string;
let mother: string;

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  home = await mkdtemp(join(tmpdir(), 'dan-loi-terminal-'));
  mother = served.person(MOTHER).personalId;
});
afterAll(async () => {
  await served.stop();
  await rm(home, { recursive: true, force: true });
});

const at = (...args: string[]) => ['--url', served.url, ...args];
const statePath = () => join(home, 'dan-loi', 'conversation.json');

describe('a whole birth registration through a pipe', () => {
  it(
    'files once what was confirmed by number, after nothing was taken for a confirmation',
    LONG,
    async () => {
      const before = await control.received();
      const chat = startChat(at(), home);
      for (const line of [...BIRTH, mother, '1', ...ANSWERS, '', '   ']) chat.say(line);
      await chat.untilSaid('Xác nhận và nộp\n');
      expect(await control.received()).toEqual(before);

      chat.say('1');
      const { stdout, stderr, code } = await chat.end();
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Họ, chữ đệm, tên của bé: Nguyễn Minh Khôi [Anh/chị khai]');
      expect(stdout).toMatch(/Ngày, tháng, năm sinh: \d\d\/\d\d\/\d{4} \[Từ CSDL y tế, đọc lúc /);
      const dossierId = /receipts\/(dos_[\w-]+)/.exec(stdout)?.[1] ?? '';
      const [received, ...others] = await control.receivedSoon(dossierId);
      expect(others).toEqual([]);
      expect(received?.values).toMatchObject({ 'child.fullName': 'Nguyễn Minh Khôi', 'dossier.copies': 2 });
    },
  );

  it('prints neither prompts nor control characters, with or without NO_COLOR', async () => {
    const envs: Record<string, string>[] = [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '1' }];
    for (const env of envs) {
      const { stdout } = await runChat(['lệ phí khai sinh bao nhiêu'], at(), home, env);
      expect(stdout).toContain('[1]');
      expect(stdout).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
      expect(stdout).not.toContain('›');
      expect(stdout).not.toContain('Đang soạn');
    }
  });
});

describe('choosing', () => {
  it('takes a procedure by its number, and agrees to some of the records by their letters', async () => {
    const { stdout, code } = await runChat([...BIRTH, mother, 'a b'], at(), home);
    expect(stdout).toContain(`Đã đăng nhập: ${served.person(MOTHER).fullName}.`);
    expect(stdout).toContain('  a) dữ liệu chứng sinh, báo tử: giấy chứng sinh điện tử của bé');
    expect(stdout).toContain('Đã đọc dữ liệu chứng sinh, báo tử, dân cư và điền sẵn');
    expect(code).toBe(0);
  });

  it('lists the choices again when asked, the long lists whole', async () => {
    const { stdout } = await runChat([...BIRTH, mother, '1', ANSWERS[0] ?? '', '/back'], at(), home);
    expect(stdout).toContain('Dân tộc: 55 lựa chọn. Gõ tên, hoặc /back để xem hết.');
    expect(stdout.split('Vì sao hỏi: Luật để cha mẹ thỏa thuận')).toHaveLength(3);
    expect(stdout).toContain('Dân tộc: Chơ-ro\n');
  });

  it('says which number is not there and ends with 1, for a script would go astray', async () => {
    const { stdout, stderr, code } = await runChat(['9', 'lệ phí khai sinh bao nhiêu'], at(), home);
    expect({ stderr, code }).toEqual({
      stderr: 'Không có lựa chọn 9. Gõ /back để xem các lựa chọn.\n',
      code: 1,
    });
    expect(stdout).not.toContain('[1]');
  });
});

describe('an English reader', () => {
  it('is greeted, asked and shown the choices in English', async () => {
    const lines = ['My wife has just had a baby', '1', mother, '1'];
    const { stdout, code } = await runChat(lines, at('--lang', 'en'), home);
    expect(code).toBe(0);
    expect(stdout).toContain('  1. Linked procedure: birth registration');
    expect(stdout).toContain('Type your personal identifier (12 digits) to sign in.');
    expect(stdout).toContain('  1. Agree to reading all 5');
    expect(stdout).toMatch(/Why we ask: /);
  });

  it('changes the language in mid-conversation', async () => {
    const { stdout, code } = await runChat(['/language', '/nowhere'], at(), home);
    expect(stdout).toContain('We go on in English.');
    expect(code).toBe(1);
  });
});

describe('signing in', () => {
  it('says that a number is not known, and reads nothing', async () => {
    const { stdout, stderr, code } = await runChat([...BIRTH, '999999999999', '1'], at(), home);
    expect(stderr).toBe('Chưa đăng nhập được với số này. Anh/chị xem lại đủ 12 chữ số rồi nhập lại.\n');
    expect(stdout).not.toContain('Đã đăng nhập');
    expect(code).toBe(1);
  });
});

describe('the site of a province', () => {
  it('greets as the province does', async () => {
    const { stdout, code } = await runChat(['Xin xác nhận cư trú'], at('--tenant', 'sen-hong'), home);
    expect(stdout).toMatch(/^Tỉnh Sen Hồng kính chào anh\/chị\./);
    expect(code).toBe(0);
  });
});

describe('going on another time', () => {
  it('keeps the token for the user alone, and no token after sign-in', async () => {
    await runChat(['Xin xác nhận cư trú', '1'], at(), home);
    expect((await stat(statePath())).mode & 0o777).toBe(0o600);
    const { stdout } = await runChat([mother, 'đồng ý'], at('--resume'), home);
    expect(stdout).toContain('Anh/chị nhập số định danh (12 chữ số) để đăng nhập.');
    expect(stdout).toContain('Đã đăng nhập');
    expect(JSON.parse(await readFile(statePath(), 'utf8'))).not.toHaveProperty('token');

    const later = await runChat([mother], at('--resume'), home);
    expect(later.stdout).toContain('Đăng nhập lại để làm tiếp; những gì đã khai vẫn được giữ.');
    expect(later.stdout.split('Đã đăng nhập')[1]).toMatch(/\?|\n {2}1\. /);
    expect(later.code).toBe(0);
  });

  it('does not take a token to another server', async () => {
    await runChat([], at(), home);
    const { stderr, code } = await runChat([], ['--url', served.controlUrl, '--resume'], home);
    expect(stderr).toContain('Chưa có cuộc trò chuyện nào để làm tiếp ở địa chỉ này.');
    expect(code).toBe(1);
  });
});

describe('a lodger who registers temporary residence', () => {
  it(
    'sends the lease from a path with spaces, sees the bill, pays elsewhere and gets the receipt',
    LONG,
    async () => {
      const [person, host] = await lodgerAndHost();
      const path = join(home, 'hợp đồng thuê.png');
      await writeFile(path, pngFile());
      const chat = startChat(at('--procedure', '1.004194'), home);
      for (const line of [person.personalId, '1', host.truth.permanentResidence.text, 'nhà thuê'])
        chat.say(line);
      chat.say('từ 1/12/2026 đến 30/11/2027');
      chat.say('hộ riêng, không ai đi cùng, không thuộc diện nào');
      chat.say(`/file '${path}'`);
      await chat.untilSaid('Đã gửi hợp đồng thuê.png.');
      chat.say('1');
      await chat.untilSaid('Tôi đã thanh toán\n');
      await payBill(chat.link('Trang thanh toán'));
      chat.say('1');
      const { stdout, stderr, code } = await chat.end();
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(stdout).toContain('Thanh toán: 7.000 đồng');
      expect(stdout).toMatch(/\(đã gửi\)\n/);
      const dossierId = /receipts\/(dos_[\w-]+)/.exec(stdout)?.[1] ?? '';
      expect(await control.receivedSoon(dossierId)).toHaveLength(1);
    },
  );

  it('is told what is wrong with a file, and where none is asked for', async () => {
    const missing = await runChat(['/file khong-co.png'], at(), home);
    expect(missing).toMatchObject({ stderr: 'Lúc này không có giấy tờ nào cần gửi.\n', code: 1 });
  });
});

async function lodgerAndHost(): Promise<[PersonView, PersonView]> {
  const people = await control.grownPeople();
  const person = firstWho(
    people,
    ({ family, personalId }) => family.head === personalId && family.children.length > 0,
  );
  const host = firstWho(
    people,
    ({ truth }) => truth.permanentResidence.code !== person.truth.permanentResidence.code,
  );
  return [person, host];
}

describe('what goes wrong', () => {
  it('says that nobody answers at the address, and what to do', async () => {
    const { stdout, stderr, code } = await runChat(['xin chào'], ['--url', 'http://127.0.0.1:9'], home);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(/^Chưa kết nối được tới http:\/\/127\.0\.0\.1:9\. .*“npm start”.*--url\.\n$/);
  });

  it('names what is wrong with the options', async () => {
    const wrong: [string[], RegExp][] = [
      [['--ulr', 'x'], /^Không có tùy chọn “--ulr”/],
      [['--url', 'localhost:8787'], /không phải địa chỉ http/],
      [['--lang', 'fr'], /Không có ngôn ngữ “fr”/],
      [at('--tenant', 'khong-co'), /Không có trang nào tên “khong-co”/],
      [at('--procedure', 'x'), /Không có thủ tục mã “x”/],
    ];
    for (const [args, sentence] of wrong) {
      const { stderr, code } = await runChat([], args, home);
      expect(stderr).toMatch(sentence);
      expect(code).toBe(1);
    }
  });
});
