import type { LocalText } from '../kernel/text.ts';
import type { EForm, Field } from './eform.ts';

/** One breath of asking: a group as declared, or a field that has a question of its own. */
export interface Question {
  fields: Field[];
  ask?: LocalText;
  why?: LocalText;
}

const kept = new WeakMap<EForm, Question[]>();

/** All questions a form may ask, in order: its groups first, then single fields. A field in neither is never asked. */
export function questionsOf(eform: EForm): Question[] {
  const known = kept.get(eform);
  if (known) return known;
  const byId = new Map(eform.fields.map((field) => [field.id, field]));
  const groups = eform.questions.map(({ fields, ask, why }) => ({
    fields: fields.flatMap((id) => byId.get(id) ?? []),
    ask,
    why,
  }));
  const grouped = new Set(eform.questions.flatMap((group) => group.fields));
  const single = eform.fields
    .filter((field) => field.ask && !grouped.has(field.id))
    .map((field) => ({ fields: [field] }));
  const questions = [...groups, ...single];
  kept.set(eform, questions);
  return questions;
}

/** What to say for those of the question's fields that are still open, and why they have to be asked. */
export function wordingOf(question: Question, open: Field[]): { ask: LocalText; why: LocalText } {
  const whole = open.length === question.fields.length;
  const own = open.flatMap((field) => field.ask ?? []);
  const spoken = own.length === open.length ? joined(own) : undefined;
  const whys = open.flatMap((field) => field.why ?? []);
  return {
    ask: (whole ? question.ask : undefined) ?? spoken ?? question.ask ?? askByLabel(open),
    why:
      (whole ? question.why : undefined) ??
      (whys.length > 0 ? joined(whys) : undefined) ??
      question.why ??
      NOBODY_KNOWS,
  };
}

const NOBODY_KNOWS: LocalText = {
  vi: 'Chưa hệ thống nào của Nhà nước cho biết điều này.',
  en: 'No state system has told us this.',
};

function askByLabel(open: Field[]): LocalText {
  return {
    vi: `Anh/chị cho biết: ${open.map((field) => field.labelVi).join('; ')}?`,
    en: `Please tell us: ${open.map((field) => field.labelEn).join('; ')}.`,
  };
}

function joined(texts: LocalText[]): LocalText {
  const once = texts.filter((text, index) => texts.findIndex((other) => other.vi === text.vi) === index);
  return { vi: once.map((text) => text.vi).join(' '), en: once.map((text) => text.en).join(' ') };
}
