import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askable,
  ASK_MAX_CHARACTERS,
  parseFrameMessage,
  parseHostMessage,
  STAGES,
  toWire,
  type FrameMessage,
  type HostMessage,
} from '../../../src/web/embed/message.ts';

const FROM_FRAME: FrameMessage[] = [
  { type: 'ready' },
  { type: 'close' },
  { type: 'news' },
  ...STAGES.map((stage): FrameMessage => ({ type: 'stage', stage, left: 2 })),
  { type: 'stage', stage: 'finding', left: null },
];
const FROM_HOST: HostMessage[] = [
  { type: 'opened', focus: true },
  { type: 'opened', focus: false },
  { type: 'closed' },
  { type: 'ask', text: 'Tôi muốn đăng ký khai sinh' },
  { type: 'language', locale: 'vi' },
  { type: 'language', locale: 'en' },
];

describe('what frame and page say to each other', () => {
  it.each(FROM_FRAME)('arrives at the page as it was sent: $type $stage', (message) =>
    expect(parseFrameMessage(structuredClone(toWire(message)))).toEqual(message),
  );

  it.each(FROM_HOST)('arrives in the frame as it was sent: $type $text $locale', (message) =>
    expect(parseHostMessage(structuredClone(toWire(message)))).toEqual(message),
  );

  it('goes one way only: neither side takes its own messages back', () => {
    for (const message of FROM_FRAME) expect(parseHostMessage(toWire(message))).toBeUndefined();
    for (const message of FROM_HOST) expect(parseFrameMessage(toWire(message))).toBeUndefined();
  });

  it('carries nothing that is not known, so that no conversation leaks by mistake', () => {
    const wire = { ...toWire({ type: 'news' }), text: 'Tôi tên An', name: 'An' };
    expect(parseFrameMessage(wire)).toEqual({ type: 'news' });
    const stage = { ...toWire({ type: 'stage', stage: 'filling', left: 1 }), procedureCode: '1.001193' };
    expect(parseFrameMessage(stage)).toEqual({ type: 'stage', stage: 'filling', left: 1 });
  });
});

describe('what is not exactly a message', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', '{"danLoi":1,"type":"close"}'],
    ['a list', [1, 'close']],
    ['no mark of ours', { type: 'close' }],
    ['another version', { danLoi: 2, type: 'close' }],
    ['the mark as text', { danLoi: '1', type: 'close' }],
    ['an unknown type', { danLoi: 1, type: 'open-window' }],
    ['a name of every object', { danLoi: 1, type: 'constructor' }],
    ['keys on the prototype', Object.create({ danLoi: 1, type: 'close' })],
    ['a type in an object', { danLoi: 1, type: { toString: () => 'close' } }],
    ['no stage', { danLoi: 1, type: 'stage', left: 1 }],
    ['an unknown stage', { danLoi: 1, type: 'stage', stage: 'paid', left: 1 }],
    ['a stage of every object', { danLoi: 1, type: 'stage', stage: 'toString', left: 1 }],
    ['questions left below zero', { danLoi: 1, type: 'stage', stage: 'filling', left: -1 }],
    ['half a question', { danLoi: 1, type: 'stage', stage: 'filling', left: 0.5 }],
    ['endless questions', { danLoi: 1, type: 'stage', stage: 'filling', left: Infinity }],
    ['questions as text', { danLoi: 1, type: 'stage', stage: 'filling', left: '2' }],
    ['questions that nobody counted', { danLoi: 1, type: 'stage', stage: 'filling' }],
    ['nothing asked', { danLoi: 1, type: 'ask' }],
    ['an empty question', { danLoi: 1, type: 'ask', text: ' \n ' }],
    ['a question that is no text', { danLoi: 1, type: 'ask', text: ['xin chào'] }],
    ['a huge question', { danLoi: 1, type: 'ask', text: 'a'.repeat(1_000_000) }],
    ['a language we do not speak', { danLoi: 1, type: 'language', locale: 'fr' }],
    ['a language by prototype', { danLoi: 1, type: 'language', locale: '__proto__' }],
  ])('is nothing to either side: %s', (_, data) => {
    expect(parseFrameMessage(data)).toBeUndefined();
    expect(parseHostMessage(data)).toBeUndefined();
  });

  it('never breaks a parser, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        parseFrameMessage(data);
        parseHostMessage(data);
      }),
    );
  });
});

describe('what a page may ask for a citizen', () => {
  it('is taken in full up to the limit and not at all beyond it', () => {
    expect(askable('a'.repeat(ASK_MAX_CHARACTERS))).toHaveLength(ASK_MAX_CHARACTERS);
    expect(askable('a'.repeat(ASK_MAX_CHARACTERS + 1))).toBeUndefined();
  });

  it('is trimmed and written as one character per letter', () => {
    expect(askable(`  ${'khai sinh ở Huế'.normalize('NFD')} `)).toBe('khai sinh ở Huế'.normalize('NFC'));
  });
});
