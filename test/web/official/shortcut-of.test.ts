import { describe, expect, it } from 'vitest';
import { shortcutOf } from '../../../src/web/official/keys/shortcut-of.ts';

const FREE = { typing: false, letters: true };

function press(key: string, with_: Partial<KeyboardEvent> = {}) {
  return { key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, ...with_ };
}

describe('the keys of the officials’ page', () => {
  it('switch places by number and decide by letter, capital or not', () => {
    expect(shortcutOf(press('2'), FREE)).toEqual({ kind: 'place', place: 'handovers' });
    expect(shortcutOf(press('b'), FREE)).toEqual({ kind: 'supplement' });
    expect(shortcutOf(press('A'), FREE)).toEqual({ kind: 'accept' });
    expect(shortcutOf(press('?'), FREE)).toEqual({ kind: 'help' });
    for (const key of ['5', 'x', 'Tab', 'Enter']) expect(shortcutOf(press(key), FREE)).toBeUndefined();
  });

  it('do nothing while somebody types or composes a letter', () => {
    for (const key of ['1', 'r', '/', 'Escape'])
      expect(shortcutOf(press(key), { ...FREE, typing: true })).toBeUndefined();
    expect(shortcutOf(press('a', { isComposing: true }), FREE)).toBeUndefined();
  });

  it('leave the browser its own combinations', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(shortcutOf(press('r', held), FREE)).toBeUndefined();
  });

  it('can be switched off, all but Escape', () => {
    const off = { typing: false, letters: false };
    for (const key of ['1', 'a', 'j', '?']) expect(shortcutOf(press(key), off)).toBeUndefined();
    expect(shortcutOf(press('Escape'), off)).toEqual({ kind: 'back' });
  });
});
