import type { QuestionField } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import type { Control, Reading } from '../controls/control.ts';
import type { Reader } from '../reader.ts';

/** All that was filled in, as messages; null when something has to be looked at first. */
export function answersOf(fields: QuestionField[], controls: Control[], { t }: Reader): Outgoing[] | null {
  const readings = controls.map((control) => control.read());
  const mistakes = readings.map((reading) => (reading.kind === 'mistake' ? reading.sentence : undefined));
  const nothing = readings.every((reading) => reading.kind === 'empty');
  if (nothing) mistakes[0] = t.mistake.nothing;
  controls.forEach((control, index) => control.mark(mistakes[index]));
  const wrong = mistakes.findIndex((sentence) => sentence !== undefined);
  if (wrong < 0) return messagesOf(fields, readings);
  controls[wrong]?.focus();
  return null;
}

function messagesOf(fields: QuestionField[], readings: Reading[]): Outgoing[] {
  const values = Object.fromEntries(
    readings.flatMap((reading, index) =>
      reading.kind === 'value' ? [[fields[index]?.id ?? '', reading.value]] : [],
    ),
  );
  const words = readings.flatMap((reading) => (reading.kind === 'words' ? [{ text: reading.text }] : []));
  return [
    ...(Object.keys(values).length > 0 ? [{ action: { type: 'answer' as const, values } }] : []),
    ...words,
  ];
}
