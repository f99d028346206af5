import { EForm } from '../../src/eforms/eform.ts';
import type { z } from 'zod';

type Given = Partial<z.input<typeof EForm>>;
type GivenField = z.input<typeof EForm>['fields'][number];

const SEEN = { basis: { instrument: 'Luật thử' }, confidence: 'seen', checkedOn: '2026-11-23' } as const;

/** A field of the small form; only what a test is about is named. */
export function field(id: string, rest: Partial<GivenField> = {}): GivenField {
  const [subject = ''] = id.split('.');
  return { id, labelVi: id, labelEn: id, type: 'text', subject, section: 'all', ...rest };
}

export function asked(id: string, rest: Partial<GivenField> = {}): GivenField {
  return field(id, {
    ask: { vi: `${id}?`, en: `${id}?` },
    why: { vi: `vì ${id}`, en: `because ${id}` },
    ...rest,
  });
}

/** A form small enough to see through, in the shape of a knowledge file. */
export function smallForm(given: Given): EForm {
  return EForm.parse({
    code: '1.000000',
    version: '2026-01-01',
    effectiveFrom: '2026-01-01',
    formName: { vi: 'Mẫu thử', en: 'Trial form' },
    backEnd: 'public-service-portal',
    subjects: [{ id: 'a', role: 'applicant', labelVi: 'A', labelEn: 'A' }],
    sections: [{ id: 'all', titleVi: 'Tất cả', titleEn: 'All' }],
    records: [],
    fields: [field('a.name')],
    requirements: [],
    fee: [{ amountVnd: '0', text: { vi: 'Không thu.', en: 'Free.' }, ...SEEN }],
    processing: [{ workingDays: 1, text: { vi: '1 ngày', en: '1 day' }, ...SEEN }],
    authority: { kind: 'commune-committee', place: 'a.home', ...SEEN },
    confirmation: { vi: 'Tôi cam đoan.', en: 'I declare.' },
    afterFiling: { vi: 'Chờ.', en: 'Wait.' },
    ...given,
  });
}

export { SEEN };
