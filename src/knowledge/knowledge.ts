import type { EForm } from '../eforms/eform.ts';
import type { Premise } from '../procedures/premise.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Catalogue } from './catalogue.ts';
import type { Holidays } from './holidays.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { SourceSheet } from './source-sheet.ts';

/** Everything declared under `knowledge/`, parsed and checked once at start. */
export interface Knowledge {
  procedures: Procedure[];
  /** every version; `eformInForce` picks */
  eforms: EForm[];
  /** what people still take for granted and the law has changed */
  premises: Premise[];
  sources: SourceSheet[];
  holidays: Holidays;
  /** closed lists by id: ethnicities, countries, relations */
  catalogues: Record<string, Catalogue>;
  lexicon: Lexicon;
}
