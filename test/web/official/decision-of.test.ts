import { describe, expect, it } from 'vitest';
import { decisionOf, mistakeIn } from '../../../src/web/official/decide/decision-of.ts';
import { OFFICIAL_WORDS } from '../../../src/web/official/words/official-reader.ts';

const EMPTY = { words: '', fields: [], requirements: [] };
const [ACCEPT, REFUSE, PROCESS, SUPPLEMENT, STOP] = [2, 3, 4, 5, 8];

describe('a decision', () => {
  it('needs a reason where the citizen has to be told why, and none where not', () => {
    for (const status of [REFUSE, STOP])
      expect(mistakeIn(status, { ...EMPTY, words: '  ' })).toBe('noReason');
    for (const status of [ACCEPT, PROCESS]) expect(mistakeIn(status, EMPTY)).toBeUndefined();
  });

  it('asks for something in a supplement', () => {
    expect(mistakeIn(SUPPLEMENT, { ...EMPTY, words: 'Ảnh mờ.' })).toBe('nothingPicked');
    expect(mistakeIn(SUPPLEMENT, { ...EMPTY, requirements: ['birth-notice'] })).toBe('noReason');
    expect(
      mistakeIn(SUPPLEMENT, { words: 'Ảnh mờ.', fields: [], requirements: ['birth-notice'] }),
    ).toBeUndefined();
  });

  it('never reaches a citizen with a gap that nobody filled', () => {
    const ready = OFFICIAL_WORDS.vi.decide.templates[REFUSE] ?? [];
    expect(ready.length).toBeGreaterThan(0);
    for (const words of ready) expect(mistakeIn(REFUSE, { ...EMPTY, words })).toBe('blanks');
    const filled = ready[0]?.replace(/\[.*\]/, 'Ủy ban nhân dân Phường Ba Đình') ?? '';
    expect(mistakeIn(REFUSE, { ...EMPTY, words: filled })).toBeUndefined();
  });

  it('is sent as the contract has it, in composed letters', () => {
    expect(decisionOf(ACCEPT, EMPTY)).toEqual({ kind: 'accept' });
    expect(decisionOf(REFUSE, { ...EMPTY, words: ' Lý do '.normalize('NFD') })).toEqual({
      kind: 'refuse',
      reason: 'Lý do',
    });
    expect(decisionOf(PROCESS, { ...EMPTY, words: 'Đã chuyển.' })).toEqual({
      kind: 'move',
      status: PROCESS,
      note: 'Đã chuyển.',
    });
    expect(decisionOf(STOP, { ...EMPTY, words: 'Không bổ sung.' })).toEqual({
      kind: 'move',
      status: STOP,
      reason: 'Không bổ sung.',
    });
    expect(
      decisionOf(SUPPLEMENT, { words: 'Gửi lại.', fields: ['child.fullName'], requirements: [] }),
    ).toEqual({
      kind: 'supplement',
      note: 'Gửi lại.',
      fields: ['child.fullName'],
      requirements: [],
    });
  });

  it('has a name, what comes next and what the citizen sees, for each status it leads to', () => {
    for (const words of Object.values(OFFICIAL_WORDS))
      for (const texts of [words.decide.buttons, words.decide.after, words.decide.seen])
        expect(Object.keys(texts).map(Number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
