/** Another state's paper, as English names it: "us passport renewal", "schengen visa", "california driving licence". */
const FOREIGN =
  /\b(us|usa|american|uk|british|canadian|australian|schengen|french|german|chinese|japanese|korean|california|texas|dmv|dvla)\b.{0,12}\b(passport|visa|licen[cs]e|citizenship|green card|social security|tax return)\b/i;

/** Whether a paper of another state is asked for; no procedure here gives it. */
export function isForeign(query: string): boolean {
  return FOREIGN.test(query);
}
