import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createSheet } from '../../../src/terminal/draw/sheet.ts';
import { runInteractive } from '../../../src/terminal/keyboard/run-interactive.ts';
import { terminalReader } from '../../../src/terminal/reader.ts';
import { livelyScreen } from '../../../src/terminal/screen.ts';
import { NO_OFFER, type Talk } from '../../../src/terminal/talk/talk.ts';
import { createCookieJar } from '../../../src/terminal/wire/cookie-jar.ts';
import { json, replyOf, scriptedServer, type ScriptedServer } from '../scripted-server.ts';

type Answers = Parameters<typeof scriptedServer>[0];

const REVIEW = {
  kind: 'review' as const,
  id: 'crd_1',
  dossierId: 'dos_1',
  reviewHash: 'h',
  expiresAt: '2026-11-24T10:00:00Z',
  sections: [],
  requirements: [],
  fee: { amountVnd: 0, basis: '', confidence: 'seen' as const },
  dueOn: null,
  authority: null,
};

let server: ScriptedServer;

afterEach(() => server.stop());

/** Somebody at a keyboard, 60 columns before them. */
async function sitDown(answers: Answers, reads?: (path: string) => unknown) {
  server = await scriptedServer(answers, reads);
  const keys = new PassThrough();
  let seen = '';
  const glass = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        seen += chunk.toString();
        done();
      },
    }),
    { columns: 60 },
  );
  const talk: Talk = {
    server: { base: server.url, fetch: createCookieJar() },
    screen: livelyScreen(glass, createSheet({ columns: 60, coloured: false })),
    tools: { pause: () => new Promise((resolve) => setImmediate(resolve)), keepPlace: () => undefined },
    reader: terminalReader('vi'),
    handle: { id: 'con_1', token: 'tok_1' },
    offer: NO_OFFER,
    helped: false,
    pending: [],
  };
  const over = runInteractive(talk, keys, glass);
  return { press: (text: string) => void keys.write(text), seen: () => seen, over };
}

describe('leaving', () => {
  it('takes Ctrl-C twice; the first one only drops what was typed', async () => {
    const { press, seen, over } = await sitDown([]);
    press('em muốn\x03');
    await expect.poll(seen).toContain('Bấm Ctrl-C lần nữa để rời đi.');
    press('\x03');
    await over;
    expect(server.sent).toEqual([]);
  });

  it('takes Ctrl-D or /quit', async () => {
    for (const way of ['\x04', '/quit\r']) {
      const { press, over } = await sitDown([]);
      press(way);
      await over;
    }
  });

  it('does not wait for an answer that is on its way', async () => {
    const { press, over } = await sitDown([() => undefined]);
    press('xin chào\r');
    await expect.poll(() => server.sent.length).toBe(1);
    press('\x03\x03');
    await over;
  });
});

describe('what is typed before the answer is there', () => {
  const slowly = (answer: ReturnType<typeof replyOf>) => {
    const ready = Promise.withResolvers<undefined>();
    const give: Answers[number] = async (response) => {
      await ready.promise;
      json(response, 200, answer);
    };
    return { give, ready: () => ready.resolve(undefined) };
  };

  it('is sent when the answer has come', async () => {
    const { give, ready } = slowly(replyOf('Dạ.'));
    const { press, over } = await sitDown([give, (response) => json(response, 200, replyOf('Vâng.'))]);
    press('một\rhai\r');
    await expect.poll(() => server.sent.length).toBe(1);
    ready();
    await expect.poll(() => server.sent.map(({ text }) => text)).toEqual(['một', 'hai']);
    press('\x04');
    await over;
  });

  it('never confirms a review that was not seen, neither by number nor in words', async () => {
    const { give, ready } = slowly(replyOf('Anh/chị xem lại.', { cards: [REVIEW] }));
    const { press, seen, over } = await sitDown([give]);
    press('xong rồi\r1\rđúng rồi, nộp giúp em\r');
    await expect.poll(() => server.sent.length).toBe(1);
    ready();
    await expect.poll(() => seen().split('Dòng vừa gõ chưa được tính').length).toBe(3);
    expect(server.sent).toHaveLength(1);
    press('1\r');
    await expect.poll(() => server.sent.length).toBe(2);
    expect(server.sent[1]).toMatchObject({ action: { type: 'confirm', reviewHash: 'h' } });
    press('\x04');
    await over;
  });
});

describe('typing', () => {
  it('can go back to what was said before, and corrects letters with their accents whole', async () => {
    const yes: Answers[number] = (response) => json(response, 200, replyOf('Dạ.'));
    const { press, seen, over } = await sitDown([yes, yes]);
    press('tên bé là Ngộ\x7fọc\r');
    await expect.poll(() => server.sent[0]?.text).toBe('tên bé là Ngọc');
    await expect.poll(() => seen().split('Dạ.').length).toBe(2);
    await expect.poll(() => seen().endsWith('› \x1b[3G')).toBe(true);
    press('\x1b[A\r');
    await expect.poll(() => server.sent[1]?.text).toBe('tên bé là Ngọc');
    press('\x04');
    await over;
  });
});

describe('an official who answers', () => {
  it('is heard once, above what is being typed, and the typed line is kept', async () => {
    const waiting = replyOf('Đã báo công chức.', {
      cards: [{ kind: 'handover', id: 'crd_1', queue: 'q', position: 1 }],
    });
    const answer = {
      id: 'rep_2',
      role: 'guide',
      from: { name: 'Nguyễn Bá Lộc' },
      reply: replyOf('Tôi nghe đây.'),
    };
    const official = { hasSpoken: false };
    const { press, seen, over } = await sitDown([(response) => json(response, 200, waiting)], (path) =>
      path.endsWith('/news')
        ? {
            latest: official.hasSpoken ? 'rep_2' : 'rep_1',
            handover: { status: 'waiting', position: 1 },
            assist: null,
          }
        : { messages: [{ id: 'rep_1', role: 'guide', reply: waiting }, answer] },
    );
    press('gặp cán bộ\r');
    await expect.poll(seen).toContain('Anh/chị là người thứ 1 đang chờ.');
    press('em muốn');
    official.hasSpoken = true;
    await expect.poll(seen).toContain('Công chức Nguyễn Bá Lộc: Tôi nghe đây.');
    await expect.poll(() => seen().split('Tôi nghe đây.')[1]).toContain('› em muốn');
    press('\x03\x03');
    await over;
    expect(seen().split('Tôi nghe đây.')).toHaveLength(2);
  });
});
