import type { AppContext } from '../app-context.ts';
import { vietnamDay } from '../kernel/clock.ts';
import type { FiledRow } from './filed-row.ts';
import { isFinal } from './next-moves.ts';

/** Something an official sees at a glance. */
export type DossierFlag =
  'overdue' | 'not-arrived' | 'doubts' | 'attachments' | 'to-bring' | 'agreements' | 'assisted';

/** A filed dossier in a list. */
export interface FiledSummary {
  id: string;
  code: string | null;
  procedureCode: string;
  procedureNameVi: string;
  procedureNameEn: string;
  applicantName: string;
  /** 1–10 of the portal; null before the back end has it */
  status: number | null;
  submittedAt: string;
  /** `yyyy-mm-dd` */
  dueOn: string | null;
  overdue: boolean;
  /** how many values rest on the applicant's word alone */
  selfDeclared: number;
  flags: DossierFlag[];
}

export function filedSummary(context: AppContext, { row, filing }: FiledRow): FiledSummary {
  const { review, applicant, procedureName } = filing;
  const fields = review.sections.flatMap((section) => section.fields);
  const dueOn = review.dueOn?.value ?? null;
  const overdue = dueOn !== null && !isFinal(row.status) && dueOn < vietnamDay(context.clock.now());
  const marks: [DossierFlag, boolean][] = [
    ['overdue', overdue],
    ['not-arrived', row.code === null],
    ['doubts', fields.some(({ verdicts }) => verdicts.some(({ ok }) => !ok))],
    ['attachments', review.requirements.some(({ attached }) => attached)],
    ['to-bring', review.requirements.some(({ outcome }) => outcome === 'bring')],
    ['agreements', (review.agreements ?? []).length > 0],
    ['assisted', filing.assistedBy !== undefined],
  ];
  return {
    id: row.id,
    code: row.code,
    procedureCode: row.procedureCode,
    procedureNameVi: procedureName.vi,
    procedureNameEn: procedureName.en,
    applicantName: applicant.fullName,
    status: row.status,
    submittedAt: (row.submittedAt ?? row.createdAt).toISOString(),
    dueOn,
    overdue,
    selfDeclared: fields.filter(({ provenance }) => provenance.selfDeclared).length,
    flags: marks.flatMap(([flag, holds]) => (holds ? [flag] : [])),
  };
}
