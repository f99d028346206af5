import type { ChatOpenAI } from '@langchain/openai';
import type { AIMessageChunk } from '@langchain/core/messages';
import { z } from 'zod';
import { ModelFault } from './model-fault.ts';
import { tokensIn } from './model-limits.ts';
import type { ModelOrder, ModelTool, ModelUse } from './model-room.ts';

export interface Question {
  messages: ModelOrder['messages'];
  tools: ModelTool[];
  ms: number;
  /** the longest answer */
  tokens: number;
  onText(delta: string): void;
}

export interface Said extends ModelUse {
  text: string;
  toolCalls: { name: string; args: unknown }[];
}

/** One call, read as it comes and cut off where it runs past its time or length. Throws `ModelFault`, or what the client throws. */
export async function askModel(chat: ChatOpenAI, question: Question): Promise<Said> {
  const cut = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ModelFault('timeout'));
      cut.abort();
    }, question.ms);
  });
  try {
    return await Promise.race([late, listen(chat, question, cut)]);
  } finally {
    clearTimeout(timer);
    cut.abort();
  }
}

async function listen(chat: ChatOpenAI, question: Question, cut: AbortController): Promise<Said> {
  const { messages, tools, tokens, onText } = question;
  const model = tools.length > 0 ? chat.bindTools(tools.map(wireTool)) : chat;
  const stream = await model.stream(messages, { signal: cut.signal });
  let whole: AIMessageChunk | undefined;
  let letters = 0;
  for await (const chunk of stream) {
    if (cut.signal.aborted) throw new ModelFault('timeout');
    whole = whole ? whole.concat(chunk) : chunk;
    letters +=
      chunk.text.length +
      (chunk.tool_call_chunks ?? []).reduce((sum, { args }) => sum + (args?.length ?? 0), 0);
    if (letters > tokens * LETTERS_AT_MOST) throw new ModelFault('over-budget');
    if (chunk.text !== '') onText(chunk.text);
  }
  return read(whole, messages);
}

/** No vocabulary packs more letters into a token, over a whole answer. */
const LETTERS_AT_MOST = 4;

function wireTool({ name, description, schema }: ModelTool) {
  const { $schema: _, ...parameters } = z.toJSONSchema(schema);
  return { type: 'function' as const, function: { name, description, parameters, strict: true } };
}

/** A stream that only stops, without saying how it ended, was cut on the way. */
function read(whole: AIMessageChunk | undefined, messages: ModelOrder['messages']): Said {
  const finish: unknown = whole?.response_metadata['finish_reason'];
  if (!whole || typeof finish !== 'string' || finish === '') throw new ModelFault('malformed');
  if (finish === 'content_filter') throw new ModelFault('refused');
  if (finish === 'length') throw new ModelFault('over-budget');
  const toolCalls = (whole.tool_call_chunks ?? []).map(({ name, args }) => ({
    name: name ?? '',
    args: argsOf(args),
  }));
  const used = whole.usage_metadata;
  const sent = messages.map(({ content }) => content).join('');
  return {
    text: whole.text,
    toolCalls,
    tokensIn: used?.input_tokens ?? tokensIn(sent),
    tokensOut: used?.output_tokens ?? tokensIn(whole.text + JSON.stringify(toolCalls)),
  };
}

/** The client mends cut JSON; we do not want it mended. */
function argsOf(written: string | undefined): unknown {
  try {
    return JSON.parse(written ?? '');
  } catch (cause) {
    throw new ModelFault('malformed', { cause });
  }
}
