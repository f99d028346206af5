import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChat } from './run-chat.ts';
import { json, scriptedServer, type ScriptedServer } from './scripted-server.ts';

let home: string;
let server: ScriptedServer;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dan-loi-terminal-'));
});
afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

it('names the address of a real sign-on where the session has ended, and that the browser goes on', async () => {
  const expired = { title: 'Phiên làm việc đã hết hạn', code: 'session-expired' };
  server = await scriptedServer([(response) => json(response, 401, expired)]);
  const { stdout, code } = await runChat(['xin chào', 'alo'], ['--url', server.url], home);
  expect(stdout).toContain('Đăng nhập lại để làm tiếp; những gì đã khai vẫn được giữ.');
  expect(stdout).toContain('cuộc trò chuyện tiếp tục trên trình duyệt đó');
  expect(stdout).toContain(`${server.url}/v1/session/login?conversation=con_1&returnTo=%2F\n`);
  expect(code).toBe(1);
  expect(server.sent.map(({ text }) => text)).toEqual(['xin chào']);
});
