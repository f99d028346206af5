import { problemAt, type Declared } from './knowledge-file.ts';
import type { Problem } from './problem.ts';

interface Version {
  code: string;
  effectiveFrom: string;
  effectiveTo?: string;
}

/** Versions end after they begin, and on every day at most one of a code is in force. */
export function checkVersions(versions: Declared<Version>[]): Problem[] {
  return versions.flatMap((one, index) => {
    const { effectiveFrom, effectiveTo } = one.value;
    const ends = effectiveTo !== undefined && effectiveTo < effectiveFrom;
    const over = versions.slice(0, index).find((other) => overlap(one.value, other.value));
    return [
      ...(ends ? [problemAt(one.file, ['effectiveTo'], 'ends before it begins')] : []),
      ...(over
        ? [problemAt(one.file, ['effectiveFrom'], `in force at the same time as ${over.file.name}`)]
        : []),
    ];
  });
}

const NO_END = '9999-12-31';

function overlap(one: Version, other: Version): boolean {
  if (one.code !== other.code) return false;
  return (
    one.effectiveFrom <= (other.effectiveTo ?? NO_END) && other.effectiveFrom <= (one.effectiveTo ?? NO_END)
  );
}
