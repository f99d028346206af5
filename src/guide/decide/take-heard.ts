import { hearingOf } from '../hearing-of.ts';
import type { Turn } from '../turn.ts';
import { understand } from '../understand/understand.ts';
import { takeAnswer } from './take-answer.ts';

/** What was told before there was a dossier is taken now, as far as it names its field and no record holds it. */
export function takeHeard(turn: Turn): void {
  const { state, context } = turn;
  const said = state.heard;
  state.heard = [];
  const tools = { places: context.places, lexicon: context.knowledge.lexicon };
  for (const text of said) {
    for (const command of understand(text, { ...hearingOf(turn), asking: [] }, tools))
      if (command.kind === 'answer') takeAnswer(turn, command.field, command.value);
  }
}
