import { describe, expect, it } from 'vitest';
import { isPassedOn } from '../../../src/web/official/handovers/transcript.ts';
import { replyWith } from '../chat/replies.ts';

describe('a conversation as the official reads it', () => {
  it('leaves out that each message was passed on to them, and nothing else', () => {
    const passedOn = replyWith({ outcome: 'handed-over' });
    expect(isPassedOn({ reply: passedOn })).toBe(true);
    expect(isPassedOn({ reply: passedOn, from: { kind: 'official', name: 'Lò Văn Pín' } })).toBe(false);
    expect(isPassedOn({ reply: replyWith({ outcome: 'answered' }) })).toBe(false);
    const asked = replyWith({
      outcome: 'handed-over',
      cards: [{ kind: 'handover', id: 'crd_1', queue: 'common', position: 1 }],
    });
    expect(isPassedOn({ reply: asked })).toBe(false);
  });
});
