import type { Locale } from '../../../../kernel/text.ts';
import type { Confidence } from '../../../../procedures/fact.ts';

/** One statement a model was given, under the token by which it must be cited. */
export interface Given {
  token: string;
  /** in the reader's language */
  text: string;
  /** its instrument and article */
  origin: string;
  confidence: Confidence;
}

/** Everything a composed answer may rest on. */
export interface Evidence {
  given: Given[];
  /** as asked; its words may be said again */
  question: string;
  locale: Locale;
  /** what must never be said back: the prompt's own rules */
  secret: string;
}
