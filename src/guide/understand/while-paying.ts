import { fold } from '../../language/fold.ts';
import type { Command } from '../command.ts';
import type { Hearing } from './hearing.ts';

const GIVES_BILL_UP = /\b(bo|huy|dung|khong) (\w+ ){0,2}hoa don\b|\b(give|drop|cancel) (\w+ ){0,2}bill\b/;

const PAID =
  /\b(tra|thanh toan|chuyen khoan|ck|nop|dong)\b.*\b(roi|xong)\b|\bda (tra|thanh toan|chuyen|ck|nop|dong)\b|\bpaid\b/;

/** What only means something where fields are asked; here it says "I have paid", in some words or other. */
const SAYS_NOTHING = new Set<Command['kind']>([
  'answer',
  'doubt',
  'affirm',
  'deny',
  'unknown',
  'skip',
  'thanks',
  'greet',
  'confirm-phrase',
  'unclear',
  'resume',
]);

/** "Bỏ hóa đơn để sửa": the bill, not the dossier, is given up. */
export function givesBillUp(text: string): boolean {
  return GIVES_BILL_UP.test(plain(text));
}

/**
 * While a payment is waited for, every message looks it up; what is asked besides is answered. "Trả lệ phí rồi" is no
 * question about the fee, and a yes means something only where a procedure was offered meanwhile.
 */
export function whilePaying(text: string, commands: Command[], { expecting }: Hearing): Command[] {
  const resume: Command = { kind: 'resume' };
  if (PAID.test(plain(text)) && !text.includes('?'))
    return [...commands.filter(({ kind }) => kind === 'language'), resume];
  const chooses = expecting === 'procedure-choice' && commands.every(({ kind }) => kind === 'affirm');
  if (chooses) return commands;
  const asides = commands.filter(({ kind }) => !SAYS_NOTHING.has(kind));
  return asides.length > 0 ? asides : [resume];
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ');
}
