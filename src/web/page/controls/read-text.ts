import type { FieldType } from '../../../eforms/value.ts';
import type { Reader } from '../reader.ts';
import type { Reading } from './control.ts';

/** What was typed, as the value of a field of that type. Separators in numbers are people's habit, not mistakes. */
export function readText({ t }: Reader, type: FieldType, typed: string): Reading {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { kind: 'empty' };
  switch (type) {
    case 'place':
      return { kind: 'words', text };
    case 'personal-id':
      return matching(digitsOf(text), /^\d{12}$/, t.mistake['personal-id']);
    case 'phone':
      return matching(digitsOf(text).replace(/^\+?84(?=\d{9,10}$)/, '0'), /^0\d{9,10}$/, t.mistake.phone);
    case 'email':
      return matching(text, /^[^\s@]+@[^\s@]+\.[^\s@.]+$/, t.mistake.email);
    case 'money':
    case 'integer':
      return numberIn(digitsOf(text), t.mistake.number);
    default:
      return { kind: 'value', value: text };
  }
}

function digitsOf(text: string): string {
  return text.replace(/[\s.,-]|đ$|VND$/gi, '');
}

function matching(text: string, pattern: RegExp, sentence: string): Reading {
  return pattern.test(text) ? { kind: 'value', value: text } : { kind: 'mistake', sentence };
}

function numberIn(text: string, sentence: string): Reading {
  return /^\d{1,15}$/.test(text) ? { kind: 'value', value: Number(text) } : { kind: 'mistake', sentence };
}
