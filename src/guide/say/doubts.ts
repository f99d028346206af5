import type { Dossier } from '../../dossiers/dossier.ts';
import type { LocalText } from '../../kernel/text.ts';
import type { Candidate, DoubtReason } from '../command.ts';
import { pickText, type Doubt, type Turn } from '../turn.ts';
import { questionField } from './question.ts';

/** Answers that could not be taken: what was wrong, what to write instead, and the field again. */
export function askDoubts(turn: Turn, dossier: Dossier): void {
  const doubts = turn.doubts.slice(0, 3);
  const fields = doubts.flatMap(
    (doubt) => dossier.eform.fields.find((field) => field.id === doubt.field) ?? [],
  );
  const { state, context } = turn;
  state.asking = fields.map((field) => field.id);
  delete state.expecting;
  for (const { field, heard, candidates } of doubts) state.doubted[field] = { heard, candidates };
  turn.outcome = 'clarify';
  for (const doubt of doubts) turn.says.push(sentenceOf(turn, dossier, doubt));
  turn.cards.push({
    kind: 'question',
    id: context.newId('crd'),
    fields: fields.map((field) => questionField(turn, dossier, field)),
    why: pickText(turn, { vi: 'Cần ghi đúng vào hồ sơ.', en: 'It has to stand correctly in the dossier.' }),
  });
  for (const doubt of doubts)
    turn.suggestions.push(
      ...candidatesOf(turn, dossier, doubt).map(({ label, value }) => ({
        label,
        action: { type: 'answer' as const, values: { [doubt.field]: value } },
      })),
    );
}

/** What may have been meant, an option under its label in the reader's language. */
function candidatesOf(turn: Turn, dossier: Dossier, { field, candidates }: Doubt): Candidate[] {
  const options = dossier.eform.fields.find((one) => one.id === field)?.options ?? [];
  return candidates.map(({ label, value }) => {
    const option = options.find((one) => one.value === value);
    return { label: option ? pickText(turn, { vi: option.labelVi, en: option.labelEn }) : label, value };
  });
}

function sentenceOf(turn: Turn, dossier: Dossier, doubt: Doubt): string {
  const field = dossier.eform.fields.find((one) => one.id === doubt.field);
  const label = (turn.state.locale === 'vi' ? field?.labelVi : field?.labelEn) ?? '';
  const candidates = candidatesOf(turn, dossier, doubt);
  const listless = doubt.reason === 'not-an-option' && candidates.length === 0;
  const said = doubt.message ?? (listless ? NOT_IN_CATALOGUE : SENTENCES[doubt.reason as DoubtReason]);
  const choices =
    candidates.length > 1 ? candidates.map(({ label }, index) => `\n${index + 1}. ${label}`).join('') : '';
  return `${label}: ${pickText(turn, said).replace('{heard}', doubt.heard)}${choices}`;
}

/** The list is too long to be shown. */
const NOT_IN_CATALOGUE: LocalText = {
  vi: 'chưa nhận ra “{heard}”. Anh/chị ghi như trên giấy tờ giúp.',
  en: 'I do not know “{heard}”. Please write it as on your papers.',
};

const SENTENCES: Record<DoubtReason, LocalText> = {
  'needs-accents': {
    vi: 'tên trên giấy tờ phải có dấu. Anh/chị viết lại “{heard}” có dấu giúp; nếu tên đúng là không dấu, anh/chị gửi lại y như vậy.',
    en: 'a civil name needs its tone marks. Please write “{heard}” with them; if it truly has none, send it again as it is.',
  },
  'not-a-name': {
    vi: 'chưa nhận ra họ tên. Anh/chị viết đủ họ, chữ đệm và tên.',
    en: 'please write the full name.',
  },
  'not-a-date': {
    vi: 'chưa nhận ra ngày. Ví dụ: 12/11/2026.',
    en: 'that is not a date I can read. For example: 12/11/2026.',
  },
  'future-date': {
    vi: 'ngày “{heard}” chưa tới. Anh/chị xem lại giúp.',
    en: '“{heard}” lies in the future. Please check.',
  },
  'incomplete-date': {
    vi: 'cần đủ ngày, tháng, năm. Ví dụ: 12/11/2026.',
    en: 'day, month and year are needed, such as 12/11/2026.',
  },
  'not-a-personal-id': {
    vi: 'số định danh cá nhân gồm đúng 12 chữ số.',
    en: 'a personal id has exactly 12 digits.',
  },
  'not-a-phone': {
    vi: 'số điện thoại chưa đúng. Ví dụ: 0912345678.',
    en: 'that phone number is not right, for example 0912345678.',
  },
  'not-an-email': { vi: 'địa chỉ email chưa đúng.', en: 'that e-mail address is not right.' },
  'unknown-place': {
    vi: 'chưa tìm thấy nơi “{heard}”. Anh/chị ghi xã/phường và tỉnh/thành phố; tên cũ cũng được.',
    en: 'I cannot find “{heard}”. Please give commune and province; old names are fine.',
  },
  'split-place': {
    vi: '“{heard}” cũ nay chia về nhiều nơi. Địa chỉ đó nay thuộc nơi nào ạ?',
    en: 'the former “{heard}” was divided. Where does that address belong today?',
  },
  'ambiguous-place': {
    vi: 'có nhiều nơi tên “{heard}”. Anh/chị chọn giúp nơi nào.',
    en: 'several places are called “{heard}”. Which one?',
  },
  'incomplete-place': {
    vi: 'cần rõ đến xã, phường. Anh/chị ghi thêm giúp.',
    en: 'the commune or ward is needed as well.',
  },
  'not-an-option': {
    vi: 'chưa khớp lựa chọn nào. Anh/chị chọn một mục dưới đây.',
    en: 'that is none of the choices below.',
  },
  'two-readings': {
    vi: '“{heard}” hiểu được hai cách. Anh/chị nói rõ hơn giúp.',
    en: '“{heard}” can mean two things. Please be more exact.',
  },
  guessed: {
    vi: 'ý anh/chị là “{heard}” phải không ạ?',
    en: 'do you mean “{heard}”?',
  },
  'not-a-number': { vi: 'cần một con số.', en: 'a number is needed.' },
  'out-of-range': { vi: 'số này ngoài khoảng cho phép.', en: 'that number is out of range.' },
  'too-long': { vi: 'nội dung quá dài.', en: 'that is too long.' },
};
