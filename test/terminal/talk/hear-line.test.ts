import { describe, expect, it } from 'vitest';
import type { Offer } from '../../../src/terminal/draw/draw-reply.ts';
import { hearLine } from '../../../src/terminal/talk/hear-line.ts';

const CONFIRM = [{ action: { type: 'confirm' as const, reviewHash: 'h' } }];
const review: Offer = {
  choices: [
    { label: 'Xác nhận và nộp', messages: CONFIRM },
    { label: 'Dừng lại', messages: [{ action: { type: 'cancel' } }] },
  ],
  numbersAnswer: false,
};
const count: Offer = {
  choices: [{ label: 'Đúng rồi', messages: [{ text: 'đúng rồi' }] }],
  numbersAnswer: true,
};
const records: Offer = {
  choices: [],
  numbersAnswer: false,
  severalByLetter: (indexes) =>
    indexes.every((index) => index < 3) ? [{ text: indexes.join() }] : undefined,
};

describe('a confirmation', () => {
  it.each(['', '   ', '\t', '\u00a0'])('is never an empty line: %j', (line) => {
    expect(hearLine(line, review)).toEqual({ kind: 'nothing' });
  });

  it.each(['1', ' 1 ', '1.', '/1'])('is its number: %j', (line) => {
    expect(hearLine(line, review)).toEqual({ kind: 'choice', messages: CONFIRM });
  });

  it.each(['đúng rồi, nộp giúp em', 'Xác nhận và nộp', 'xac nhan va nop', 'ok', 'y', '01x', '1 1'])(
    'in words is left to the guide: %s',
    (line) => {
      expect(hearLine(line, review)).toEqual({ kind: 'words', text: line });
    },
  );
});

describe('numbers', () => {
  it('answer a question that asks for one, while /1 still chooses', () => {
    expect(hearLine('1', count)).toEqual({ kind: 'words', text: '1' });
    expect(hearLine('/1', count)).toEqual({ kind: 'choice', messages: [{ text: 'đúng rồi' }] });
  });

  it('that are not offered are told, and are words where nothing has numbers', () => {
    expect(hearLine('3', review)).toEqual({ kind: 'no-such-choice', number: '3' });
    expect(hearLine('0', review)).toEqual({ kind: 'no-such-choice', number: '0' });
    expect(hearLine('3', { choices: [], numbersAnswer: false })).toEqual({ kind: 'words', text: '3' });
  });

  it('of four digits and more are words: a year, a personal identifier', () => {
    expect(hearLine('2026', review)).toEqual({ kind: 'words', text: '2026' });
  });
});

describe('choices by their own words', () => {
  it('are found without accents and capitals', () => {
    expect(hearLine('DUNG LAI', review)).toEqual({
      kind: 'choice',
      messages: [{ action: { type: 'cancel' } }],
    });
  });

  it('go to the guide where two are called the same', () => {
    const twice = { ...review, choices: [...review.choices, ...review.choices] };
    expect(hearLine('Dừng lại', twice)).toEqual({ kind: 'words', text: 'Dừng lại' });
  });
});

describe('records by their letters', () => {
  it('takes those that are there', () => {
    expect(hearLine('a c', records)).toEqual({ kind: 'choice', messages: [{ text: '0,2' }] });
    expect(hearLine('B', records)).toEqual({ kind: 'choice', messages: [{ text: '1' }] });
  });

  it('leaves other letters to the guide, for "u" is a yes and "k" a no', () => {
    for (const line of ['u', 'k', 'a k', 'ok'])
      expect(hearLine(line, records)).toEqual({ kind: 'words', text: line });
  });
});

describe('commands', () => {
  it('have a name and what follows it', () => {
    expect(hearLine('/file ~/ảnh của tôi.jpg', review)).toEqual({
      kind: 'command',
      name: 'file',
      rest: '~/ảnh của tôi.jpg',
    });
    expect(hearLine('/QUIT', review)).toMatchObject({ kind: 'command', name: 'quit', rest: '' });
  });
});
