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

const AWAITS_AGREEMENT: LocalText = {
  vi: 'không phải nộp nếu người đó đồng ý trực tuyến',
  en: 'not needed if that person agrees online',
};

/** The papers of this dossier, a line each, with what became of them. */
export function requirementLines(turn: Turn, requirements: RequirementView[]): string {
  const lines = requirements.map((requirement) => {
    const name = turn.state.locale === 'vi' ? requirement.nameVi : (requirement.nameEn ?? requirement.nameVi);
    const source = holderName(turn, requirement.waivedBy ?? '');
    const heading = requirement.awaits ? AWAITS_AGREEMENT : HEADINGS[requirement.outcome];
    return `• ${name}: ${pickText(turn, heading).replace('{source}', source)}`;
  });
  return [pickText(turn, { vi: 'Với hồ sơ này:', en: 'For this dossier:' }), ...lines].join('\n');
}

function holderName(turn: Turn, waivedBy: string): string {
  if (waivedBy === 'eform') return pickText(turn, { vi: 'tờ khai làm tại đây', en: 'the form made here' });
  return waivedBy.startsWith('agreement:')
    ? pickText(turn, { vi: 'lời đồng ý trực tuyến', en: 'the agreement given online' })
    : sourceName(turn, waivedBy);
}
