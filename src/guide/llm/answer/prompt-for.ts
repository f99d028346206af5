import type { Locale } from '../../../kernel/text.ts';
import { fillPrompt, type Prompts } from '../fill-prompt.ts';
import type { CitedGiven } from './evidence-for.ts';

const LANGUAGES: Record<Locale, string> = { vi: 'Vietnamese', en: 'English' };

/** The rules with the facts in them, and the rules alone, which must never be said back. */
export function promptFor(
  prompts: Prompts,
  given: CitedGiven[],
  locale: Locale,
): { system: string; rules: string } {
  const language = LANGUAGES[locale];
  const prompt = (facts: string) => fillPrompt(prompts, 'answer.v1', { language, facts });
  return { system: prompt(given.map(factLine).join('\n')), rules: prompt('') };
}

/** "[2]* Lệ phí: … (Thông tư 85/2019/TT-BTC)" */
function factLine({ token, needed, text, origin }: CitedGiven): string {
  return `${token}${needed ? '*' : ''} ${text} (${origin})`;
}
