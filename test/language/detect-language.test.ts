import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';

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
    expect(detectLanguage(text)).toBe('vi');
  });

  it.each([
    'I want to register my baby',
    'how much is the fee?',
    'what documents do I need',
    'yes please',
    'her name is Anna',
  ])('%j is English', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });
});
