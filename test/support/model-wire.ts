import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** `args` is JSON as the model wrote it, or an object. */
export interface ScriptedAnswer {
  text?: string;
  tools?: { name: string; args: unknown }[];
  finish?: string;
}

const USAGE = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 };
const LETTERS_A_CHUNK = 7;

/** One event for the role, then the text in small pieces, the tool calls, the end, and what was used. */
export function streamAnswer(response: ServerResponse, answer: ScriptedAnswer): void {
  const send = openStream(response);
  for (const piece of piecesOf(answer.text ?? '')) send({ content: piece });
  callsOf(answer).forEach((call, index) => {
    const { name, arguments: args } = call.function;
    send({ tool_calls: [{ index, id: call.id, type: 'function', function: { name, arguments: '' } }] });
    for (const piece of piecesOf(args)) send({ tool_calls: [{ index, function: { arguments: piece } }] });
  });
  send({}, finishOf(answer));
  send.usage();
  response.end('data: [DONE]\n\n');
}

export function wholeAnswer(response: ServerResponse, answer: ScriptedAnswer): void {
  const calls = callsOf(answer);
  const message = {
    role: 'assistant',
    content: answer.text ?? null,
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      ...head('chat.completion'),
      choices: [{ index: 0, message, finish_reason: finishOf(answer) }],
      usage: USAGE,
    }),
  );
}

/** Opens an event stream and says who speaks; `send` writes one delta. */
export function openStream(response: ServerResponse) {
  const opened = head('chat.completion.chunk');
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const write = (body: object) => response.write(`data: ${JSON.stringify({ ...opened, ...body })}\n\n`);
  const send = (delta: object, finish: string | null = null) =>
    write({ choices: [{ index: 0, delta, finish_reason: finish }] });
  send({ role: 'assistant', content: '' });
  return Object.assign(send, { usage: () => write({ choices: [], usage: USAGE }) });
}

function head(object: string) {
  return { id: `chatcmpl-${randomUUID()}`, object, created: 1_795_000_000, model: 'scripted' };
}

function callsOf({ tools = [] }: ScriptedAnswer) {
  return tools.map(({ name, args }) => ({
    id: `call_${randomUUID()}`,
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
  }));
}

function finishOf({ finish, tools = [] }: ScriptedAnswer): string {
  return finish ?? (tools.length > 0 ? 'tool_calls' : 'stop');
}

function piecesOf(text: string): string[] {
  return text.match(new RegExp(`.{1,${LETTERS_A_CHUNK}}`, 'gsu')) ?? [];
}
