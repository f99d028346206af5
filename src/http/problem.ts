import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';
import { AppError } from '../kernel/errors.ts';
import type { Log } from '../kernel/context.ts';
import type { HttpEnv } from './http-env.ts';
import { PROBLEM_TEXTS, UNKNOWN_PROBLEM } from './problem-texts.ts';

const RETRY_LATER = new Set([429, 503]);
const DEFAULT_RETRY_SECONDS = 2;

/** RFC 9457 problem details, in the reader's language. */
export const Problem = z
  .object({
    type: z.string().describe('urn:dan-loi:problem:<code>'),
    title: z.string(),
    detail: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    fields: z.record(z.string(), z.string()).optional().describe('what is wrong where'),
  })
  .strict()
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** The problem that an error is to its reader. What is not an AppError tells nothing of itself. */
export function problemOf(c: Context<HttpEnv>, error: unknown): Problem {
  const known = error instanceof AppError ? error : undefined;
  const text = known ? PROBLEM_TEXTS[known.code] : UNKNOWN_PROBLEM;
  const code = known?.code ?? 'internal';
  const locale = c.get('locale');
  return {
    type: `urn:dan-loi:problem:${code}`,
    title: text.title[locale],
    detail: (known?.detail ?? text.detail)[locale],
    status: text.status,
    code,
    requestId: c.get('requestId'),
    ...(known?.fields ? { fields: known.fields } : {}),
  };
}

export function answerProblem(c: Context<HttpEnv>, error: unknown): Response {
  const problem = problemOf(c, error);
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
  const wait = error instanceof AppError ? error.retryAfterSeconds : undefined;
  if (wait !== undefined || RETRY_LATER.has(problem.status))
    headers.set('retry-after', String(wait ?? DEFAULT_RETRY_SECONDS));
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer');
  return c.newResponse(JSON.stringify(problem), problem.status as 400, Object.fromEntries(headers));
}

/** Keeps what is needed to find an unforeseen fault, and no message: those of a database carry the values. */
export function reportUnknown(c: Context<HttpEnv>, log: Log, error: unknown): void {
  if (error instanceof AppError && error.cause === undefined) return;
  const fault = error instanceof AppError ? error.cause : error;
  const details = { requestId: c.get('requestId'), route: c.get('route'), ...faultOf(fault) };
  if (error instanceof AppError) log.warn(error.code, details);
  else log.error('unforeseen fault', details);
}

function faultOf(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const cause = fault.cause as { code?: unknown } | undefined;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return { fault: fault.constructor.name, code: cause?.code, frames: frames.slice(0, 8) };
}
