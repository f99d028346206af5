import type { Anchor } from './anchors.ts';
import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';

/** Words that name the field of a value: before it since the value before, or inside it ("sinh năm 1990"). Last first. */
export function namingAnchors(scene: Scene, mention: Mention): Anchor[] {
  const previousEnd = Math.max(
    0,
    ...scene.mentions.filter(({ end }) => end <= mention.start).map(({ end }) => end),
  );
  const near = scene.anchors.filter(
    (anchor) =>
      !anchor.subjects &&
      anchor.start >= previousEnd &&
      anchor.end <= mention.end &&
      !breaksBetween(scene, anchor.end, mention.start),
  );
  const behind = scene.anchors.filter(
    (anchor) =>
      !anchor.subjects &&
      anchor.start >= mention.end &&
      /^ ?(?:là|la|,? ?is|\()? ?$/u.test(scene.message.text.slice(mention.end, anchor.start)),
  );
  return [...near.toReversed(), ...behind, ...placeOfEvent(scene, mention)];
}

/** "Sinh ngày 3/11 tại …": the place of what the date before it is of. */
function placeOfEvent(scene: Scene, mention: Mention): Anchor[] {
  const date = scene.mentions.filter(({ end }) => end <= mention.start).at(-1);
  if (mention.type !== 'place' || date?.type !== 'date') return [];
  if (!/^[\s,]*(?:tại|ở|tai|o|in|at)? *$/iu.test(scene.message.text.slice(date.end, mention.start)))
    return [];
  const event = scene.anchors
    .filter(({ attribute, end }) => attribute?.endsWith('Date') && end <= date.end)
    .at(-1)?.attribute;
  return event
    ? [{ start: mention.start, end: mention.start, attribute: event.replace('Date', 'Place') }]
    : [];
}

function breaksBetween({ message }: Scene, from: number, to: number): boolean {
  return /[.?!;\n](?=\s|;|$)/.test(message.text.slice(from, Math.max(from, to)));
}
