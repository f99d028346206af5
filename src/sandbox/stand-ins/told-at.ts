import type { Distortion } from './answer-with-fault.ts';
import type { Sandbox } from '../sandbox.ts';

const STALE_AGE_MS = 400 * 24 * 60 * 60 * 1000;

/** The date that a source tells with its answer: now, or more than a year ago. */
export function toldAt({ clock }: Sandbox, distortion?: Distortion): Date {
  return new Date(clock.now().getTime() - (distortion === 'stale' ? STALE_AGE_MS : 0));
}
