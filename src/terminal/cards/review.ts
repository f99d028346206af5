import type { ReviewCard, ReviewField } from '../../guide/card.ts';
import { sourceLine } from '../../web/page/cards/source-line.ts';
import { formatInstant } from '../../web/page/format.ts';
import type { TerminalReader } from '../reader.ts';
import { paragraph } from '../draw/paragraph.ts';
import { table, type Row } from '../draw/table.ts';
import { heading, nameIn, type CardView, type Drawing } from './drawing.ts';
import { filingLines } from './filing-lines.ts';
import { paperLines } from './paper-lines.ts';
import { shownValue } from './shown-value.ts';

type Section = ReviewCard['sections'][number];

/** All that will be sent as a table, each value with where it came from. Only what is chosen or written after it files. */
export function review(card: ReviewCard, view: CardView): Drawing {
  const { t, words } = view.reader;
  return {
    lines: [
      heading(view, t.reviewTitle),
      ...sectionLines(card.sections, view),
      ...paperLines(card.requirements, view),
      ...agreementLines(card, view),
      ...filingLines(card, view),
      ...declarationLines(card, view),
      ...paragraph(view.sheet, words.editHint, { ink: 'quiet' }),
      ...paragraph(view.sheet, `${words.confirmHint} ${t.expires(formatInstant(card.expiresAt))}`),
    ],
    choices: [{ label: t.confirm, messages: [{ action: { type: 'confirm', reviewHash: card.reviewHash } }] }],
  };
}

/** The columns of all sections stand below each other. */
function sectionLines(sections: Section[], view: CardView): string[] {
  const { reader, sheet } = view;
  const titles = sections.map(({ titleVi, titleEn }) => nameIn(reader, { nameVi: titleVi, nameEn: titleEn }));
  const tables = table(
    sheet,
    sections.map(({ fields }) => fields.map((field) => rowOf(field, reader))),
  );
  return tables.flatMap((lines, index) => ['', sheet.ink('accent', titles[index] ?? ''), ...lines]);
}

function rowOf(field: ReviewField, reader: TerminalReader): Row {
  const label = nameIn(reader, { nameVi: field.labelVi, nameEn: field.labelEn });
  const doubts = field.verdicts.filter(({ ok }) => !ok);
  const reasons = doubts.map((one) => (reader.locale === 'vi' ? one.reasonVi : one.reasonEn));
  return [label, shownValue(field, reader), [sourceLine(reader, field.provenance), ...reasons].join('; ')];
}

function agreementLines({ agreements = [] }: ReviewCard, view: CardView): string[] {
  const { reader, sheet } = view;
  if (agreements.length === 0) return [];
  const lines = agreements.flatMap((one) => {
    const agreed = reader.t.agreedAt(formatInstant(one.decidedAt));
    return paragraph(sheet, `${nameIn(reader, one)}: ${one.personName} ${agreed}`, { lead: '  - ' });
  });
  return ['', sheet.ink('accent', reader.t.agreements), ...lines];
}

/** The Vietnamese text is what is declared; English explains it. */
function declarationLines(
  { confirmation, confirmationEn }: ReviewCard,
  { reader, sheet }: CardView,
): string[] {
  const english = reader.locale === 'en' ? confirmationEn : undefined;
  return [
    '',
    ...(confirmation ? paragraph(sheet, confirmation) : []),
    ...(english ? paragraph(sheet, english, { ink: 'quiet' }) : []),
  ];
}
