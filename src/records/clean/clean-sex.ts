import { fold } from '../../language/fold.ts';
import { cleanWords } from './clean-words.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

/** 1 and 2 as on health cards and in the Population Database. */
const SEXES: Record<string, 'male' | 'female'> = {
  nam: 'male',
  trai: 'male',
  '1': 'male',
  m: 'male',
  male: 'male',
  'nam gioi': 'male',
  nu: 'female',
  gai: 'female',
  '2': 'female',
  f: 'female',
  female: 'female',
  'nu gioi': 'female',
};

export function cleanSex(raw: string | undefined): Cleaned<'male' | 'female'> {
  const text = cleanWords(raw ?? '');
  if (!text) return nothing;
  const value = SEXES[fold(text)];
  if (value) return { value, verdicts: [] };
  return {
    verdicts: [
      doubt(
        'clean',
        `Nguồn ghi giới tính “${text}”, không rõ là gì.`,
        `The source has the sex “${text}”, which is not understood.`,
      ),
    ],
  };
}
