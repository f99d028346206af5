import type { RequirementOutcome, RequirementView } from '../card.ts';
import type { LocalText } from '../../kernel/text.ts';
import { pickText, type Turn } from '../turn.ts';
import { sourceName } from './source-name.ts';

const HEADINGS: Record<RequirementOutcome, LocalText> = {
  waived: { vi: 'không phải nộp, đã có trong {source}', en: 'not needed, {source} holds it' },
  'expected-waived': {
    vi: 'dự kiến không phải nộp, cơ quan tiếp nhận sẽ kiểm tra',
    en: 'probably not needed; the authority will check',
  },
  attach: { vi: 'cần đính kèm', en: 'to attach' },
  bring: { vi: 'mang bản gốc khi đến', en: 'bring the original' },
};

/** The papers of this dossier, a line each, with what became of them. */
export function requirementLines(turn: Turn, requirements: RequirementView[]): string {
  const lines = requirements.map((requirement) => {
    const name = turn.state.locale === 'vi' ? requirement.nameVi : (requirement.nameEn ?? requirement.nameVi);
    const source =
      requirement.waivedBy === 'eform'
        ? pickText(turn, { vi: 'biểu mẫu điện tử', en: 'the electronic form' })
        : sourceName(turn, requirement.waivedBy ?? '');
    return `• ${name}: ${pickText(turn, HEADINGS[requirement.outcome]).replace('{source}', source)}`;
  });
  return [pickText(turn, { vi: 'Với hồ sơ này:', en: 'For this dossier:' }), ...lines].join('\n');
}
