import { z } from 'zod';
import { LocalText } from '../kernel/text.ts';
import { Confidence, FactOrigin } from '../procedures/fact.ts';
import { ProcedureCode } from '../procedures/procedure.ts';
import { SourceId } from '../records/source-id.ts';
import { FieldType } from './value.ts';

/** A FEEL expression (DMN). One whose inputs are not all known is unknown; see `evaluate.ts`. */
const Feel = z.string().min(1).describe('FEEL');

/** Example rows that `npm run knowledge check` evaluates: `given` are field ids and record paths, dotted. */
const Example = z.object({ given: z.record(z.string(), z.unknown()), then: z.unknown() }).strict();

/** `[n]` stands in a repeat for the number of the item: `member[n].fullName` becomes `member[1].fullName` … */
const FieldId = z.string().regex(/^[a-z][A-Za-z0-9]*(\[n\])?\.[a-z][A-Za-z0-9]*$/);

export const SubjectRole = z.enum([
  'applicant',
  'child',
  'mother',
  'father',
  'spouse',
  'bride',
  'groom',
  'deceased',
  'organiser',
  'head',
  'business',
  'dossier',
  'holder',
  'member',
  'owner',
  'parent',
]);
export type SubjectRole = z.infer<typeof SubjectRole>;

const Subject = z
  .object({
    id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    role: SubjectRole,
    labelVi: z.string(),
    labelEn: z.string(),
  })
  .strict();
export type Subject = z.infer<typeof Subject>;

const Option = z
  .object({
    value: z.string(),
    labelVi: z.string(),
    labelEn: z.string(),
    says: z.array(z.string()).default([]).describe('other ways people say it'),
  })
  .strict();
export type Option = z.infer<typeof Option>;

/**
 * Where a value may come from, in order of trust. `value` is FEEL over `records.<source>` (camelCase) and
 * the fields; `source: derived` is a rule over other values. `when` unknown or false skips the row.
 */
const Origin = z
  .object({
    source: z.union([SourceId, z.literal('derived')]),
    value: Feel,
    when: Feel.optional(),
    examples: z.array(Example).default([]),
  })
  .strict();
export type Origin = z.infer<typeof Origin>;

/** What the law leaves to people: proposed with its reason, and confirmed by them. */
const Suggest = z
  .object({ value: Feel, when: Feel.optional(), because: LocalText, examples: z.array(Example).default([]) })
  .strict();

const Check = z
  .object({ id: z.string(), failsWhen: Feel, message: LocalText, examples: z.array(Example).min(1) })
  .strict()
  .describe('a rule about this value; an answer that fails it is not taken, and the reader is told why');

/** Options that a record holds for this person, beside those declared: `value` and `label` are its attributes, dotted. */
const RecordOptions = z
  .object({
    list: Feel,
    value: z.string(),
    label: z.string(),
    called: z
      .array(z.object({ value: Feel, says: z.array(z.string()).min(1) }).strict())
      .default([])
      .describe('how people call those whose value (or list of values) this is: “vợ em”'),
  })
  .strict();

export const Field = z
  .object({
    id: FieldId,
    labelVi: z.string(),
    labelEn: z.string(),
    type: FieldType,
    subject: z.string(),
    section: z.string(),
    portalName: z.string().optional(),
    options: z.array(Option).optional(),
    catalogue: z
      .string()
      .optional()
      .describe('options from knowledge/catalogues/<id>.yaml; the loader puts them in'),
    optionsFrom: RecordOptions.optional().describe('options from a record; see `record-options.ts`'),
    required: z.boolean().default(true).describe('unconditional; a conditional field carries visibleWhen'),
    visibleWhen: Feel.optional(),
    visibleExamples: z.array(Example).default([]),
    from: z.array(Origin).default([]),
    suggest: z.array(Suggest).default([]),
    ask: LocalText.optional().describe('the question; a field without one is never asked'),
    why: LocalText.optional().describe('why it has to be asked'),
    says: z.array(z.string()).default([]).describe('how people name this field when they correct it'),
    checks: z.array(Check).default([]),
    dependsOn: z
      .array(FieldId)
      .default([])
      .describe(
        'an answer given to this field is void once one of these is corrected: it meant another case',
      ),
    editable: z.boolean().default(true),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .strict();
export type Field = z.infer<typeof Field>;

/** Fields asked in one breath, at most three; a field in no group is asked alone. */
const QuestionGroup = z
  .object({ id: z.string(), fields: z.array(FieldId).min(1).max(3), ask: LocalText, why: LocalText })
  .strict();
export type QuestionGroup = z.infer<typeof QuestionGroup>;

/**
 * Somebody or something that stands several times in a form, such as the members of a household. Written once, with
 * `[n]` in ids and rules and `{n}` in texts; `expandRepeats` writes it out. Item n is there when `count` reaches n.
 */
const Repeat = z
  .object({
    subject: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    role: SubjectRole,
    labelVi: z.string(),
    labelEn: z.string(),
    max: z.int().min(1).max(20),
    count: FieldId.describe('the integer field that says how many there are'),
    fields: z.array(Field).min(1),
    questions: z.array(QuestionGroup).default([]),
  })
  .strict();
export type Repeat = z.infer<typeof Repeat>;

/** A record that the procedure may read about the signed-in person. */
const RecordUse = z
  .object({
    source: SourceId,
    ground: z.enum(['duty', 'consent']),
    attributes: z.array(LocalText).min(1),
    purpose: LocalText,
    law: z.string(),
    when: Feel.optional(),
  })
  .strict();
export type RecordUse = z.infer<typeof RecordUse>;

/** The other person's own yes, given online, in place of their paper. */
const AgreementRef = z.templateLiteral(['agreement:', z.string().regex(/^[a-z][a-z0-9-]*$/)]);

const Replacement = z
  .object({
    by: z.union([SourceId, z.literal('eform'), AgreementRef]),
    when: Feel.describe('besides it: an agreement replaces only once that person has agreed'),
    examples: z.array(Example).default([]),
  })
  .extend(FactOrigin.shape)
  .strict();

/** One thành phần hồ sơ. The first replacement that holds waives it (only `seen` waives; `inferred` is "expected"). */
export const Requirement = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: LocalText,
    when: Feel.optional(),
    examples: z.array(Example).default([]),
    replacedBy: z.array(Replacement).default([]),
    otherwise: z.enum(['attach', 'bring']),
    accept: z.array(z.string()).default(['image/jpeg', 'image/png', 'application/pdf']),
    maxBytes: z.int().default(10_485_760),
    ask: LocalText.optional(),
    confidence: Confidence,
  })
  .strict();
