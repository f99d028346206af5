import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/terminal/draw/display-width.ts';
import { createFlow } from '../../../src/terminal/draw/flow.ts';
import { paragraph } from '../../../src/terminal/draw/paragraph.ts';
import { createSheet, PLAIN_SHEET } from '../../../src/terminal/draw/sheet.ts';
import { table } from '../../../src/terminal/draw/table.ts';
import { wrapText } from '../../../src/terminal/draw/wrap-text.ts';

const SENTENCE = 'Ủy ban nhân dân xã Quan Thành đã nhận hồ sơ đăng ký khai sinh của bé Nguyễn Minh Khôi';

describe('the cells that a text takes', () => {
  it.each([
    ['Nguyễn', 6],
    ['Nguyễn'.normalize('NFD'), 6],
    ['ộ'.normalize('NFD'), 1],
    ['漢字', 4],
    ['👶🏽', 2],
    ['👨‍👩‍👧', 2],
    ['a\u200bb', 2],
    ['', 0],
  ])('%s: %i', (text, cells) => {
    expect(displayWidth(text)).toBe(cells);
  });
});

describe('breaking into lines', () => {
  it('breaks the same text at the same words, however its accents are put together', () => {
    const composed = wrapText(SENTENCE, 30);
    expect(composed.every((line) => displayWidth(line) <= 30)).toBe(true);
    expect(wrapText(SENTENCE.normalize('NFD'), 30).map((line) => line.normalize('NFC'))).toEqual(composed);
  });

  it('never breaks an address, which is to be opened', () => {
    const url = 'http://localhost:8787/v1/session/login?conversation=con_abc&returnTo=%2F';
    expect(wrapText(`Mở ${url} nhé`, 20)).toEqual(['Mở', url, 'nhé']);
  });

  it('lets the lines of a choice begin below each other', () => {
    const lines = paragraph(createSheet({ columns: 31, coloured: false }), SENTENCE, { lead: '  1. ' });
    expect(lines[0]).toMatch(/^ {2}1\. Ủy/);
    expect(lines.slice(1).every((line) => /^ {5}\S/.test(line))).toBe(true);
  });
});

describe('a text that comes in pieces', () => {
  it.each([1, 2, 3, 7, 500])('is broken as if it came at once: %i letters a piece', (size) => {
    const letters = [...`${SENTENCE}.\n\n• ${SENTENCE}`];
    let written = '';
    const flow = createFlow(30, (text) => (written += text));
    for (let at = 0; at < letters.length; at += size) flow.push(letters.slice(at, at + size).join(''));
    flow.end();
    expect(written).toBe(`${wrapText(letters.join(''), 30).join('\n')}\n`);
  });

  it('is passed on at once where another program reads', () => {
    const written: string[] = [];
    const flow = createFlow(null, (text) => written.push(text));
    flow.push('Lệ ');
    flow.push('phí');
    expect(written).toEqual(['Lệ ', 'phí']);
  });
});

describe('a review', () => {
  const rows: [string, string, string][] = [
    ['Họ, chữ đệm, tên của bé', 'Nguyễn Minh Khôi', 'Anh/chị khai'],
    ['Nơi sinh', 'Trung tâm Y tế khu vực Hải Châu, Tỉnh Nghệ An', 'Từ CSDL y tế, đọc lúc 21:17 24/11/2026'],
  ];

  it.each([24, 40, 80, 200])('fits a terminal of %i columns, nothing left out', (columns) => {
    const lines = table(createSheet({ columns, coloured: false }), [rows]).flat();
    expect(Math.max(...lines.map(displayWidth))).toBeLessThan(columns);
    const words = lines.join(' ').split(/\s+/);
    for (const word of rows.flat().flatMap((cell) => cell.split(' '))) expect(words).toContain(word);
  });

  it('is a line for each value where another program reads', () => {
    expect(table(PLAIN_SHEET, [rows])[0]?.[0]).toBe(
      'Họ, chữ đệm, tên của bé: Nguyễn Minh Khôi [Anh/chị khai]',
    );
  });
});

describe('colours', () => {
  it('are used only where they are wanted', () => {
    expect(createSheet({ columns: 80, coloured: true }).ink('strong', 'a')).toBe('\x1b[1ma\x1b[22m');
    expect(createSheet({ columns: 80, coloured: false }).ink('strong', 'a')).toBe('a');
  });
});
