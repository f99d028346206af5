import type { Field } from '../../eforms/eform.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import type { Turn } from '../turn.ts';
import { correctionIn } from '../understand/correction.ts';
import { readMessage } from '../understand/message.ts';
import type { Consultation } from './consultation.ts';
import { knownValues } from './known-values.ts';
import { redact } from './redact.ts';

/** What this turn may share with a model; nothing where there is no model, or where the message may hold an answer about somebody. */
export function consultationFor(turn: Turn): Consultation | undefined {
  const { context, conversation, actor, dossier, text } = turn;
  if (!context.model || text === '' || isAboutPerson(turn)) return undefined;
  const tools = {
    places: context.places,
    lexicon: context.knowledge.lexicon,
    today: vietnamDay(context.clock.now()),
  };
  return {
    tenant: conversation.tenant,
    conversationId: conversation.id,
    actor,
    redaction: redact(dossier ? knownValues(dossier) : [], tools),
    used: { ms: 0, tokens: 0 },
  };
}

/** A personal field is asked, doubted or corrected: what is said then stays with the embedded guide. */
function isAboutPerson({ state, dossier, context, text }: Turn): boolean {
  const open = [...state.asking, ...state.refocus, ...Object.keys(state.doubted)];
  if (!dossier) return open.length > 0;
  const fields = open.map((id) => dossier.eform.fields.find((field) => field.id === id));
  if (fields.some((field) => !field || isPersonal(field))) return true;
  return correctionIn(readMessage(text, context.knowledge.lexicon)) !== undefined;
}

/** Whatever is written out by people, and choices from a register (ethnicities, relations). */
export function isPersonal({ type, catalogue, optionsFrom }: Field): boolean {
  if (catalogue !== undefined || optionsFrom !== undefined) return true;
  return type !== 'boolean' && type !== 'integer' && type !== 'choice' && type !== 'choices';
}
