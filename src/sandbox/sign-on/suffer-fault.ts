import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../fault.ts';

/** Plays a fault on a raw response. `passed` means that the call goes on: it was only slow, or cannot show this kind. */
export async function sufferFault(fault: Fault, response: ServerResponse): Promise<'answered' | 'passed'> {
  await setTimeout(fault.delayMs);
  switch (fault.kind) {
    case 'down':
    case 'commit-then-drop':
      response.destroy();
      return 'answered';
    case 'http-500':
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal Server Error');
      return 'answered';
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>\u0000<<<');
      return 'answered';
    case 'slow':
    case 'partial':
    case 'stale':
    case 'duplicate':
    case 'wrong-person':
      return 'passed';
  }
}
