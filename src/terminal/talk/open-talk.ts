import type { Reply } from '../../guide/reply.ts';
import type { ChatOptions } from '../read-options.ts';
import type { TerminalReader } from '../reader.ts';
import { failureOf, type Failure } from '../wire/call-failed.ts';
import { call } from '../wire/server.ts';
import { askToSignInAgain } from './enter.ts';
import { explainFailure } from './explain-failure.ts';
import { goOn } from './go-on.ts';
import { showWhole } from './show-reply.ts';
import type { Taken, Talk } from './talk.ts';

/** Begins a conversation, or goes on with the one whose handle the talk has. */
export async function openTalk(talk: Talk, options: ChatOptions): Promise<Taken> {
  try {
    await (options.resume ? goOn(talk) : begin(talk, options));
    return 'on';
  } catch (error) {
    const failure = failureOf(error);
    if (options.resume && failure.kind === 'problem' && failure.status === 401) return askToSignInAgain(talk);
    talk.screen.notice(sentenceFor(talk.reader, options, failure));
    return 'failed';
  }
}

async function begin(talk: Talk, { tenant, procedureCode }: ChatOptions): Promise<void> {
  const { server, reader, tools } = talk;
  const { locale } = reader;
  const body = { locale, ...(tenant ? { tenant } : {}), ...(procedureCode ? { procedureCode } : {}) };
  const started = await call<{ id: string; token: string; greeting: Reply }>(
    server,
    'POST',
    '/v1/conversations',
    { locale, body },
  );
  talk.handle = { id: started.id, token: started.token };
  tools.keepPlace(talk.handle);
  await showWhole(talk, started.greeting);
}

function sentenceFor(reader: TerminalReader, options: ChatOptions, failure: Failure): string {
  const { words } = reader;
  if (failure.kind === 'problem' && failure.fields && 'tenant' in failure.fields)
    return words.unknownTenant(options.tenant ?? '');
  if (failure.kind === 'problem' && failure.fields && 'procedureCode' in failure.fields)
    return words.unknownProcedure(options.procedureCode ?? '');
  if (options.resume && failure.kind === 'problem' && failure.status === 404) return words.conversationGone;
  return explainFailure(reader, options.url, failure);
}
