import { parseArgs } from 'node:util';
import type { Locale } from '../kernel/text.ts';
import { WORDS } from './words.ts';

export interface ChatOptions {
  /** without a slash at the end */
  url: string;
  locale: Locale;
  tenant?: string | undefined;
  procedureCode?: string | undefined;
  resume: boolean;
}

export type ReadOptions =
  | { kind: 'run'; options: ChatOptions }
  | { kind: 'help'; text: string }
  | { kind: 'mistake'; sentence: string };

const OPTIONS = {
  url: { type: 'string', default: 'http://localhost:8787' },
  lang: { type: 'string', default: 'vi' },
  tenant: { type: 'string' },
  procedure: { type: 'string' },
  resume: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What stands behind `npm run chat --`. */
export function readOptions(args: string[]): ReadOptions {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'mistake', sentence: WORDS.vi.badOption(parsed) };
  const { url, lang, tenant, procedure, resume, help } = parsed;
  if (lang !== 'vi' && lang !== 'en') return { kind: 'mistake', sentence: WORDS.vi.badLanguage(lang) };
  const words = WORDS[lang];
  if (help) return { kind: 'help', text: words.usage };
  const base = baseIn(url);
  if (base === undefined) return { kind: 'mistake', sentence: words.badUrl(url) };
  return { kind: 'run', options: { url: base, locale: lang, tenant, procedureCode: procedure, resume } };
}

/** The values, or the argument that is none of ours. */
function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    return args.find((one) => !known.includes(one.split('=')[0] ?? '')) ?? args.join(' ');
  }
}

function baseIn(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined;
}
