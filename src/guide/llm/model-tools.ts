import { z } from 'zod';
import { Topic } from '../../procedures/procedure.ts';
import type { HeardField } from '../understand/hearing.ts';
import type { ModelTool } from './model-room.ts';

const MOST_LETTERS = 300;

/** Strict schemas may not name a longest length on the wire: it is checked here. */
const Words = z.string().refine((words) => words.trim() !== '' && words.length <= MOST_LETTERS);

/** What people say that needs no words of theirs. What confirms, grants, declines, pays or takes a suggestion is not here. */
export const Saying = z.enum([
  'unknown',
  'skip',
  'why',
  'cancel',
  'resume',
  'review',
  'status',
  'human',
  'greet',
  'thanks',
  'out-of-scope',
]);

export const FindProcedure = z
  .object({
    need: Words.describe('the need in the words of official Vietnamese, such as "đăng ký khai sinh"'),
  })
  .strict();
export const AskAbout = z
  .object({ topic: Topic, quote: Words.describe('the words of the question, with the procedure they name') })
  .strict();
export const Answer = z
  .object({
    field: z.string(),
    quote: Words.describe('the words that answer the field'),
    option: z
      .string()
      .nullable()
      .describe('the value of the option that they mean; null where there is none'),
  })
  .strict();
export const Change = z
  .object({ field: z.string(), quote: Words.describe('the words that say that it is wrong') })
  .strict();
export const Tell = z.object({ what: Saying }).strict();

/** The commands that a model may propose here: nothing to answer or to change, no tool for it. */
export function toolsFor(asked: HeardField[], filled: HeardField[], looking: boolean): ModelTool[] {
  return [
    ...(looking ? [FIND] : []),
    { name: 'ask_about', description: 'The citizen asks something about a procedure.', schema: AskAbout },
    ...(asked.length > 0
      ? [tool('answer', 'The citizen answers a field of the open question.', Answer, asked)]
      : []),
    ...(filled.length > 0
      ? [tool('change', 'The citizen says that a value given before is wrong.', Change, filled)]
      : []),
    { name: 'tell', description: 'The citizen says one of these things.', schema: Tell },
  ];
}

const FIND: ModelTool = {
  name: 'find_procedure',
  description: 'The citizen needs something done and no procedure is chosen yet.',
  schema: FindProcedure,
};

function tool(
  name: string,
  description: string,
  schema: typeof Answer | typeof Change,
  fields: HeardField[],
): ModelTool {
  return { name, description, schema: schema.extend({ field: z.enum(fields.map(({ id }) => id)) }) };
}
