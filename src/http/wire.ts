import { z } from '@hono/zod-openapi';
import type { ZodType } from 'zod';
import { ReviewCard as Review } from '../guide/card.ts';
import { Reply as GuideReply, ReplyState, Stage, Action } from '../guide/reply.ts';
import { Problem } from './problem.ts';

/** Shapes that several calls share, each once in `/openapi.json` under its name. */
export const Reply = GuideReply.meta({ id: 'Reply' });
export const ReviewCard = Review.meta({ id: 'ReviewCard' });

export const StartedConversation = z
  .object({ id: z.string(), token: z.string(), expiresAt: z.string(), greeting: Reply })
  .strict();

export const ConversationSummary = z
  .object({ id: z.string(), title: z.string(), stage: Stage, updatedAt: z.string() })
  .strict();

const OfficialName = z.object({ kind: z.literal('official'), name: z.string() }).strict();

export const MessageView = z
  .object({
    id: z.string(),
    role: z.enum(['citizen', 'guide']),
    at: z.string(),
    text: z.string().optional(),
    action: Action.optional(),
    reply: Reply.optional(),
    by: OfficialName.optional().describe('an official wrote this for the citizen'),
    from: OfficialName.optional().describe('an official answered, not the guide'),
  })
  .strict();

export const ConversationView = z
  .object({ id: z.string(), stage: Stage, messages: z.array(MessageView), state: ReplyState })
  .strict();

export const json = (schema: ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** The problems a call may answer with, by status. */
export function problems<Status extends number>(...statuses: Status[]) {
  const content = { 'application/problem+json': { schema: Problem } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: 'what went wrong (RFC 9457)', content }]),
  );
}

export const IdParam = z.object({ id: z.string() });

/** Who may call: the cookie of a signed-in person, or also the token of a conversation. */
export const SIGNED_IN: Record<string, string[]>[] = [{ session: [] }];
export const ANY_CALLER: Record<string, string[]>[] = [...SIGNED_IN, { conversation: [] }];