export type Requirement = z.infer<typeof Requirement>;

/**
 * Somebody else's yes that the dossier needs. They see `ask`, `means` and the values of `shows`, nothing else; their
 * agreement holds for exactly these values. Without a requirement that names it (`agreement:<id>`) there is no paper way.
 */
const Agreement = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    subject: z.string().describe('in which capacity they agree'),
    name: LocalText,
    when: Feel.optional().describe('what is not decided asks nobody'),
    examples: z.array(Example).default([]),
    who: z.object({ personalId: Feel, fullName: Feel }).strict(),
    ask: LocalText.describe('what they agree to; {field.id} stands for a value of `shows`'),
    means: LocalText.describe('what follows from agreeing, in plain words'),
    shows: z.array(FieldId).min(1).describe('a field of a repeat stands for each of its items'),
  })
  .extend(FactOrigin.shape)
  .strict();
export type Agreement = z.infer<typeof Agreement>;

/** Who may not use this procedure; told before anything is uploaded. */
const Condition = z
  .object({
    id: z.string(),
    refuseWhen: Feel,
    message: LocalText,
    instead: ProcedureCode.optional(),
    examples: z.array(Example).min(1),
  })
  .extend(FactOrigin.shape)
  .strict();
export type Condition = z.infer<typeof Condition>;

/** Worth saying as soon as it is known, and goes on: "no paper is needed for that", "both must come to sign". */
const Notice = z
  .object({ id: z.string(), when: Feel, message: LocalText, examples: z.array(Example).default([]) })
  .strict();
export type Notice = z.infer<typeof Notice>;

const FeeRule = z
  .object({
    when: Feel.optional(),
    amountVnd: z.union([Feel, z.null()]),
    collect: z
      .enum(['online', 'later'])
      .default('later')
      .describe('online: billed and paid before the dossier is sent; only a fee that was seen'),
    text: LocalText,
    examples: z.array(Example).default([]),
  })
  .extend(FactOrigin.shape)
  .strict();

const TimeRule = z
  .object({
    when: Feel.optional(),
    workingDays: z.int().min(0),
    text: LocalText,
    cutOffMinute: z.int().optional(),
  })
  .extend(FactOrigin.shape)
  .strict();

/** One version of a form that can be filed. Knowledge file: `knowledge/eforms/<code>.yaml`. */
export const EForm = z
  .object({
    code: ProcedureCode,
    version: z.string(),
    effectiveFrom: z.iso.date(),
    effectiveTo: z.iso.date().optional(),
    formName: LocalText,
    backEnd: SourceId,
    subjects: z.array(Subject).min(1),
    sections: z.array(z.object({ id: z.string(), titleVi: z.string(), titleEn: z.string() }).strict()).min(1),
    records: z.array(RecordUse),
    fields: z.array(Field).min(1),
    questions: z.array(QuestionGroup).default([]).describe('in the order in which they are asked'),
    repeats: z.array(Repeat).default([]).describe('the loader writes them out, so that there are none left'),
    conditions: z.array(Condition).default([]),
    notices: z.array(Notice).default([]),
    requirements: z.array(Requirement),
    agreements: z.array(Agreement).default([]),
    fee: z
      .array(FeeRule)
      .min(1)
      .describe('the first that holds; one that is unknown ends the search as unknown'),
    processing: z.array(TimeRule).min(1),
    authority: z
      .object({
        kind: z.enum(['commune-committee', 'commune-police', 'social-insurance']),
        place: Feel.describe('the place whose commune is competent'),
      })
      .extend(FactOrigin.shape)
      .strict(),
    opening: LocalText.optional().describe('said once as it is chosen: a word of tact where one is due'),
    confirmation: LocalText.describe('what the applicant declares by confirming'),
    afterFiling: LocalText.describe('what happens next, told on the receipt'),
  })
  .strict();
export type EForm = z.infer<typeof EForm>;
