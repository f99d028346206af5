const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const COMPATIBLE = /[\u3000\uff00-\uffef\u{1d400}-\u{1d7ff}]+/gu;
const LEFTOVER_MARK = /\p{M}+/gu;

/** Letters of other alphabets that look like ours, and the eth that old fonts used for đ. */
const LOOKALIKES = new Map(
  pairs(
    "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ɡg ɑa ıi οo νv АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ΖZ ðđ ÐĐ ƉĐ ɖđ ’' ‘' ʼ' ҺH ԀD ԚQ ԜW ꞬG ⱭA",
  ),
);
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join('')}]`, 'gu');

/**
 * Text as its reader sees it: NFC, no invisible or direction characters, no look-alike letters, no marks piled on
 * letters that carry none, one space between words. Line breaks are kept, one each.
 */
export function cleanText(text: string): string {
  return text
    .replace(COMPATIBLE, (part) => part.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(LOOKALIKE, (letter) => LOOKALIKES.get(letter) ?? letter)
    .normalize('NFC')
    .replace(LEFTOVER_MARK, '')
    .replace(/[\p{Cc}\p{Zs}]*[\n\r\u2028\u2029][\p{Cc}\p{Z}]*/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}

function pairs(list: string): [string, string][] {
  return list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]);
}
