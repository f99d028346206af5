import { gzipSync } from 'node:zlib';
import type { Kind } from './kind-of.ts';
import { KINDS } from './kind-of.ts';

/** One answer that a browser took in. */
export interface Taken {
  url: string;
  kind: Kind;
  body: Buffer;
}

const GZIP_LEVEL = 9;
/** woff2 and pictures are compressed already, and no server compresses them again. SVG is text. */
const PACKED = /\.(woff2?|png|jpe?g|webp|avif|gif)(\?|$)/;

export function weightOf({ url, body }: Taken): number {
  return PACKED.test(new URL(url).pathname) ? body.length : gzipSync(body, { level: GZIP_LEVEL }).length;
}

export type Weights = Record<Kind | 'all', number>;

/** Bytes by kind; what was asked for twice weighs twice. */
export function weigh(taken: Taken[]): Weights {
  const sum = (some: Taken[]) => some.reduce((bytes, one) => bytes + weightOf(one), 0);
  const byKind = KINDS.map((kind) => [kind, sum(taken.filter((one) => one.kind === kind))] as const);
  return { ...(Object.fromEntries(byKind) as Record<Kind, number>), all: sum(taken) };
}

/** 1,024 bytes, one digit behind the point, rounded up: a promise is not kept by rounding. */
export function kibibytes(bytes: number): number {
  return Math.ceil((bytes / 1024) * 10) / 10;
}
