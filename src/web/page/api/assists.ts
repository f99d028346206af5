import type { Locale } from '../../../kernel/text.ts';
import type { OpenedAssist } from '../../../officials/open-assist.ts';
import { call } from './call.ts';

/** Spends the code of a link; a second time there is nothing to open. */
export function openAssist(code: string, locale: Locale): Promise<OpenedAssist> {
  return call('POST', '/v1/assists/opening', { locale, body: { code } });
}
