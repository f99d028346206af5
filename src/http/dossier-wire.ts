import { z } from '@hono/zod-openapi';
import { FieldType, Value } from '../eforms/value.ts';
import { RequirementView, ReviewCard, ReviewField, StatusStep } from '../guide/card.ts';
import { Shortening } from '../guide/reply.ts';
import { LocalText } from '../kernel/text.ts';

const { provenance, verdicts } = ReviewField.shape;
const DossierStage = z.enum(['draft', 'reviewed', 'submitted', 'stopped']);
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
    shortening: Shortening,
    steps: z.array(Step),
    submittedAt: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'Dossier' });

export const Submission = z
  .object({ status: z.enum(['queued', 'sent', 'acknowledged']), code: z.string().nullable() })
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
    fee,
    shortening: Shortening,
    reviewHash: z.string(),
    afterFiling: z.object({ vi: z.string(), en: z.string() }).strict(),
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
  })
  .strict();
