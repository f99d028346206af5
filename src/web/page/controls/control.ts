import type { FieldType, Value } from '../../../eforms/value.ts';
import type { Reader } from '../reader.ts';
import { choiceControl } from './choice-control.ts';
import { dateControl } from './date-control.ts';
import { longChoiceControl } from './long-choice-control.ts';
import { textControl } from './text-control.ts';

/** What is to be answered; `value` stands in the control at first. */
export interface ControlField {
  id: string;
  label: string;
  type: FieldType;
  options: { value: string; label: string }[];
  value?: Value | null;
  hint?: string;
}

/** `words` are sent as a message, for the guide alone understands addresses. */
export type Reading =
  | { kind: 'empty' }
  | { kind: 'value'; value: Value }
  | { kind: 'words'; text: string }
  | { kind: 'mistake'; sentence: string };

export interface Control {
  element: HTMLElement;
  focus(): void;
  read(): Reading;
  /** puts a value in, as if it had been typed or ticked */
  fill(value: Value): void;
  /** shows what is wrong beside the control, or nothing */
  mark(sentence: string | undefined): void;
}

const LONG_LIST = 8;

export function createControl(reader: Reader, field: ControlField): Control {
  switch (field.type) {
    case 'date':
      return dateControl(reader, field);
    case 'boolean':
      return choiceControl(reader, { ...field, options: yesNo(reader) });
    case 'choice':
      return field.options.length >= LONG_LIST
        ? longChoiceControl(reader, field)
        : choiceControl(reader, field);
    case 'choices':
      return choiceControl(reader, field);
    default:
      return textControl(reader, field);
  }
}

function yesNo({ t }: Reader): ControlField['options'] {
  return [
    { value: 'true', label: t.yes },
    { value: 'false', label: t.no },
  ];
}

/** So that whoever listens for typing, such as what keeps it, hears of this too. */
export function tellTyped(input: HTMLInputElement): void {
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

let made = 0;

/** Ids of the page's own elements; a field may stand on the page twice, in a question and in an editor. */
export function newElementId(name: string): string {
  made += 1;
  return `${name}-${made}`;
}
