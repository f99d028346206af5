import type { Option } from '../../eforms/eform.ts';
import { choiceOf, isBehindName, longest, oneOf, type Choice } from './choice-fact.ts';
import { namedChoice } from './named-choice.ts';
import { clausesOf } from './clauses.ts';
import { findOptions, nearestOption, positionIn, speaksOfAnother, type Chosen } from './extract-choice.ts';
import { doubtOf, valueOf } from './found.ts';
import type { Fact, Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import { overlaps, type Message, type Span } from './message.ts';
import { pattern } from './pattern.ts';

/** Options said for choice fields: for those asked anywhere, for others behind the words that name them. */
export function chosenFacts(scene: Scene, facts: Fact[]): Fact[] {
  const chosen: Fact[] = [];
  for (const field of [...scene.hearing.asking, ...scene.hearing.open]) {
    if ((field.type !== 'choice' && field.type !== 'choices') || !field.options) continue;
    const taken = [
      ...facts,
      ...chosen,
      ...nameMentions(scene, field.options),
      ...(scene.correction?.old ? [scene.correction.old] : []),
    ];
    const fact = scene.hearing.asking.includes(field)
      ? askedChoice(scene, field, taken)
      : namedChoice(scene, field, taken);
    if (fact)
      chosen.push({
        ...fact,
        corrects:
          field.value !== undefined &&
          (scene.correction !== undefined || scene.hearing.stage === 'reviewing'),
      });
  }
  return chosen;
}

/** Names keep their syllables: "Nguyễn Hoài Nam" says nothing of a sex. What is wholly an option ("lương hưu") is none. */
function nameMentions({ mentions, message }: Scene, options: Option[]): Span[] {
  const said = findOptions(message, options);
  return mentions.filter(
    ({ type, start, end }) =>
      type === 'email' || (type === 'name' && !said.some((one) => one.start <= start && one.end >= end)),
  );
}

function askedChoice(scene: Scene, field: HeardField, taken: Span[]): Choice | undefined {
  const options = field.options ?? [];
  const free = findOptions(scene.message, options).filter((one) => !overlaps(one, taken));
  const named = free.filter((one) => isBehindName(scene, field, one));
  const best = aboutItself(scene, field, named.length > 0 ? named : longest(free));
  if (field.type === 'choices' && free.length > 0)
    return choiceOf(field, free[0], severalOf(scene.message, free));
  if (best[0]) return choiceOf(field, best[0], oneOf(best));
  if (scene.hearing.asking.length > 1) return nearInClause(scene, field, taken);
  if (taken.length > 0) return undefined;
  const position = positionIn(scene.message, options.length);
  const near = position === undefined ? nearestOption(scene.message.terms, options) : options[position];
  const whole = { start: 0, end: scene.message.text.length };
  return near && choiceOf(field, whole, valueOf(field.type === 'choices' ? [near.value] : near.value));
}

/** All that are named; where one word names several people, they are meant only if it counts them. */
function severalOf({ plain }: Message, free: Chosen[]): Fact['reading'] {
  const isAlike = (one: Chosen) => free.some((other) => other !== one && other.start === one.start);
  const sure = free.filter((one) => !isAlike(one)).map(({ option }) => option);
  const alike = free.filter(
    (one) => isAlike(one) && !free.some((other) => other.start === one.start && sure.includes(other.option)),
  );
  if (alike.length > 0 && plain.search(COUNTS_PEOPLE) < 0)
    return doubtOf(
      'two-readings',
      alike.map(({ option }) => option.labelVi).join(', '),
      alike.map(({ option }) => ({ label: option.labelVi, value: [option.value] })),
    );
  const meant = free.filter((one) => alike.includes(one) || sure.includes(one.option));
  return valueOf([...new Set(meant.map(({ option }) => option.value))]);
}

const COUNTS_PEOPLE = pattern('các|mấy|những|tụi|lũ|hai|ba|bốn|2|3|4|cả|vợ con|chồng con|mẹ con|cha con');

/** Where more is asked, a clause of its own that shares two telling words with one option. */
function nearInClause(scene: Scene, field: HeardField, taken: Span[]): Choice | undefined {
  const others = scene.hearing.asking.flatMap((other) =>
    other === field ? [] : findOptions(scene.message, other.options ?? []),
  );
  for (const clause of clausesOf(scene.message)) {
    if (overlaps(clause, [...taken, ...others, ...scene.spoken]) || /\d/.test(clause.plain)) continue;
    const said = scene.message.text.slice(clause.start, clause.end).toLowerCase();
    if ([...said.matchAll(/ /g)].some(({ index }) => speaksOfAnother(said, index + 1))) continue;
    const words = scene.message.terms.filter(({ start }) => start >= clause.start && start < clause.end);
    const option = nearestOption(words, field.options ?? [], 2);
    if (option)
      return choiceOf(field, clause, valueOf(field.type === 'choices' ? [option.value] : option.value));
  }
  return undefined;
}

/** Of several options said, not those that merely name another person ("chủ hộ là …, cháu nội"). */
function aboutItself(scene: Scene, field: HeardField, found: Chosen[]): Chosen[] {
  if (new Set(found.map(({ option }) => option.value)).size <= 1) return found;
  const others = scene.anchors.filter(({ subjects }) => subjects && !subjects.includes(field.subject.id));
  const rest = found.filter((one) => !overlaps(one, others));
  return rest.length > 0 ? rest : found;
}
