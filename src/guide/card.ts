import { z } from 'zod';
import { OnCard } from '../eforms/on-card.ts';
import { DateValue, FieldType, Value } from '../eforms/value.ts';
import { Confidence } from '../procedures/fact.ts';

const Provenance = z
  .object({
    source: z.string(),
    recordId: z.string().optional(),
    readAt: z.string(),
    selfDeclared: z.boolean(),
  })
  .strict();

const VerdictView = z
  .object({
    mark: z.enum(['correct', 'sufficient', 'clean', 'living', 'unified']),
    ok: z.boolean(),
    reasonVi: z.string(),
    reasonEn: z.string(),
  })
  .strict();

export const RequirementOutcome = z.enum(['waived', 'expected-waived', 'attach', 'bring']);
export type RequirementOutcome = z.infer<typeof RequirementOutcome>;

export const RequirementView = z
  .object({
    id: z.string(),
    nameVi: z.string(),
    nameEn: z.string().optional(),
    outcome: RequirementOutcome,
    waivedBy: z.string().optional(),
    awaits: z.string().optional().describe('what will replace it once it is given: `agreement:<id>`'),
    attached: z.boolean().optional(),
    confidence: Confidence,
  })
  .strict();
export type RequirementView = z.infer<typeof RequirementView>;

const Option = z.object({ value: z.string(), label: z.string() }).strict();

export const ReviewField = z
  .object({
    id: z.string(),
    labelVi: z.string(),
    labelEn: z.string().optional(),
    type: FieldType.optional(),
    value: Value.nullable(),
    display: z.string().optional(),
    provenance: Provenance,
    verdicts: z.array(VerdictView),
    editable: z.boolean(),
    options: z.array(Option.extend({ labelEn: z.string().optional() }).strict()).optional(),
  })
  .strict();
export type ReviewField = z.infer<typeof ReviewField>;

/** One move at the back end; with a request for supplements, the field and requirement ids it asks for. */
export const StatusStep = z
  .object({
    status: z.int(),
    label: z.string(),
    labelEn: z.string().optional().describe('where `label` is not in the reader’s language'),
    at: z.string(),
    note: z.string().optional(),
    fields: z.array(z.string()).optional(),
    requirements: z.array(z.string()).optional(),
  })
  .strict();

export const QuestionField = z
  .object({
    id: z.string(),
    labelVi: z.string(),
    labelEn: z.string(),
    type: FieldType,
    options: z.array(Option).optional(),
    suggestion: z.object({ value: Value, because: z.string() }).strict().optional(),
    onCard: OnCard.optional(),
  })
  .strict();
export type QuestionField = z.infer<typeof QuestionField>;

const id = z.string();

/** A yes given by somebody else, for exactly the values shown to them. */
export const AgreementView = z
  .object({
    id: z.string(),
    nameVi: z.string(),
    nameEn: z.string().optional(),
    personName: z.string(),
    decidedAt: z.string(),
  })
  .strict();
export type AgreementView = z.infer<typeof AgreementView>;

export const ReviewCard = z
  .object({
    kind: z.literal('review'),
    id,
    dossierId: z.string(),
    reviewHash: z.string(),
    expiresAt: z.string(),
    sections: z.array(
      z
        .object({ titleVi: z.string(), titleEn: z.string().optional(), fields: z.array(ReviewField) })
        .strict(),
    ),
    requirements: z.array(RequirementView),
    agreements: z.array(AgreementView).optional().describe('left out where nobody else had to agree'),
    fee: z.object({ amountVnd: z.int().nullable(), basis: z.string(), confidence: Confidence }).strict(),
    dueOn: DateValue.nullable(),
    authority: z
      .object({ id: z.string(), nameVi: z.string(), nameEn: z.string().optional() })
      .strict()
      .nullable(),
    confirmation: z.string().optional().describe('what is declared; the Vietnamese text counts'),
    confirmationEn: z.string().optional(),
  })
  .strict();
export type ReviewCard = z.infer<typeof ReviewCard>;

/** Somebody else's yes that the dossier waits for. `url` is the link to send to them while they can still answer. */
export const AgreementCard = z
  .object({
    kind: z.literal('agreement'),
    id,
    agreementId: z.string(),
    nameVi: z.string(),
    nameEn: z.string().optional(),
    personName: z.string(),
    status: z.enum(['waiting', 'agreed', 'refused', 'expired']),
    url: z.string().nullable(),
    expiresAt: z.string().nullable(),
    decidedAt: z.string().optional(),
    reason: z.string().optional(),
    paper: z.boolean().describe('a paper may be handed in instead'),
  })
  .strict();
export type AgreementCard = z.infer<typeof AgreementCard>;

/** What a reply shows beside its text. */
export const Card = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('procedure-choice'),
      id,
      options: z.array(
        z
          .object({
            code: z.string(),
            nameVi: z.string(),
            nameEn: z.string(),
            why: z.string(),
            files: z.boolean().optional(),
          })
          .strict(),
      ),
    })
    .strict(),
  z.object({ kind: z.literal('sign-in'), id, url: z.string() }).strict(),
  z
    .object({
      kind: z.literal('consent'),
      id,
      requestId: z.string(),
      ground: z.enum(['duty', 'consent']),
      items: z.array(
        z
          .object({
            source: z.string(),
            sourceName: z.string().optional(),
            subject: z.string(),
            attributes: z.array(z.string()),
            purpose: z.string(),
            law: z.string(),
          })
          .strict(),
      ),
    })
    .strict(),
  z.object({ kind: z.literal('question'), id, fields: z.array(QuestionField), why: z.string() }).strict(),
  ReviewCard,
  z
    .object({
      kind: z.literal('attach'),
      id,
      requirementId: z.string(),
      nameVi: z.string().optional(),
      nameEn: z.string().optional(),
      accept: z.array(z.string()),
      maxBytes: z.int(),
    })
    .strict(),
  AgreementCard,
  z
    .object({
      kind: z.literal('pay'),
      id,
      billId: z.string(),
      amountVnd: z.int(),
      url: z.string(),
      qr: z.string(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('receipt'),
      id,
      dossierId: z.string(),
      code: z.string().nullable(),
      url: z.string(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('status'),
      id,
      dossierId: z.string(),
      code: z.string().nullable(),
      status: z.int().min(1).max(10),
      steps: z.array(StatusStep),
    })
    .strict(),
  z.object({ kind: z.literal('handover'), id, queue: z.string(), position: z.int().optional() }).strict(),
]);
export type Card = z.infer<typeof Card>;
