import { describe, expect, it } from 'vitest';
import type { ReviewField } from '../../../src/guide/card.ts';
import type { FiledDossier } from '../../../src/officials/read-filed.ts';
import { pickablesOf } from '../../../src/web/official/decide/pick-list.ts';
import { countedLines } from '../../../src/web/official/filed/things-to-look.ts';
import { officialReader } from '../../../src/web/official/words/official-reader.ts';

const vi = officialReader('vi');

function field(id: string, part: { declared?: true; doubt?: string } = {}): ReviewField {
  const { declared = false, doubt } = part;
  return {
    id,
    labelVi: id,
    value: 'x',
    editable: false,
    provenance: {
      source: declared ? 'applicant' : 'population',
      readAt: '2026-11-24T08:00:00Z',
      selfDeclared: declared,
    },
    verdicts: doubt ? [{ mark: 'living', ok: false, reasonVi: doubt, reasonEn: doubt }] : [],
  };
}

const paper = (id: string, outcome: 'waived' | 'expected-waived' | 'attach' | 'bring', attached?: true) => ({
  ...{ id, nameVi: id, outcome, confidence: 'seen' as const, whyVi: '', whyEn: '' },
  ...(attached ? { attached } : {}),
});

const dossier = {
  selfDeclared: 1,
  sections: [
    { titleVi: 'Mẹ', fields: [field('mother.name'), field('mother.home', { doubt: 'Nơi ở đã cũ.' })] },
    { titleVi: 'Bé', fields: [field('child.name', { declared: true })] },
  ],
  requirements: [
    paper('a', 'waived'),
    paper('b', 'expected-waived'),
    paper('c', 'attach'),
    paper('d', 'attach', true),
  ],
} as unknown as FiledDossier;

describe('what an official has to look at', () => {
  it('is counted, the missing paper first, and what is in order is not said', () => {
    expect(countedLines(vi, dossier)).toEqual([
      '1 giấy phải nộp nhưng chưa có',
      '1 mục có điểm ngờ',
      '1 giấy dự kiến được miễn, cần kiểm tra',
      '1 mục chỉ dựa vào lời khai',
    ]);
    const clean = { ...dossier, selfDeclared: 0, sections: [], requirements: [paper('a', 'waived')] };
    expect(countedLines(vi, clean)).toEqual([]);
  });
});

describe('what a supplement may ask for', () => {
  it('is every paper and every value, those in doubt before the rest, each with its part of the form', () => {
    expect(pickablesOf(vi, dossier).map(({ id, part }) => `${id} ${part}`)).toEqual([
      'a Giấy tờ',
      'b Giấy tờ',
      'c Giấy tờ',
      'd Giấy tờ',
      'mother.home Mẹ',
      'child.name Bé',
      'mother.name Mẹ',
    ]);
  });
});
