import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../../../src/web/page/api/request-failed.ts';
import { explainFailure } from '../../../src/web/page/chat/explain-failure.ts';
import { readerOf } from '../../../src/web/page/reader.ts';

const explain = (
  status?: number,
  code = '',
  { detail = '', reached = 'by-cookie' }: { detail?: string; reached?: 'by-cookie' | 'by-token' } = {},
) =>
  explainFailure(
    readerOf('vi'),
    new RequestFailed(status ? { status, code, title: 'Tiêu đề', detail } : undefined),
    reached,
  );

describe('a message that did not get through', () => {
  it.each([
    ['nothing was heard', explain(), 'network'],
    ['a proxy took too long', explain(408), 'busy'],
    ['there were too many', explain(429, 'too-many-requests'), 'busy'],
    ['the server was busy', explain(503, 'unavailable'), 'busy'],
    ['the server failed', explain(500, 'internal'), 'fault'],
    ['a proxy found no server', explain(502), 'fault'],
    ['it is being answered already', explain(409, 'turn-in-progress'), 'under-way'],
  ])('goes again by itself where %s', (_, failure, kind) => {
    expect(failure).toMatchObject({ kind, verdict: 'again' });
    expect(failure.sentence).not.toBe('');
  });

  it('waits for the sign-in where the session has ended', () => {
    expect(explain(401, 'session-expired')).toMatchObject({ kind: 'signed-out', verdict: 'hold' });
  });

  it.each([
    ['its token opens nothing any more', explain(401, 'signed-out', { reached: 'by-token' })],
    ['it is not this person’s', explain(404, 'not-found')],
    ['its time is up', explain(401, 'conversation-over')],
  ])('waits for a new conversation where %s', (_, failure) => {
    expect(failure).toMatchObject({ kind: 'over', verdict: 'hold' });
  });

  it('is given up with the server’s own sentence where it was refused', () => {
    expect(explain(422, 'message-too-long', { detail: 'Tin nhắn quá dài.' })).toEqual({
      kind: 'refused',
      sentence: 'Tin nhắn quá dài.',
      verdict: 'drop',
    });
  });
});
