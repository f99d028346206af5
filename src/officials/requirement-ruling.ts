import type { EForm, Requirement } from '../eforms/eform.ts';
import type { RequirementView } from '../guide/card.ts';
import type { LegalBasis } from '../procedures/fact.ts';

/** What became of a paper, and by which rule. */
export interface RequirementRuling extends RequirementView {
  /** the rule that waived it, or makes that expected */
  rule?: {
    instrument: string;
    article?: string;
    url?: string;
    confidence: RequirementView['confidence'];
    checkedOn: string;
    /** under what condition it holds, as the form's own expression */
    when: string;
  };
  whyVi: string;
  whyEn: string;
}

export function requirementRuling(view: RequirementView, eform: EForm | undefined): RequirementRuling {
  const requirement = eform?.requirements.find(({ id }) => id === view.id);
  const replacement = view.waivedBy === undefined ? undefined : ruleOf(requirement, view);
  return {
    ...view,
    ...whyOf(view),
    ...(replacement
      ? {
          rule: {
            ...legalPlace(replacement.basis),
            confidence: replacement.confidence,
            checkedOn: replacement.checkedOn,
            when: replacement.when,
          },
        }
      : {}),
  };
}

function ruleOf(requirement: Requirement | undefined, { waivedBy, confidence }: RequirementView) {
  const named = requirement?.replacedBy.filter(({ by }) => by === waivedBy) ?? [];
  return named.find((one) => one.confidence === confidence) ?? named[0];
}

function legalPlace({ instrument, article, url }: LegalBasis) {
  return { instrument, ...(article ? { article } : {}), ...(url ? { url } : {}) };
}

function whyOf({ outcome, attached, waivedBy }: RequirementView): { whyVi: string; whyEn: string } {
  if (outcome === 'waived')
    return waivedBy?.startsWith('agreement:')
      ? {
          whyVi: 'Không phải nộp: người liên quan đã đồng ý trực tuyến.',
          whyEn: 'Waived: the other person has agreed online.',
        }
      : {
          whyVi: 'Không phải nộp: thông tin đã có trong dữ liệu được đọc.',
          whyEn: 'Waived: the record that was read holds it.',
        };
  if (outcome === 'expected-waived')
    return {
      whyVi: 'Dự kiến không phải nộp: cơ quan tiếp nhận kiểm tra lại.',
      whyEn: 'Expected to be waived: the receiving authority checks.',
    };
  if (outcome === 'bring')
    return {
      whyVi: 'Người nộp mang bản giấy đến.',
      whyEn: 'The applicant brings the paper.',
    };
  return attached
    ? { whyVi: 'Đã đính kèm.', whyEn: 'Attached.' }
    : { whyVi: 'Phải nộp, chưa đính kèm.', whyEn: 'Owed, not attached.' };
}
