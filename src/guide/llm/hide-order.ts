import type { ModelAnswer, ModelOrder } from './model-room.ts';
import type { Redaction } from './redaction.ts';

/** The messages as they may leave; nothing where something personal could not be hidden. */
export function hideMessages({ messages, consultation }: ModelOrder): ModelOrder['messages'] | undefined {
  const { redaction } = consultation;
  const hidden = messages.map(({ role, content }) => ({
    role,
    content: role === 'user' ? redaction.hide(content) : content,
  }));
  const leaks = hidden.some(({ role, content }) =>
    role === 'user' ? redaction.leaks(content) : redaction.names(content),
  );
  return leaks ? undefined : hidden;
}

/** The answer with the values back in it. */
export function restoreAnswer(
  redaction: Redaction,
  { text, toolCalls }: { text: string; toolCalls: { name: string; args: unknown }[] },
): Pick<Extract<ModelAnswer, { kind: 'answered' }>, 'text' | 'toolCalls'> {
  return {
    text: redaction.restore(text),
    toolCalls: toolCalls.map(({ name, args }) => ({ name, args: restoreIn(redaction, args) })),
  };
}

function restoreIn(redaction: Redaction, value: unknown): unknown {
  if (typeof value === 'string') return redaction.restore(value);
  if (Array.isArray(value)) return value.map((one) => restoreIn(redaction, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restoreIn(redaction, one)]));
}

/** No token is longer. */
const LONGEST_TOKEN = 24;

/** Restores a text that comes in pieces; a token cut in two is held until its end has come. */
export function restoreWhileHeard(redaction: Redaction, tell: (delta: string) => void) {
  let held = '';
  const hear = (delta: string) => {
    held += delta;
    const open = held.lastIndexOf('⟦');
    const waits = open >= 0 && !held.includes('⟧', open) && held.length - open <= LONGEST_TOKEN;
    const ready = waits ? held.slice(0, open) : held;
    held = waits ? held.slice(open) : '';
    if (ready !== '') tell(redaction.restore(ready));
  };
  const finish = () => {
    if (held !== '') tell(held);
    held = '';
  };
  return { hear, finish };
}
