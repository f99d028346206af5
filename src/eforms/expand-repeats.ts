import type { EForm, Field, Repeat } from './eform.ts';

/**
 * The form with each repeat written out: `member[n].fullName` stands as `member[1].fullName` to `member[max].fullName`,
 * each visible when the counting field reaches its number. All that follows knows nothing of repeats.
 */
export function expandRepeats(eform: EForm): EForm {
  const copies = eform.repeats.flatMap((repeat) =>
    Array.from({ length: repeat.max }, (_, index) => copyOf(repeat, index + 1)),
  );
  return {
    ...eform,
    subjects: [...eform.subjects, ...copies.map(({ subject }) => subject)],
    fields: [...eform.fields, ...copies.flatMap(({ fields }) => fields)],
    questions: [...eform.questions, ...copies.flatMap(({ questions }) => questions)],
    agreements: eform.agreements.map((agreement) => ({
      ...agreement,
      shows: agreement.shows.flatMap((id) => eachOf(id, eform.repeats)),
    })),
    repeats: [],
  };
}

function copyOf({ subject: id, role, labelVi, labelEn, count, fields, questions }: Repeat, n: number) {
  const subject: EForm['subjects'][number] = { id: `${id}[n]`, role, labelVi, labelEn };
  const copy = numbered({ subject, fields, questions }, n);
  return { ...copy, fields: copy.fields.map((field) => shownFrom(field, `${count} >= ${n}`)) };
}

function shownFrom(field: Field, reached: string): Field {
  const { visibleWhen } = field;
  return { ...field, visibleWhen: visibleWhen ? `${reached} and (${visibleWhen})` : reached };
}

/** The number in every text of a part, ids and rules among them. */
function numbered<Part>(part: Part, n: number): Part {
  const text = JSON.stringify(part).replaceAll('[n]', `[${n}]`).replaceAll('{n}', String(n));
  return JSON.parse(text) as Part;
}

/** `member[n].fullName` among what somebody is shown stands for every member's. */
function eachOf(id: string, repeats: Repeat[]): string[] {
  const repeat = repeats.find(({ subject }) => id.startsWith(`${subject}[n].`));
  if (!repeat) return [id];
  return Array.from({ length: repeat.max }, (_, index) => numbered(id, index + 1));
}
