import { z } from '@hono/zod-openapi';
import { Value } from '../eforms/value.ts';
import { ReviewCard, ReviewField, StatusStep, AgreementView, RequirementView } from '../guide/card.ts';
import { Citation, ReplyState, Shortening, Stage } from '../guide/reply.ts';
import { Locale } from '../kernel/text.ts';
import { Confidence } from '../procedures/fact.ts';
import { Receipt } from './dossier-wire.ts';
import { MessageView } from './wire.ts';

const Status = z.int().min(1).max(10);
const { sections, fee } = ReviewCard.shape;

const summary = {
  id: z.string(),
  code: z.string().nullable(),
  procedureCode: z.string(),
  procedureNameVi: z.string(),
  procedureNameEn: z.string(),
  applicantName: z.string(),
  status: Status.nullable().describe('null before the back end has it'),
  submittedAt: z.string(),
  dueOn: z.string().nullable().describe('yyyy-mm-dd'),
  overdue: z.boolean(),
  selfDeclared: z.int().describe('values that rest on the applicant’s word alone'),
  flags: z.array(
    z.enum(['overdue', 'not-arrived', 'doubts', 'attachments', 'to-bring', 'agreements', 'assisted']),
  ),
};

export const FiledPage = z
  .object({ dossiers: z.array(z.object(summary).strict()), cursor: z.string().nullable() })
  .strict();

const Rule = z
  .object({
    instrument: z.string(),
    article: z.string().optional(),
    url: z.string().optional(),
    confidence: Confidence,
    checkedOn: z.string(),
    when: z.string().describe('FEEL'),
  })
  .strict();

export const FiledDossier = z
  .object({
    ...summary,
    version: z.string(),
    steps: z.array(StatusStep.extend({ labelEn: z.string() })),
    applicant: z
      .object({
        fullName: z.string(),
        personalId: z.string().describe('masked'),
        phone: z.string().optional(),
        email: z.string().optional(),
      })
      .strict(),
    sections,
    requirements: z.array(
      RequirementView.extend({ rule: Rule.optional(), whyVi: z.string(), whyEn: z.string() }),
    ),
    agreements: z.array(AgreementView),
    fee,
    payment: Receipt.shape.payment,
    refundDueVnd: Receipt.shape.refundDueVnd,
    attachments: z.array(
      z
        .object({
          id: z.string(),
          requirementId: z.string(),
          name: z.string(),
          mediaType: z.string(),
          bytes: z.int(),
          sha256: z.string(),
        })
        .strict(),
    ),
    shortening: Shortening,
    confirmedAt: z.string(),
    reviewHash: z.string(),
    assistedBy: z.object({ name: z.string(), authorityId: z.string() }).strict().optional(),
    allowed: z.array(z.object({ status: Status, labelVi: z.string(), labelEn: z.string() }).strict()),
  })
  .strict()
  .meta({ id: 'FiledDossier' });

const Words = z.string().trim().min(1).max(1_000);
const Ids = z.array(z.string().max(100)).max(100);

export const Decision = z
  .object({
    id: z.guid().describe('made by the client; the same id again is done once'),
    kind: z.enum(['accept', 'refuse', 'supplement', 'move']),
    status: Status.optional().describe('of a move'),
    reason: Words.optional(),
    note: Words.optional(),
    fields: Ids.optional(),
    requirements: Ids.optional(),
  })
  .strict();

export const CounterQuestion = z
  .object({ text: z.string().trim().min(1).max(2_000), locale: Locale.optional() })
  .strict();

const Named = z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string() }).strict();

export const CounterAnswer = z
  .object({
    text: z.string(),
    procedure: Named.nullable().describe('null where nothing fits'),
    alternatives: z.array(Named),
    facts: z.array(
      z
        .object({
          topic: z.string(),
          text: z.string(),
          confidence: Confidence,
          citations: z.array(Citation),
        })
        .strict(),
    ),
    citations: z.array(Citation),
  })
  .strict();

export const HandoverView = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    status: z.enum(['waiting', 'taken', 'closed']),
    mine: z.boolean(),
    common: z.boolean().describe('asked in no authority’s queue'),
    procedureCode: z.string().nullable(),
    procedureNameVi: z.string().nullable(),
    procedureNameEn: z.string().nullable(),
    stage: Stage,
    lastWords: z.string(),
    misses: z.int(),
    askedAt: z.string(),
    takenAt: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'Handover' });

const { provenance, verdicts } = ReviewField.shape;

const HeldValue = z
  .object({
    id: z.string(),
    labelVi: z.string(),
    labelEn: z.string(),
    value: Value,
    display: z.string(),
    provenance,
    verdicts,
  })
  .strict();

export const HelpedConversation = z
  .object({
    id: z.string(),
    stage: Stage,
    messages: z.array(MessageView),
    state: ReplyState,
    values: z.array(HeldValue),
  })
  .strict();

export const OfficialMessage = z
  .object({ id: z.guid().describe('made by the client'), text: z.string().trim().min(1).max(2_000) })
  .strict();

export const AssistView = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    status: z.enum(['open', 'ended', 'expired']),
    procedureCode: z.string().nullable(),
    stage: Stage,
    adopted: z.boolean().describe('the citizen signed in and owns it'),
    createdAt: z.string(),
    expiresAt: z.string(),
  })
  .strict()
  .meta({ id: 'Assist' });

export const BegunAssist = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    url: z.string().describe('for the citizen’s own phone; opens once'),
    expiresAt: z.string().describe('of the url'),
  })
  .strict();

export const AssistDetail = AssistView.extend({ conversation: HelpedConversation.nullable() });
