import type { Locale } from '../kernel/text.ts';
import type { Citing } from './cite.ts';
import type { Procedure, TextFact } from './procedure.ts';

/** A fact as sure as it is: what was read is stated, what is believed is said to be so, what is unknown is not filled in. */
export function told(fact: TextFact, locale: Locale, procedure: Procedure, cited: Citing): string {
  const text = fact.text[locale];
  const { token } = cited.cite(fact);
  switch (fact.confidence) {
    case 'seen':
      return `${text} ${token}`;
    case 'inferred':
      return locale === 'vi'
        ? `dự kiến ${lower(text)} Cơ quan tiếp nhận sẽ kiểm tra. ${token}`
        : `expected: ${text} The authority will check. ${token}`;
    case 'memory':
      return locale === 'vi'
        ? `theo thông tin hiện có, ${lower(text)} ${askAgain(procedure, locale)} ${token}`
        : `as far as we know: ${text} ${askAgain(procedure, locale)} ${token}`;
    case 'unknown':
      return locale === 'vi'
        ? `chưa xác định được. Anh/chị hỏi ${whomToAsk(procedure, locale)}. ${token}`
        : `not known. Please ask ${whomToAsk(procedure, locale)}. ${token}`;
  }
}

/** Before a list of what is only believed. */
export function asFarAsWeKnow(locale: Locale): string {
  return locale === 'vi' ? 'theo thông tin hiện có,' : 'as far as we know,';
}

/** The sentence that sends the reader to somebody who knows. */
export function askAgain(procedure: Procedure, locale: Locale): string {
  const whom = whomToAsk(procedure, locale);
  return locale === 'vi'
    ? `Anh/chị nên hỏi lại ${whom} trước khi nộp.`
    : `Please check with ${whom} before filing.`;
}

function whomToAsk({ level }: Procedure, locale: Locale): string {
  const [vi, en] = {
    commune: ['Trung tâm Phục vụ hành chính công cấp xã', 'the commune’s public service centre'],
    province: ['Trung tâm Phục vụ hành chính công cấp tỉnh', 'the provincial public service centre'],
    central: ['cơ quan giải quyết', 'the authority'],
    other: ['cơ quan giải quyết', 'the authority'],
  }[level] as [string, string];
  return locale === 'vi' ? vi : en;
}

/** Inside a sentence; abbreviations and names with two capitals stay as they are. */
export function lower(text: string): string {
  return /^\p{Lu}\p{Ll}+ [\p{Ll}\d]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
