import { cleanText } from '../../language/clean-text.ts';
import { addPhrase, findPhrases, newPhraseTable, type PhraseTable } from '../../language/phrase-table.ts';
import { writtenForm } from '../../language/written-form.ts';
import { ATTRIBUTES, attributeOf, ROLE_WORDS } from './attributes.ts';
import type { HeardField, Hearing } from './hearing.ts';
import type { Message, Span } from './message.ts';

/** A word of the message that says whose or which field is meant. */
export interface Anchor extends Span {
  /** subject ids, where a person is named */
  subjects?: string[];
  attribute?: string;
  /** ids of the fields that are called so */
  fields?: string[];
}

type Meaning = Omit<Anchor, 'start' | 'end'>;

const ATTRIBUTE_TABLE = tableOf(ATTRIBUTES.map(({ key, says }) => ({ says, meaning: { attribute: key } })));

/** All anchors of a message, in order. A parent named by the child ("ba bé", "mẹ cháu") is the parent. */
export function findAnchors(message: Message, hearing: Hearing): Anchor[] {
  const fields = [...hearing.asking, ...hearing.open];
  const tables = [fieldTable(fields), ATTRIBUTE_TABLE, roleTable(fields)];
  const anchors = tables.flatMap((table) =>
    [message.terms, message.words].flatMap((tokens) =>
      findPhrases(table, tokens).map(({ from, to, value }) => ({
        start: tokens[from]?.start ?? 0,
        end: tokens[to - 1]?.end ?? 0,
        ...value,
      })),
    ),
  );
  const unique = anchors.filter(
    (one, index) => !anchors.slice(0, index).some((other) => sameMeaning(one, other)),
  );
  return withoutShadowed(unique.sort((one, other) => one.start - other.start || other.end - one.end));
}

function sameMeaning(one: Anchor, other: Anchor): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.attribute === other.attribute &&
    String(one.subjects) === String(other.subjects) &&
    String(one.fields) === String(other.fields)
  );
}

/** A person who only says whose relative is meant ("vợ em", "mẹ bé") names nobody. */
function withoutShadowed(anchors: Anchor[]): Anchor[] {
  return anchors.filter((anchor, index) => {
    if (
      anchors.some(
        (other) =>
          other !== anchor &&
          kindOf(other) === kindOf(anchor) &&
          other.start <= anchor.start &&
          other.end >= anchor.end &&
          other.end - other.start > anchor.end - anchor.start,
      )
    )
      return false;
    if (!anchor.subjects) return true;
    if (
      anchors.some(
        (other) => other.attribute === 'familyName' && other.start <= anchor.start && other.end >= anchor.end,
      )
    )
      return false;
    const before = anchors.slice(0, index).findLast((other) => other.subjects);
    return !(
      before &&
      anchor.start - before.end === 1 &&
      String(before.subjects) !== String(anchor.subjects)
    );
  });
}

function kindOf(anchor: Anchor): string {
  return anchor.subjects ? 'subject' : 'field';
}

function fieldTable(fields: HeardField[]): PhraseTable<Meaning> {
  const ids = new Map<string, string[]>();
  for (const field of fields) {
    for (const phrase of [field.labelVi, field.labelEn, ...field.says]) {
      const key = writtenForm(cleanText(phrase));
      if (key.length > 1) ids.set(key, [...(ids.get(key) ?? []), field.id]);
    }
  }
  const table = newPhraseTable<Meaning>();
  for (const [phrase, called] of ids) addPhrase(table, phrase, { fields: [...new Set(called)] });
  return table;
}

function roleTable(fields: HeardField[]): PhraseTable<Meaning> {
  const subjects = [...new Map(fields.map(({ subject }) => [subject.id, subject])).values()];
  const rows = ROLE_WORDS.flatMap(({ says, roles, strict }) => {
    const role = roles.find((one) => subjects.some((subject) => subject.role === one));
    const named = subjects.filter((subject) => subject.role === role).map(({ id }) => id);
    return named.length > 0 ? [{ says, meaning: { subjects: named }, strict: strict ?? false }] : [];
  });
  const labels = subjects
    .filter(({ role }) => role !== 'dossier')
    .map(({ id, labelVi, labelEn }) => ({ says: `${labelVi}|${labelEn}`, meaning: { subjects: [id] } }));
  return tableOf([...labels, ...rows]);
}

function tableOf(rows: { says: string; meaning: Meaning; strict?: boolean }[]): PhraseTable<Meaning> {
  const table = newPhraseTable<Meaning>();
  for (const { says, meaning, strict } of rows)
    for (const phrase of says.split('|')) addPhrase(table, phrase, meaning, strict);
  return table;
}

/** Whether a field fits what an anchor says of it. */
export function fits(field: HeardField, anchor: Anchor | undefined): boolean {
  if (!anchor) return true;
  if (anchor.fields) return anchor.fields.includes(field.id);
  return anchor.attribute === undefined || attributeOf(field.id) === anchor.attribute;
}
