import type { Actor } from '../../db/actor.ts';
import type { Redaction } from './redaction.ts';

/** What one turn may share with a model: on whose behalf, what is hidden, and what it has used of its budget. */
export interface Consultation {
  tenant: string;
  conversationId: string;
  actor: Actor;
  redaction: Redaction;
  used: { ms: number; tokens: number };
}
