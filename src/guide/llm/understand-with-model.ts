import type { Command } from '../command.ts';
import { hearingOf } from '../hearing-of.ts';
import type { Turn } from '../turn.ts';
import type { HeardField, Hearing } from '../understand/hearing.ts';
import { commandsFrom, type Reach } from './commands-from-calls.ts';
import { isPersonal } from './consult.ts';
import { fillPrompt, type Prompts } from './fill-prompt.ts';
import { findsLittle, isUnsure } from './is-unsure.ts';
import { toolsFor } from './model-tools.ts';

/**
 * What our own rules heard, and what a model adds where they were not sure. It proposes; whatever it says goes through
 * the same checks, and whatever goes wrong with it leaves what was heard without it.
 */
export async function understandWithModel(turn: Turn, text: string, heard: Command[]): Promise<Command[]> {
  if (isAboutPerson(turn, heard)) delete turn.consultation;
  const { consultation } = turn;
  const { model, log, prompts } = turn.context;
  if (!model || !consultation || !isUnsure(turn, heard, text)) return heard;
  const hearing = hearingOf(turn);
  const reach = reachOf(turn, hearing, text);
  const answer = await model.call({
    step: 'understand',
    consultation,
    messages: [
      { role: 'system', content: promptFor(prompts, hearing, reach) },
      { role: 'user', content: text },
    ],
    tools: toolsFor(reach.asked, reach.filled, reach.looking),
  });
  const proposed = answer.kind === 'answered' ? commandsFrom(turn, reach, answer.toolCalls) : undefined;
  if (!proposed)
    log.warn('message-not-understood-by-model', {
      reason: answer.kind === 'failed' ? answer.reason : 'invalid',
    });
  return proposed && proposed.length > 0 ? merge(turn, heard, proposed) : heard;
}

/** A correction or a doubtful answer about somebody, wherever it came in the message, stays with us. */
function isAboutPerson({ dossier }: Turn, heard: Command[]): boolean {
  return heard.some((command) => {
    if (command.kind !== 'correct' && command.kind !== 'doubt') return false;
    const field = dossier?.eform.fields.find(({ id }) => id === command.field);
    return !field || isPersonal(field);
  });
}

function reachOf(turn: Turn, { asking, open, stage, hasProcedure }: Hearing, text: string): Reach {
  const personal = (field: HeardField) =>
    turn.dossier?.eform.fields.some((one) => one.id === field.id && isPersonal(one)) ?? true;
  return {
    asked: asking.filter((field) => !personal(field)),
    filled: [...asking, ...open].filter((field) => field.value !== undefined && !personal(field)),
    looking: !hasProcedure || stage === 'finding' || stage === 'submitted' || stage === 'following',
    text,
  };
}

/** The rules and the tools are the same in every call, so that a server may keep them; what changes stands last. */
function promptFor(
  prompts: Prompts,
  { stage, expecting, offered, locale }: Hearing,
  { asked, filled }: Reach,
): string {
  const standing = [
    `stage: ${stage}`,
    `language: ${locale}`,
    `waiting for: ${expecting ?? (asked.length > 0 ? 'an answer' : 'a need')}`,
    `offered: ${offered.map(({ nameVi }) => nameVi).join('; ') || 'nothing'}`,
    `filled: ${filled.map(({ id, labelVi }) => `${id} (${labelVi})`).join('; ') || 'nothing'}`,
  ];
  return fillPrompt(prompts, 'understand.v1', {
    standing: standing.join('\n'),
    fields: asked.map(fieldLine).join('\n') || 'none',
  });
}

function fieldLine({ id, type, labelVi, options = [] }: HeardField): string {
  const choices = options.map(({ value, labelVi: label }) => `${value} = ${label}`).join('; ');
  return `${id} (${type}): ${labelVi}${choices ? `; options: ${choices}` : ''}`;
}

/** What the rules were sure of stands; "unclear" gives way, and a doubt or a need that led nowhere to something better. */
function merge(turn: Turn, heard: Command[], proposed: Command[]): Command[] {
  const finds = proposed.some(({ kind }) => kind === 'find-procedure');
  const guessed = proposed.flatMap((command) => (command.kind === 'doubt' ? [command.field] : []));
  const sure = heard.filter((command) => {
    if (command.kind === 'doubt') return !guessed.includes(command.field);
    return command.kind !== 'unclear' && !(finds && findsLittle(turn, command));
  });
  const fresh = proposed.filter((command) => sure.length === 0 || adds(sure, command));
  if (fresh.length === 0) return heard;
  turn.mode = 'llm';
  return [...sure, ...fresh];
}

/** Beside something sure, a model may add a question or a field that was not heard; no other need, no change of course. */
function adds(sure: Command[], command: Command): boolean {
  if (command.kind === 'ask-about')
    return !sure.some((one) => one.kind === 'ask-about' && one.topic === command.topic);
  if (command.kind !== 'doubt' && command.kind !== 'correct') return false;
  return !sure.some((one) => 'field' in one && one.field === command.field);
}
