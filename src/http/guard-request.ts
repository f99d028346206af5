import type { MiddlewareHandler } from 'hono';
import type { AppContext } from '../app-context.ts';
import { UPLOAD_PART_LIMIT_BYTES } from '../dossiers/uploads/upload.ts';
import { AppError } from '../kernel/errors.ts';
import { ATTACHMENT_LIMIT_BYTES, isAttachmentPath } from './attachments.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { BODY_LIMIT_BYTES } from './read-body.ts';
import { isUploadPath } from './uploads.ts';
import type { Metrics } from './metrics.ts';

const REQUEST_ID = /^[\w-]{8,64}$/;
/** Answers to calls are data: nothing in them may be run or framed, and no cache may keep them. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Everything that can be decided by headers alone, before a body is read. One function, for it runs on every call. */
export function guardRequest(context: AppContext, metrics: Metrics): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAtMs = performance.now();
    const sent = c.req.header('x-request-id');
    const requestId = sent && REQUEST_ID.test(sent) ? sent : context.newId('req');
    c.set('requestId', requestId);
    c.set('locale', localeOf(c.req.header('accept-language')));
    c.header('x-request-id', requestId);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('content-security-policy', DATA_POLICY);
    c.header('cache-control', 'no-store');
    refuseLong(c);
    await next();
    metrics.called(c, performance.now() - startedAtMs);
  };
}

function refuseLong(c: HttpContext): void {
  const length = c.req.header('content-length');
  if (length === undefined) return;
  if (!(Number(length) <= limitOf(c.req.path))) throw new AppError('body-too-large');
}

function limitOf(path: string): number {
  if (isAttachmentPath(path)) return ATTACHMENT_LIMIT_BYTES;
  return isUploadPath(path) ? UPLOAD_PART_LIMIT_BYTES : BODY_LIMIT_BYTES;
}

/** Vietnamese unless English is wanted more (RFC 9110 section 12.5.4, of our two languages). */
export function localeOf(accepted: string | undefined): 'vi' | 'en' {
  if (!accepted) return 'vi';
  const weights = { vi: 0, en: 0 };
  for (const part of accepted.toLowerCase().split(',')) {
    const [tag, ...parameters] = part.trim().split(';');
    const language = tag?.split('-')[0];
    const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
    if (language === 'vi' || language === 'en')
      weights[language] = Math.max(weights[language], quality ? Number(quality.slice(2)) || 0 : 1);
  }
  return weights.en > weights.vi ? 'en' : 'vi';
}
