import { fold } from '../../language/fold.ts';
import type { Value } from '../../eforms/value.ts';
import type { HeardField } from './hearing.ts';
import type { Scene } from './scene.ts';
import type { Mention } from './mentions.ts';

/** The filled field that a corrected value most likely replaces: the one that holds the old value named, or a close one. */
export function nearestHeld(mention: Mention, pool: HeardField[], scene: Scene): HeardField | undefined {
  const held = pool.filter(({ value }) => value !== undefined);
  const old = scene.mentions.find(
    ({ start, end }) =>
      scene.correction?.old && start >= scene.correction.old.start && end <= scene.correction.old.end,
  );
  const scored = held.map((field) => ({
    field,
    score: Math.max(
      old ? 2 * likeness(field, readValue(old, field)) : 0,
      likeness(field, readValue(mention, field)),
    ),
  }));
  const [best, second] = scored.sort((one, other) => other.score - one.score);
  if (best && best.score >= 0.5 && best.score > (second?.score ?? 0)) return best.field;
  return held.length === 1 && !scene.hearing.asking.some(({ type }) => type === mention.type)
    ? held[0]
    : undefined;
}

function readValue(mention: Mention, field: HeardField): Value | undefined {
  const reading = mention.read(field);
  return reading.kind === 'value' ? reading.value : reading.heard;
}

/** 0 to 1: how much of a value two have in common, part by part. */
function likeness({ value }: HeardField, other: Value | undefined): number {
  if (value === undefined || other === undefined) return 0;
  const [one, two] = [partsOf(value), partsOf(other)];
  const shared = one.filter(
    (part, index) => two[index] === part || (typeof value === 'object' && two.includes(part)),
  ).length;
  return shared / Math.max(one.length, two.length, 1);
}

function partsOf(value: Value): string[] {
  if (typeof value === 'object' && !Array.isArray(value)) {
    return 'precision' in value ? value.value.split('-') : fold(value.text).split(/[^a-z0-9]+/);
  }
  const text = fold(String(value));
  return /^\d{6,}$/.test(text) ? text.split('') : text.split(/\s+/);
}
