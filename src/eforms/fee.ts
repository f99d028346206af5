import type { LocalText } from '../kernel/text.ts';
import type { Confidence, LegalBasis } from '../procedures/fact.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';
import { decide, evaluate, type Scope } from './evaluate.ts';
import { scopeOf } from './scope.ts';

export interface Fee {
  /** null: not known, or set by somebody else */
  amountVnd: number | null;
  /** instrument and article */
  basis: string;
  text: LocalText;
  confidence: Confidence;
  /** when it is paid: before the dossier is sent, or later at the authority */
  collect: 'online' | 'later';
}

const UNDECIDED: LocalText = {
  vi: 'Chưa xác định được phí, lệ phí; cơ quan tiếp nhận sẽ thông báo.',
  en: 'The fee cannot be told yet; the authority will say.',
};

/** The first rule that holds prices the dossier; one that cannot be decided ends the search: no guess. */
export function feeOf(eform: EForm, state: DossierState): Fee {
  const scope = scopeOf(eform, state);
  for (const rule of eform.fee) {
    const applies = decide(rule.when, scope);
    if (applies === 'no') continue;
    const basis = basisText(rule.basis);
    if (applies === 'unknown')
      return { amountVnd: null, basis, text: UNDECIDED, confidence: 'unknown', collect: 'later' };
    return {
      amountVnd: amountOf(rule.amountVnd, scope),
      basis,
      text: rule.text,
      confidence: rule.confidence,
      collect: rule.collect,
    };
  }
  return { amountVnd: null, basis: '', text: UNDECIDED, confidence: 'unknown', collect: 'later' };
}

/** What has to be paid before the dossier is sent; null where nothing is. A fee from memory is never charged. */
export function onlineFeeVnd(eform: EForm, state: DossierState): number | null {
  const { amountVnd, collect, confidence } = feeOf(eform, state);
  const charged = collect === 'online' && confidence === 'seen' && amountVnd !== null && amountVnd > 0;
  return charged ? amountVnd : null;
}

function amountOf(rule: string | null, scope: Scope): number | null {
  const result = rule === null ? undefined : evaluate(rule, scope);
  return result?.known && typeof result.value === 'number' ? Math.round(result.value) : null;
}

function basisText({ instrument, article }: LegalBasis): string {
  return article ? `${article}, ${instrument}` : instrument;
}
