import type { CommuneName, OldCommuneName } from './name-index.ts';
import type { Commune, PlaceReading } from './places.ts';
import { todayOf } from './unit.ts';
import { writePlace } from './write-place.ts';

/** The reading of names that fit a text equally well: one commune, a split one, or several. */
export function settle(
  winners: readonly (CommuneName | OldCommuneName)[],
  { heard, detail, catalogueOn }: { heard: string; detail: string; catalogueOn: string },
): PlaceReading {
  const names = withoutForebears(winners);
  const communes = [...new Set(names.flatMap(todayOfName))];
  const [commune] = communes;
  if (!commune) return { kind: 'unknown', heard };
  const values = communes.map((each) => writePlace(each, detail, catalogueOn));
  if (communes.length === 1)
    return { kind: 'place', value: writePlace(commune, detail, catalogueOn), commune };
  const olds = new Set(names.map((name) => (name.level === 'old-commune' ? name.old : name.commune)));
  return { kind: olds.size === 1 ? 'split' : 'ambiguous', candidates: values, heard };
}

/** An old commune that lives on in today's commune of that name is not a second meaning. */
function withoutForebears(names: readonly (CommuneName | OldCommuneName)[]) {
  const today = new Set(names.flatMap((name) => (name.level === 'commune' ? [name.commune] : [])));
  return names.filter(
    (name) => name.level === 'commune' || !name.old.today.some((commune) => today.has(commune)),
  );
}

function todayOfName(name: CommuneName | OldCommuneName): Commune[] {
  return name.level === 'commune' ? [name.commune] : todayOf(name.old);
}
