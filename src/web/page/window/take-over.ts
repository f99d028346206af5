import type { Locale } from '../../../kernel/text.ts';
import { takeCarryOver } from '../api/carry-over.ts';
import { keepHandle, keepTyped } from '../memory.ts';
import { homePath } from '../tenant/tenant.ts';
import { askOpener } from './ask-opener.ts';
import { keepCarried } from './back-to-page.ts';

/** The page on which the conversation goes on, or undefined where it did not arrive. */
export async function takeOver(opener: Window, locale: Locale): Promise<string | undefined> {
  const answer = await askOpener(opener);
  if (!answer || answer.type === 'sorry') return undefined;
  if (answer.type === 'signed-in') return homePath(answer.tenant);
  const { code, verifier, words } = answer;
  const { id, token, tenant } = await takeCarryOver({ code, verifier }, locale);
  keepHandle({ id, token, tenant });
  keepCarried(id);
  keepTyped({ conversationId: id, words, asked: '', fields: {} });
  return homePath(tenant);
}
