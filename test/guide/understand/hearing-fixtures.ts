import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Command } from '../../../src/guide/command.ts';
import type { HeardField, Hearing } from '../../../src/guide/understand/hearing.ts';
import { understand } from '../../../src/guide/understand/understand.ts';
import { LexiconEntry, type Lexicon } from '../../../src/language/lexicon.ts';
import { loadPlaces } from '../../../src/places/load-places.ts';

const FOLDER = new URL('../../../knowledge/language/', import.meta.url);

export const lexicon: Lexicon = {
  entries: readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml') && file !== 'life-events.yaml')
    .flatMap(
      (file) =>
        z.object({ entries: z.array(LexiconEntry) }).parse(parse(readFileSync(new URL(file, FOLDER), 'utf8')))
          .entries,
    ),
  lifeEvents: [],
};
export const places = loadPlaces();
export const TODAY = '2026-11-23';

const SUBJECTS = {
  child: { id: 'child', role: 'child', labelVi: 'Trẻ', labelEn: 'Child' },
  mother: { id: 'mother', role: 'mother', labelVi: 'Mẹ', labelEn: 'Mother' },
  father: { id: 'father', role: 'father', labelVi: 'Cha', labelEn: 'Father' },
  applicant: { id: 'applicant', role: 'applicant', labelVi: 'Người yêu cầu', labelEn: 'Applicant' },
  deceased: { id: 'deceased', role: 'deceased', labelVi: 'Người đã mất', labelEn: 'Deceased' },
  dossier: { id: 'dossier', role: 'dossier', labelVi: 'Hồ sơ', labelEn: 'Dossier' },
} as const;

function field(
  id: string,
  type: HeardField['type'],
  labelVi: string,
  labelEn: string,
  rest: Partial<HeardField> = {},
): HeardField {
  const subject = SUBJECTS[id.slice(0, id.indexOf('.')) as keyof typeof SUBJECTS];
  return { id, type, labelVi, labelEn, says: [], subject, ...rest };
}

const option = (value: string, labelVi: string, labelEn = labelVi, says: string[] = []) => ({
  value,
  labelVi,
  labelEn,
  says,
});
const SEXES = [option('male', 'Nam', 'Male'), option('female', 'Nữ', 'Female')];
const ETHNICITIES = ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng', 'Mông', 'Dao', 'Ê Đê'].map(
  (name, index) => option(String(index + 1).padStart(2, '0'), name),
);
const RELATIONS = [
  option('father', 'Cha', 'Father'),
  option('mother', 'Mẹ', 'Mother'),
  option('grandparent', 'Ông/bà', 'Grandparent', ['ông nội', 'bà ngoại']),
];

