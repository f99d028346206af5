import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runChat, startChat } from './run-chat.ts';
import { events, json, replyOf, scriptedServer, type ScriptedServer } from './scripted-server.ts';

let home: string;
let server: ScriptedServer | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dan-loi-terminal-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('an answer that comes in pieces', () => {
  it('is shown piece by piece, before it is whole', async () => {
    const whole = Promise.withResolvers<undefined>();
    server = await scriptedServer([
      async (response) => {
        const send = events(response);
        send('delta', { text: 'Lệ phí là ' });
        await whole.promise;
        send('delta', { text: '7.000 đồng.' });
        send('reply', replyOf('Lệ phí là 7.000 đồng.'));
        response.end();
      },
    ]);
    const chat = startChat(['--url', server.url], home);
    chat.say('lệ phí bao nhiêu');
    await chat.untilSaid('Lệ phí là ');
    whole.resolve(undefined);
    const { stdout } = await chat.end();
    expect(stdout).toBe('Chào anh/chị.\n\nLệ phí là 7.000 đồng.\n\n');
  });

  it('is written anew where it became another one', async () => {
    server = await scriptedServer([
      (response) => {
        const send = events(response);
        send('delta', { text: 'Không mất tiền.' });
        send('reply', replyOf('Lệ phí là 7.000 đồng.'));
        response.end();
      },
    ]);
    const { stdout } = await runChat(['lệ phí'], ['--url', server.url], home);
    expect(stdout).toContain('Không mất tiền.\nLệ phí là 7.000 đồng.\n\n');
  });
});

describe('a line that is lost', () => {
  it('sends the same message under the same id, and writes nothing twice', async () => {
    server = await scriptedServer([
      (response) => void response.destroy(),
      (response) => {
        const send = events(response);
        send('delta', { text: 'Dạ, ' });
        setImmediate(() => response.destroy());
      },
      (response) => json(response, 200, replyOf('Dạ, đã nhận.')),
    ]);
    const { stdout, stderr, code } = await runChat(['nộp giúp em'], ['--url', server.url], home);
    expect(stdout).toBe('Chào anh/chị.\n\nDạ, đã nhận.\n\n');
    expect({ stderr, code }).toEqual({ stderr: 'Mất kết nối, đang thử gửi lại…\n', code: 0 });
    expect(server.sent).toHaveLength(3);
    expect(new Set(server.sent.map(({ id }) => id)).size).toBe(1);
  });

  it('waits for a turn under way and for a busy server', async () => {
    server = await scriptedServer([
      (response) => json(response, 409, { title: 'đang trả lời', code: 'turn-in-progress' }),
      (response) => response.writeHead(503, { 'retry-after': '1' }).end('bad gateway'),
      (response) => json(response, 200, replyOf('Dạ.')),
    ]);
    const { stdout, stderr, code } = await runChat(['alo'], ['--url', server.url], home);
    expect(stdout).toContain('Dạ.\n');
    expect({ stderr, code }).toEqual({ stderr: 'Hệ thống đang đông, đang chờ để gửi lại…\n', code: 0 });
    expect(new Set(server.sent.map(({ id }) => id)).size).toBe(1);
  });

  it('gives two messages two ids', async () => {
    const yes = (response: Parameters<typeof json>[0]) => json(response, 200, replyOf('Dạ.'));
    server = await scriptedServer([yes, yes]);
    await runChat(['một', 'một'], ['--url', server.url], home);
    expect(new Set(server.sent.map(({ id }) => id)).size).toBe(2);
  });
});

describe('what the server refuses', () => {
  it('is told in its own words, and no later line is sent', async () => {
    const problem = {
      title: 'Tin nhắn quá dài',
      detail: 'Vui lòng viết ngắn lại.',
      code: 'message-too-long',
    };
    server = await scriptedServer([(response) => json(response, 422, problem)]);
    const { stderr, code } = await runChat(['a', 'b'], ['--url', server.url], home);
    expect({ stderr, code }).toEqual({ stderr: 'Tin nhắn quá dài. Vui lòng viết ngắn lại.\n', code: 1 });
    expect(server.sent).toHaveLength(1);
  });

  it('is told to be another server where it is one', async () => {
    const other = createServer((_, response) => response.writeHead(404).end('<h1>Not Found</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const { stderr, code } = await runChat([], ['--url', url], home);
    other.close();
    expect({ stderr, code }).toEqual({
      stderr: `Ở ${url} không phải Dẫn Lối. Anh/chị xem lại địa chỉ sau --url.\n`,
      code: 1,
    });
  });
});

describe('text that would command the terminal', () => {
  it('is shown without what a terminal obeys', async () => {
    const evil = 'Tên: \x1b]0;lừa\x07\x1b[2J\u009b31m\u202eAn\r\nXong';
    server = await scriptedServer([
      (response) => json(response, 200, replyOf(evil, { suggestions: [{ label: '\x1b[8mẩn', text: 'x' }] })),
    ]);
    const { stdout } = await runChat(['a'], ['--url', server.url], home);
    expect(stdout).toContain('Tên: ]0;lừa[2J31mAn\nXong\n');
    expect(stdout).toContain('  1. [8mẩn\n');
    expect(stdout).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});
