import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../../../src/web/page/api/request-failed.ts';
import { explainFailure } from '../../../src/web/page/chat/explain-failure.ts';
import { readerOf } from '../../../src/web/page/reader.ts';

const explain = (status?: number, code = '', detail = '') =>
  explainFailure(
    readerOf('vi'),
    new RequestFailed(status ? { status, code, title: 'Tiêu đề', detail } : undefined),
  );

describe('a message that did not get through', () => {
  it('may go again when nothing was heard or the server was busy', () => {
    expect(explain()).toMatchObject({ again: true, signIn: false });
    expect(explain(503, 'unavailable')).toMatchObject({ again: true });
    expect(explain(429, 'too-many-requests')).toMatchObject({ again: true });
    expect(explain(409, 'turn-in-progress')).toMatchObject({ again: true });
  });

  it('waits for the sign-in when the session has ended', () => {
    expect(explain(401, 'session-expired')).toMatchObject({ again: true, signIn: true });
  });

  it('is given up with the server’s own sentence when it was refused', () => {
    expect(explain(422, 'message-too-long', 'Tin nhắn quá dài.')).toEqual({
      sentence: 'Tin nhắn quá dài.',
      again: false,
      signIn: false,
    });
  });
});
