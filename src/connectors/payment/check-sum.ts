import { createHmac } from 'node:crypto';
import { sameSecret } from '../../kernel/secrets.ts';

/** HMAC-SHA256, hexadecimal, over the fields joined by `|`. No field of ours may hold that sign. */
export function checkSum(secret: string, fields: readonly (string | number)[]): string {
  return createHmac('sha256', secret).update(fields.join('|')).digest('hex');
}

export function isSignedBy(secret: string, fields: readonly (string | number)[], sum: string): boolean {
  return sameSecret(checkSum(secret, fields), sum);
}