/** A birth form as the listener sees it, every field empty. */
export const BIRTH: HeardField[] = [
  field('child.fullName', 'name', 'Họ, chữ đệm, tên của trẻ', "Child's full name", {
    says: ['tên bé', 'tên con', 'tên cháu', 'tên trẻ'],
  }),
  field('child.birthDate', 'date', 'Ngày sinh của trẻ', "Child's date of birth", {
    says: ['ngày sinh', 'ngày sinh của bé'],
  }),
  field('child.sex', 'choice', 'Giới tính của trẻ', "Child's sex", { options: SEXES, says: ['giới tính'] }),
  field('child.ethnicity', 'choice', 'Dân tộc của trẻ', "Child's ethnicity", {
    options: ETHNICITIES,
    says: ['dân tộc'],
  }),
  field('child.birthPlace', 'place', 'Nơi sinh', 'Place of birth', { says: ['nơi sinh'] }),
  field('child.homeTown', 'place', 'Quê quán của trẻ', "Child's home town", { says: ['quê quán'] }),
  field('mother.fullName', 'name', 'Họ tên mẹ', "Mother's full name", { says: ['tên mẹ'] }),
  field('mother.birthDate', 'date', 'Ngày sinh của mẹ', "Mother's date of birth"),
  field('mother.ethnicity', 'choice', 'Dân tộc của mẹ', "Mother's ethnicity", { options: ETHNICITIES }),
  field('mother.personalId', 'personal-id', 'Số định danh của mẹ', "Mother's personal id"),
  field('mother.permanentResidence', 'place', 'Nơi thường trú của mẹ', "Mother's permanent residence"),
  field('father.fullName', 'name', 'Họ tên cha', "Father's full name", {
    says: ['tên bố', 'tên ba', 'tên cha'],
  }),
  field('father.birthDate', 'date', 'Ngày sinh của cha', "Father's date of birth"),
  field('father.ethnicity', 'choice', 'Dân tộc của cha', "Father's ethnicity", { options: ETHNICITIES }),
  field('applicant.phone', 'phone', 'Số điện thoại', 'Phone number'),
  field('applicant.email', 'email', 'Thư điện tử', 'Email'),
  field('applicant.relation', 'choice', 'Quan hệ với trẻ', 'Relation to the child', { options: RELATIONS }),
  field('dossier.copies', 'integer', 'Số bản sao', 'Number of copies', {
    says: ['bản sao'],
    min: 0,
    max: 50,
  }),
  field('dossier.wantsCard', 'boolean', 'Làm thẻ bảo hiểm y tế', 'Wants a health card'),
  field('dossier.note', 'text', 'Ghi chú', 'Note'),
  field('dossier.income', 'money', 'Thu nhập', 'Income'),
];

/** A death form. */
export const DEATH: HeardField[] = [
  field('deceased.fullName', 'name', 'Họ tên người đã mất', 'Full name of the deceased'),
  field('deceased.birthDate', 'date', 'Ngày sinh người đã mất', 'Date of birth of the deceased'),
  field('deceased.deathDate', 'date', 'Ngày mất', 'Date of death'),
  field('deceased.deathPlace', 'place', 'Nơi mất', 'Place of death'),
  field('applicant.relation', 'choice', 'Quan hệ với người đã mất', 'Relation', {
    options: [
      option('child', 'Con', 'Child'),
      option('spouse', 'Vợ/chồng', 'Spouse'),
      option('grandchild', 'Cháu', 'Grandchild'),
    ],
  }),
];

export function hearingOn(
  form: HeardField[],
  asked: string[],
  rest: Partial<Hearing> & { held?: Record<string, HeardField['value']> } = {},
): Hearing {
  const { held = {}, ...more } = rest;
  const fields = form.map((one) => (held[one.id] === undefined ? one : { ...one, value: held[one.id] }));
  return {
    stage: 'filling',
    locale: 'vi',
    asking: asked.flatMap((id) => fields.filter((one) => one.id === id)),
    open: fields.filter(({ id }) => !asked.includes(id)),
    offered: [],
    hasProcedure: true,
    today: TODAY,
    people: {},
    ...more,
  };
}

export const FINDING: Hearing = {
  stage: 'finding',
  locale: 'vi',
  asking: [],
  open: [],
  offered: [],
  hasProcedure: false,
  today: TODAY,
  people: {},
};

export function hear(text: string, hearing: Hearing): Command[] {
  return understand(text, hearing, { places, lexicon });
}

/** One line per command, for tables: "answer child.fullName=Nguyễn Minh Khôi", "ask-about fee". */
export function toldAs(commands: Command[]): string[] {
  return commands.map((command) => {
    switch (command.kind) {
      case 'answer':
      case 'correct':
        return `${command.kind} ${command.field}=${shown(command.value)}`;
      case 'doubt':
        return `doubt ${command.field} ${command.reason} ${command.heard}`;
      case 'ask-about':
        return `ask-about ${command.topic}`;
      case 'choose-procedure':
        return `choose-procedure ${command.code}`;
      case 'language':
        return `language ${command.locale}`;
      case 'status':
        return command.code ? `status ${command.code}` : 'status';
      default:
        return command.kind;
    }
  });
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('text' in value) return String(value.text);
  return 'value' in value ? String(value.value) : JSON.stringify(value);
}
