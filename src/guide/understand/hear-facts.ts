import type { Places } from '../../places/places.ts';
import { findAnchors, fits } from './anchors.ts';
import { renewedText } from './answer-text.ts';
import { answerWhole } from './answer-whole.ts';
import { booleanFacts, namedBooleans } from './boolean-facts.ts';
import { chosenFacts } from './chosen-facts.ts';
import type { Correction } from './correction.ts';
import { fieldOfMention } from './field-of-mention.ts';
import type { Acts } from './hear-acts.ts';
import type { HeardField, Hearing } from './hearing.ts';
import { findMentions } from './mentions.ts';
import { overlaps, type Message, type Span } from './message.ts';
import { namedCounts } from './named-counts.ts';
import { periodFacts } from './period-facts.ts';
import { sameAsPerson } from './same-as-person.ts';
import { likeliest, type Fact, type Heard, type Scene } from './scene.ts';

/** All values said in a message for fields of the form: for the asked ones first, for others where they are named. */
export function hearFacts(
  message: Message,
  hearing: Hearing,
  places: Places,
  { attitudes, unsure }: Acts,
  correction?: Correction,
): Heard {
  if (hearing.asking.length + hearing.open.length === 0) return { facts: [] };
  const named = findAnchors(message, hearing);
  const mentions = findMentions(message, hearing, places, named);
  const anchors = named.filter(
    (anchor) =>
      !overlaps(
        anchor,
        mentions.filter(({ type }) => type === 'name' || type === 'place'),
      ),
  );
  const scene: Scene = {
    message,
    hearing,
    places,
    anchors,
    mentions,
    spoken: [...attitudes, ...unsure],
    settled: [...attitudes, ...unsure.filter(({ command }) => command.kind === 'unknown')],
    ...(correction ? { correction } : {}),
  };
  const facts: Fact[] = [];
  for (const mention of mentions) {
    if (correction?.old && overlaps(mention, [correction.old])) continue;
    const field = fieldOfMention(scene, mention, facts);
    if (!field) continue;
    const earlier = facts.findIndex((fact) => fact.field.id === field.id);
    if (earlier >= 0) facts.splice(earlier, 1);
    facts.push({
      field,
      start: mention.start,
      end: mention.end,
      reading: mention.read(field),
      corrects: isCorrecting(scene, mention, field),
    });
  }
  facts.push(...periodFacts(scene, facts));
  facts.push(...chosenFacts(scene, facts));
  facts.push(...namedCounts(scene, facts));
  facts.push(...sameAsPerson(scene, facts));
  facts.push(...booleanFacts(scene, facts));
  facts.push(...namedBooleans(scene, facts));
  const reopened = facts.length === 0 && correction ? namedField(scene) : undefined;
  const renewed = reopened && renewedText(scene, reopened);
  if (renewed) return { facts: [renewed] };
  if (!reopened) facts.push(...answerWhole(scene, facts));
  return reopened ? { facts, reopened } : { facts };
}

/** Said to be wrong, or told anew in front of the review. */
function isCorrecting({ correction, hearing }: Scene, span: Span, field: HeardField): boolean {
  if (field.value === undefined) return false;
  return hearing.stage === 'reviewing' || (correction !== undefined && span.end > correction.from);
}

/** The field named in a correction that says no value. */
function namedField({ anchors, hearing }: Scene): HeardField | undefined {
  const fields = [...hearing.asking, ...hearing.open];
  const subjects = anchors.findLast(({ subjects: some }) => some)?.subjects;
  for (const anchor of anchors.filter((one) => !one.subjects).toReversed()) {
    const fitting = fields.filter((field) => fits(field, anchor));
    const both = fitting.filter((field) => subjects?.includes(field.subject.id));
    const [only] = both.length > 0 ? both : fitting.length === 1 ? fitting : likeliest(hearing, fitting);
    if (only) return only;
  }
  return undefined;
}
