import { z } from '@hono/zod-openapi';
import { Citation } from '../guide/reply.ts';
import { LocalText } from '../kernel/text.ts';
import { Confidence, LegalBasis } from '../procedures/fact.ts';

const Fact = z
  .object({
    value: z.string().describe('in Vietnamese'),
    valueEn: z.string(),
    confidence: Confidence,
    checkedOn: z.string(),
    citation: Citation,
  })
  .strict()
  .meta({ id: 'Fact' });

const Paper = Fact.extend({
  when: LocalText.optional(),
  replacedBy: LocalText.extend({ confidence: Confidence }).optional(),
});

const ProcedureView = z
  .object({
    code: z.string(),
    version: z.string(),
    effectiveFrom: z.string(),
    effectiveTo: z.string().optional(),
    nameVi: z.string(),
    nameEn: z.string(),
    field: LocalText,
    level: z.enum(['commune', 'province', 'central', 'other']),
    linkedGroup: z.boolean(),
    files: z.boolean().describe('can be filed here'),
    summary: LocalText,
    authority: Fact,
    fee: Fact,
    exemptions: z.array(Fact).describe('who pays less, or nothing'),
    processingTime: Fact,
    result: Fact,
    applicants: z.array(Fact),
    papers: z.array(Paper),
    steps: z.array(LocalText),
    mistakes: z.array(LocalText),
    legalBasis: z.array(LegalBasis),
    related: z.array(z.string()),
    replaces: z.array(z.string()),
    sources: z.array(z.string()),
  })
  .strict()
  .meta({ id: 'Procedure' });

const RetiredProcedure = z
  .object({ code: z.string(), replacedBy: z.string().describe('the code that counts now') })
  .strict();

export const ProcedureAnswer = z.union([ProcedureView, RetiredProcedure]);
