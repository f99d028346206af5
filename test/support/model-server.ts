import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FAULTS, type ModelFault } from './model-faults.ts';
import { streamAnswer, wholeAnswer, type ScriptedAnswer } from './model-wire.ts';

export interface ModelRequest {
  path: string;
  authorization: string;
  model: string;
  stream: boolean;
  messages: { role: string; content: string }[];
  tools: { name: string; strict: boolean }[];
  /** all of the body, as it came over the line */
  raw: string;
}

/** What the model says to a request, or how its server fails. */
export type ModelScript = (request: ModelRequest) => ScriptedAnswer | ModelFault;

/** An OpenAI-compatible server on loopback that says what it is told to. */
export interface ModelServer {
  /** for OPENAI_BASE_URL */
  url: string;
  requests: ModelRequest[];
  /** from now on; without one it answers nothing of interest */
  script(script: ModelScript | ScriptedAnswer | ModelFault): void;
  stop(): Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  let current: ModelScript = () => ({ text: '' });
  const requests: ModelRequest[] = [];
  const server = createServer((incoming, response) => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      return respond(request, response, current(request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    script: (script) => {
      current = typeof script === 'function' ? script : () => script;
    },
    stop: () => stop(server),
  };
}

/** The settings that lead the product to this server. */
export function modelSettings(server: ModelServer): Record<string, string> {
  return { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'test-key', MODEL_NAME: 'scripted' };
}

async function readRequest(incoming: IncomingMessage): Promise<ModelRequest> {
  let raw = '';
  for await (const chunk of incoming.setEncoding('utf8')) raw += String(chunk);
  const body = JSON.parse(raw) as {
    model: string;
    stream?: boolean;
    messages: ModelRequest['messages'];
    tools?: { function: { name: string; strict?: boolean } }[];
  };
  return {
    path: incoming.url ?? '',
    authorization: incoming.headers.authorization ?? '',
    model: body.model,
    stream: body.stream === true,
    messages: body.messages,
    tools: (body.tools ?? []).map(({ function: { name, strict } }) => ({ name, strict: strict === true })),
    raw,
  };
}

async function respond(
  request: ModelRequest,
  response: ServerResponse,
  answer: ScriptedAnswer | ModelFault,
): Promise<void> {
  if (typeof answer === 'string') return FAULTS[answer](request, response);
  if (request.stream) return streamAnswer(response, answer);
  wholeAnswer(response, answer);
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
