import { hearingOf } from '../hearing-of.ts';
import type { Turn } from '../turn.ts';
import type { Hearing } from '../understand/hearing.ts';
import { understand } from '../understand/understand.ts';
import { takeAnswer } from './take-answer.ts';

/**
 * What was told before there was a dossier is taken now, as far as it names its field and no record holds it. It is
 * heard as it was said, while a procedure was looked for: naming one leads nowhere else.
 */
export function takeHeard(turn: Turn): void {
  const { state, context } = turn;
  const said = state.heard;
  state.heard = [];
  const tools = { places: context.places, lexicon: context.knowledge.lexicon };
  for (const text of said) {
    const hearing: Hearing = { ...hearingOf(turn), asking: [], offered: [], stage: 'finding' };
    for (const command of understand(text, hearing, tools))
      if (command.kind === 'answer') takeAnswer(turn, command.field, command.value);
  }
}
