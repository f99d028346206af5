import { z } from 'zod';
import { parseJson, parseWire } from '../parse-wire.ts';
import { post } from '../post.ts';
import { WireFailure } from '../wire-failure.ts';
import { checkSum, isSignedBy } from './check-sum.ts';
import { DONE, UNKNOWN_BILL, type BillQuery, type BillRequest } from './wire.ts';

/** The platform, and who we are there. */
export interface Platform {
  /** without a slash at the end */
  url: string;
  account: { clientId: string; secret: string };
}

const Coded = z.looseObject({ error_code: z.int() });

/** Posts a signed call; undefined when the platform knows no such bill. Answers that it did not sign are garbage. */
export async function callPlatform<Answer extends { transaction_id: string; check_sum: string }>(
  platform: Platform,
  call: { path: string; body: Omit<BillRequest | BillQuery, 'check_sum'>; signed: (string | number)[] },
  answer: { schema: z.ZodType<Answer>; signed: (answer: Answer) => (string | number)[] },
  signal: AbortSignal,
): Promise<Answer | undefined> {
  const { secret } = platform.account;
  const posted = await post({
    url: `${platform.url}${call.path}`,
    signal,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...call.body, check_sum: checkSum(secret, call.signed) }),
  });
  if (posted.kind === 'refused') throw new WireFailure('http');
  const wire = parseJson(Coded, posted.text);
  if (wire.error_code === UNKNOWN_BILL) return undefined;
  if (wire.error_code !== DONE) throw new WireFailure('http');
  const read = parseWire(answer.schema, wire);
  if (read.transaction_id !== call.body.transaction_id) throw new WireFailure('wrong-person');
  if (!isSignedBy(secret, answer.signed(read), read.check_sum)) throw new WireFailure('garbage');
  return read;
}
