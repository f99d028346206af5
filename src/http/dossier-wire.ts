import { z } from '@hono/zod-openapi';
import { FieldType, Value } from '../eforms/value.ts';
import {
  AgreementCard,
  AgreementView,
  RequirementView,
  ReviewCard,
  ReviewField,
  StatusStep,
} from '../guide/card.ts';
import { Shortening } from '../guide/reply.ts';
import { LocalText } from '../kernel/text.ts';

const { provenance, verdicts } = ReviewField.shape;
const DossierStage = z.enum(['draft', 'reviewed', 'paying', 'submitted', 'stopped']);
const Status = z.int().min(1).max(10).nullable();
const Step = StatusStep.omit({ label: true });

export const DossierSummary = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    procedureCode: z.string(),
    procedureName: z.string(),
    stage: DossierStage,
    status: Status,
    updatedAt: z.string(),
  })
  .strict();

const { agreementId, nameVi, nameEn, personName, expiresAt, decidedAt, reason, paper } = AgreementCard.shape;

/** Another person's yes that the dossier needs; `open` before they were asked, or when what they saw has changed. */
const DossierAgreement = z
  .object({
    agreementId,
    nameVi,
    nameEn,
    personName,
    expiresAt,
    decidedAt,
    reason,
    paper,
    status: z.enum(['own', 'agreed', 'on-paper', 'unreachable', 'open', 'waiting', 'refused', 'expired']),
  })
  .strict();

export const DossierView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    procedureCode: z.string(),
    version: z.int(),
    stage: DossierStage,
    status: Status,
    values: z.record(z.string(), z.object({ value: Value, provenance, verdicts }).strict()),
    missing: z.array(z.string()),
    requirements: z.array(RequirementView),
    agreements: z.array(DossierAgreement),
    shortening: Shortening,
    steps: z.array(Step),
    submittedAt: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'Dossier' });

export const Submission = z
  .object({
    status: z.enum(['queued', 'sent', 'acknowledged']),
    code: z.string().nullable(),
    bill: z
      .object({ billId: z.string(), amountVnd: z.int(), url: z.string().nullable() })
      .strict()
      .optional()
      .describe('to be paid first; null url: the payment platform does not answer, submit again'),
  })
  .strict();

export const AttachmentAdded = z.object({ id: z.string(), hash: z.string().describe('SHA-256') }).strict();

const { sections, requirements, fee, dueOn, authority } = ReviewCard.shape;

export const Receipt = z
  .object({
    dossierId: z.string(),
    code: z.string().nullable(),
    procedureCode: z.string(),
    procedureName: LocalText,
    applicantName: z.string(),
    submittedAt: z.string(),
    confirmedAt: z.string(),
    acknowledgedAt: z.string().nullable(),
    dueOn,
    authority,
    status: Status,
    steps: z.array(StatusStep),
    sections,
    requirements,
    agreements: z.array(AgreementView),
    fee,
    shortening: Shortening,
    reviewHash: z.string(),
    afterFiling: z.object({ vi: z.string(), en: z.string() }).strict(),
    payment: z
      .object({ billId: z.string(), reference: z.string(), amountVnd: z.int(), paidAt: z.string() })
      .strict()
      .nullable(),
    refundDueVnd: z.int().describe('paid beyond that, to be given back'),
    delivery: z.object({ status: z.string() }).strict(),
  })
  .strict()
  .meta({ id: 'Receipt' });

export const EFormDescription = z
  .object({
    code: z.string(),
    version: z.string(),
    subjects: z.array(
      z.object({ id: z.string(), labelVi: z.string(), labelEn: z.string(), role: z.string() }).strict(),
    ),
    fields: z.array(
      z
        .object({
          id: z.string(),
          labelVi: z.string(),
          labelEn: z.string(),
          type: FieldType,
          options: z.array(z.object({ value: z.string(), label: z.string() }).strict()).optional(),
          required: z.boolean().describe('without any condition'),
          visibleWhen: z.string().optional().describe('FEEL'),
          subject: z.string(),
          portalName: z.string().optional(),
        })
        .strict(),
    ),
    requirements: z.array(
      z
        .object({
          id: z.string(),
          nameVi: z.string(),
          nameEn: z.string(),
          when: z.string().optional(),
          replacedBy: z.array(z.string()),
          otherwise: z.enum(['attach', 'bring']),
        })
        .strict(),
    ),
    agreements: z.array(
      z
        .object({
          id: z.string(),
          nameVi: z.string(),
          nameEn: z.string(),
          subject: z.string().describe('whose word it is'),
          when: z.string().optional().describe('FEEL'),
          shows: z.array(z.string()).describe('field ids: all that they see'),
        })
        .strict(),
    ),
  })
  .strict();
