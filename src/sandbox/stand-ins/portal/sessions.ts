import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../kernel/clock.ts';

const SESSION_MS = 30 * 60 * 1000;

export interface Sessions {
  open(): string;
  isOpen(session: string): boolean;
}

/** Sessions of an adapter: half an hour on the sandbox's clock, and gone with the process. */
export function openSessions(clock: Clock): Sessions {
  const endsAt = new Map<string, number>();
  return {
    open: () => {
      const session = randomUUID();
      endsAt.set(session, clock.now().getTime() + SESSION_MS);
      return session;
    },
    isOpen: (session) => (endsAt.get(session) ?? 0) > clock.now().getTime(),
  };
}
