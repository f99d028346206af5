import type { Connectors } from './connectors/connect.ts';
import type { Database } from './db/database.ts';
import type { Keyring } from './db/keyring.ts';
import type { Prompts } from './guide/llm/fill-prompt.ts';
import type { ModelRoom } from './guide/llm/model-room.ts';
import type { KernelContext } from './kernel/context.ts';
import type { Env } from './kernel/env.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Places } from './places/places.ts';
import type { ProcedureSearch } from './procedures/procedure-search.ts';

/** Everything a verb may reach, put together once in `create-context.ts`. Types only: no room is imported at run time. */
export interface AppContext extends KernelContext {
  env: Env;
  db: Database;
  keyring: Keyring;
  knowledge: Knowledge;
  prompts: Prompts;
  places: Places;
  search: ProcedureSearch;
  connectors: Connectors;
  /** absent without an endpoint: the embedded guide speaks alone */
  model?: ModelRoom;
  /** how browsers reach us, without a slash at the end */
  publicUrl: string;
  /** tells the delivery worker that a dossier was queued */
  wakeDeliveries(): void;
  /** lets work end whose caller has hung up; a process does so by itself, an isolate must be told */
  seeThrough(work: Promise<unknown>): void;
}
