import type { EForm, SubjectRole } from './eform.ts';
import type { FieldType } from './value.ts';

/** A form as anybody may read it, `GET /v1/procedures/{code}/eform`. */
export interface EFormDescription {
  code: string;
  version: string;
  subjects: { id: string; labelVi: string; labelEn: string; role: SubjectRole }[];
  fields: {
    id: string;
    labelVi: string;
    labelEn: string;
    type: FieldType;
    options?: { value: string; label: string }[];
    required: boolean;
    visibleWhen?: string;
    subject: string;
    portalName?: string;
  }[];
  requirements: {
    id: string;
    nameVi: string;
    nameEn: string;
    when?: string;
    replacedBy: string[];
    otherwise: 'attach' | 'bring';
  }[];
  /** whose word it needs besides the applicant's, and what they are shown */
  agreements: {
    id: string;
    nameVi: string;
    nameEn: string;
    subject: string;
    when?: string;
    shows: string[];
  }[];
}

export function describeEform(eform: EForm): EFormDescription {
  return {
    code: eform.code,
    version: eform.version,
    subjects: eform.subjects.map(({ id, labelVi, labelEn, role }) => ({ id, labelVi, labelEn, role })),
    fields: eform.fields.map(describeField),
    requirements: eform.requirements.map(({ id, name, when, replacedBy, otherwise }) => ({
      id,
      nameVi: name.vi,
      nameEn: name.en,
      ...(when ? { when } : {}),
      replacedBy: replacedBy.map(({ by }) => by),
      otherwise,
    })),
    agreements: eform.agreements.map(({ id, name, subject, when, shows }) => ({
      id,
      nameVi: name.vi,
      nameEn: name.en,
      subject,
      shows,
      ...(when ? { when } : {}),
    })),
  };
}

/** A field that only some dossiers have is not required of all: `visibleWhen` says when it is. */
function describeField(field: EForm['fields'][number]): EFormDescription['fields'][number] {
  const { id, labelVi, labelEn, type, options, visibleWhen, subject, portalName } = field;
  return {
    id,
    labelVi,
    labelEn,
    type,
    subject,
    required: field.required && field.visibleWhen === undefined,
    ...(options ? { options: options.map((one) => ({ value: one.value, label: one.labelVi })) } : {}),
    ...(visibleWhen ? { visibleWhen } : {}),
    ...(portalName ? { portalName } : {}),
  };
}
