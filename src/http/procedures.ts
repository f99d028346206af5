import { createRoute, z } from '@hono/zod-openapi';
import { describeEform } from '../eforms/describe-eform.ts';
import { eformInForce } from '../eforms/eform-in-force.ts';
import { vietnamDay } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import { describeProcedure } from '../procedures/describe-procedure.ts';
import { EFormDescription } from './dossier-wire.ts';
import type { HttpApp } from './http-env.ts';
import { ProcedureAnswer } from './procedure-wire.ts';
import { parseInput } from './read-body.ts';
import type { Resources } from './resources.ts';
import { serve } from './serve.ts';
import { json, problems } from './wire.ts';

const On = z.iso.date().optional().describe('the day whose law counts; default today in Vietnam');
const CodeParam = z.object({ code: z.string() });
const Search = z.object({
  q: z.string().max(500).default(''),
  limit: z.coerce.number().int().min(1).max(20).default(5),
  on: On,
  tenant: z.string().max(40).optional(),
});
const OnQuery = z.object({ on: On });

const SearchAnswer = z
  .object({
    procedures: z.array(
      z
        .object({
          code: z.string(),
          nameVi: z.string(),
          nameEn: z.string().optional(),
          score: z.number(),
          files: z.boolean().describe('can be filed here'),
        })
        .strict(),
    ),
    clarify: z
      .object({
        question: z.string(),
        options: z.array(z.object({ label: z.string(), codes: z.array(z.string()) }).strict()),
      })
      .strict()
      .optional(),
  })
  .strict();

const searchContract = createRoute({
  method: 'get',
  path: '/v1/procedures',
  summary: 'Find a procedure in everyday words',
  request: { query: Search },
  responses: { 200: json(SearchAnswer, 'best first; empty where nothing fits'), ...problems(400) },
});

const procedureContract = createRoute({
  method: 'get',
  path: '/v1/procedures/{code}',
  summary: 'A procedure with its facts, as in force on a day',
  request: { params: CodeParam, query: OnQuery },
  responses: { 200: json(ProcedureAnswer, 'the procedure'), ...problems(400, 404) },
});

const eformContract = createRoute({
  method: 'get',
  path: '/v1/procedures/{code}/eform',
  summary: 'The electronic form of a procedure',
  request: { params: CodeParam, query: OnQuery },
  responses: { 200: json(EFormDescription, 'the form'), ...problems(400, 404) },
});

export function procedures(app: HttpApp, { context }: Resources): void {
  const today = () => vietnamDay(context.clock.now());
  const canBeFiled = (code: string, on: string) =>
    eformInForce(context.knowledge.eforms, code, on) !== undefined;

  serve(app, searchContract, (c) => {
    const { q, limit, on = today() } = parseInput(c, Search, c.req.query());
    return c.json(context.search.find(q, { on, limit }));
  });

  serve(app, procedureContract, (c) => {
    const { on = today() } = parseInput(c, OnQuery, c.req.query());
    const described = describeProcedure(context.knowledge.procedures, c.req.param('code') ?? '', on);
    if (!described) throw new AppError('not-found');
    if ('replacedBy' in described) return c.json(described);
    return c.json({ ...described, files: canBeFiled(described.code, on) });
  });

  serve(app, eformContract, (c) => {
    const { on = today() } = parseInput(c, OnQuery, c.req.query());
    const eform = eformInForce(context.knowledge.eforms, c.req.param('code') ?? '', on);
    if (!eform) throw new AppError('not-found');
    return c.json(describeEform(eform));
  });
}
