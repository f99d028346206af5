import type { Option } from '../../eforms/eform.ts';
import type { FieldType, Value } from '../../eforms/value.ts';
import type { Locale } from '../../kernel/text.ts';

/** A field as the listener needs it: what it is called, what it may hold, what it holds now. */
export interface HeardField {
  id: string;
  type: FieldType;
  labelVi: string;
  labelEn: string;
  says: string[];
  subject: { id: string; role: string; labelVi: string; labelEn: string };
  options?: Option[];
  /** proposed in the question that is open; "đúng rồi" takes it */
  suggestion?: Value;
  /** present when the field is already filled, so that "à nhầm" can find it by value */
  value?: Value;
  min?: number;
  max?: number;
}

/** All that understanding may look at besides the message. No source is called from there. */
export interface Hearing {
  stage: 'finding' | 'filling' | 'reviewing' | 'paying' | 'submitted' | 'following';
  locale: Locale;
  /** fields of the open question, in its order */
  asking: HeardField[];
  /** other fields of the dossier that may be answered, filled ones included */
  open: HeardField[];
  /** procedures offered by the last reply, in order, for "cái đầu tiên" or the name */
  offered: { code: string; nameVi: string; nameEn: string }[];
  /** what the last reply waits for besides fields */
  expecting?:
    | 'procedure-choice'
    | 'sign-in'
    | 'consent'
    | 'attach'
    | 'agreement'
    | 'confirm'
    | 'payment'
    | 'cancel-confirm';
  hasProcedure: boolean;
  /** the day in Vietnam, `yyyy-mm-dd`, for "hôm qua" and "mùng 2 Tết" */
  today: string;
  /** people of the dossier by subject id, for "giống mẹ", "họ bố" */
  people: Record<string, { fullName?: string; residence?: Value; homeTown?: Value; ethnicity?: Value }>;
}
