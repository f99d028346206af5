import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/language/clean-text.ts';
import { englishLead } from '../../src/language/english-lead.ts';
import { tokensOf } from '../../src/language/tokens.ts';

const lead = (text: string) => englishLead(tokensOf(cleanText(text)));

describe('the language of a message', () => {
  it.each([
    'tôi muốn làm giấy khai sinh',
    'toi muon lam giay khai sinh cho con',
    'le phi bao nhieu',
    'dang ky ket hon can giay to gi',
    'ok',
    'giaays khai sinh',
    '0912345678',
    '',
  ])('%j is Vietnamese', (text) => {
    expect(lead(text)).toBeLessThanOrEqual(0);
  });

  it.each([
    'I want to register my baby',
    'how much is the fee?',
    'what documents do I need',
    'yes please',
    'her name is Anna',
  ])('%j is English', (text) => {
    expect(lead(text)).toBeGreaterThan(0);
  });
});
