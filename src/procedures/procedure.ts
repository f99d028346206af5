import { z } from 'zod';
import { LocalText } from '../kernel/text.ts';
import { FactOrigin, LegalBasis } from './fact.ts';

/** A national code ("1.001193") or, for the few that have none, an internal id starting with `tthc_`. */
export const ProcedureCode = z.string().regex(/^(\d\.\d{6}|tthc_[A-Za-z0-9_]+)$/);
export type ProcedureCode = z.infer<typeof ProcedureCode>;

const TextFact = z.object({ text: LocalText }).extend(FactOrigin.shape).strict();
export type TextFact = z.infer<typeof TextFact>;

/** One paper of the dossier as told to somebody who asks; what an eForm waives is decided there. */
const PaperFact = z
  .object({
    name: LocalText,
    when: LocalText.optional().describe('the case in which it is needed; absent: always'),
    replacedBy: LocalText.optional().describe('the data that stands in for it'),
    replacedByConfidence: FactOrigin.shape.confidence.optional(),
  })
  .extend(FactOrigin.shape)
  .strict();
export type PaperFact = z.infer<typeof PaperFact>;

/** A procedure as people ask about it, one version of it. Knowledge file: `knowledge/procedures/<code>.yaml`. */
export const Procedure = z
  .object({
    code: ProcedureCode,
    version: z.string().describe('the day this version took effect, or another stable label'),
    effectiveFrom: z.iso.date(),
    effectiveTo: z.iso.date().optional(),
    names: LocalText,
    shortNames: LocalText.describe('how the guide calls it in conversation'),
    field: LocalText.describe('lĩnh vực'),
    level: z.enum(['commune', 'province', 'central', 'other']),
    linkedGroup: z
      .boolean()
      .default(false)
      .describe('one dossier that files several procedures; offered first'),
    summary: LocalText,
    authority: TextFact,
    applicants: z.array(TextFact).default([]).describe('who may apply and on what conditions'),
    steps: z.array(LocalText).default([]),
    papers: z.array(PaperFact).default([]),
    fee: TextFact,
    exemptions: z.array(TextFact).default([]).describe('who pays less of the fee, or nothing'),
    processingTime: TextFact,
    result: TextFact,
    legalBasis: z.array(LegalBasis).default([]),
    related: z.array(ProcedureCode).default([]),
    replaces: z.array(z.string()).default([]).describe('retired codes that lead here'),
    mistakes: z.array(LocalText).default([]).describe('what people get wrong, told kindly'),
    lifeEvents: z.array(z.string()).default([]).describe('ids of knowledge/language/life-events.yaml'),
    facets: z.record(z.string(), z.string()).default({}).describe('what tells it from its neighbours'),
    phrasings: z.array(z.string()).default([]).describe('how people ask for it'),
    popularity: z
      .int()
      .min(1)
      .max(1000)
      .default(500)
      .describe('rank, 1 is asked for most; a prior in search'),
    sources: z.array(z.string()).default([]),
  })
  .strict();
export type Procedure = z.infer<typeof Procedure>;

/** The topics a fact can be asked about; each maps to one member of Procedure. */
export const TOPICS = ['fee', 'time', 'papers', 'place', 'conditions', 'steps', 'law', 'result'] as const;
export const Topic = z.enum(TOPICS);
export type Topic = z.infer<typeof Topic>;
