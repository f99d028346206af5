import { setTimeout } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Fault } from '../fault.ts';
import type { StandInContext } from './stand-in.ts';

/** Faults that still bring a well-formed answer, bent by whoever makes it. */
export type Distortion = 'partial' | 'stale' | 'duplicate' | 'wrong-person';

export type MakeAnswer = (distortion?: Distortion) => Promise<Response> | Response;

/** What comes instead of an answer: a proxy's page, an answer cut off in the middle, an empty body, an error in words. */
const GARBAGE = [
  '<html><body><h1>502 Bad Gateway</h1></body></html>',
  '{"error_code":0,"maLoi":"00","result":[{"MaHo',
  '',
  '<?xml version="1.0"?><soap:Envelope><soap:Body><CongdanCollection>',
  'Lỗi kết nối CSDL: ORA-12541\u0000\u0001',
];

/** Answers honestly, or as the fault says. Making the answer is also what takes effect at a back end. */
export async function answerWithFault(
  context: StandInContext,
  fault: Fault | undefined,
  answer: MakeAnswer,
): Promise<Response> {
  if (!fault) return answer();
  await setTimeout(fault.delayMs, undefined, { ref: false });
  switch (fault.kind) {
    case 'slow':
      return answer();
    case 'down':
      return cutLine(context);
    case 'commit-then-drop':
      await answer();
      return cutLine(context);
    case 'garbage':
      return context.body(garbageFor(context), 200, { 'content-type': 'text/plain' });
    case 'http-500':
      return context.text('Internal Server Error', 500);
    case 'partial':
    case 'stale':
    case 'duplicate':
    case 'wrong-person':
      return answer(fault.kind);
  }
}

function cutLine(context: StandInContext): Response {
  context.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Differs with the request, yet is the same for the same one. */
function garbageFor(context: StandInContext): string {
  return GARBAGE[Number(context.req.header('content-length') ?? 0) % GARBAGE.length] ?? '';
}
