import type { AppContext } from './app-context.ts';
import { connectSources, type SourcesOptions } from './connectors/connect-sources.ts';
import { createKeyring } from './db/keyring.ts';
import { openModelRoom } from './guide/llm/open-model-room.ts';
import { createProcedureSearch } from './procedures/create-procedure-search.ts';

/** What the platform brings: a process with files, or an isolate without. */
export interface Brought extends Omit<AppContext, 'model' | 'keyring' | 'search' | 'connectors'> {
  masterKey: Buffer;
  sources: Omit<SourcesOptions, 'log'>;
}

/** Puts together what is the same wherever it runs. */
export function createContext({ masterKey, sources, ...brought }: Brought): AppContext {
  const { log, knowledge } = brought;
  const model = openModelRoom(brought);
  const filable = new Set(knowledge.eforms.map((eform) => eform.code));
  return {
    ...brought,
    ...(model ? { model } : {}),
    keyring: createKeyring(masterKey),
    search: createProcedureSearch(knowledge.procedures, knowledge.lexicon, filable),
    connectors: connectSources({ ...sources, log }),
  };
}
