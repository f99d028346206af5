import type { AppContext } from '../app-context.ts';
import type { SignOn } from '../identity/sign-on.ts';
import type { Tenants } from '../tenants/find-tenant.ts';
import type { Assets } from '../web/assets.ts';
import type { Callers } from './caller.ts';
import type { Cookies } from './cookies.ts';
import type { TurnLimit } from './limit-turns.ts';
import type { Metrics } from './metrics.ts';

/** What the resources share; put together once in `create-app.ts`. */
export interface Resources {
  context: AppContext;
  assets: Assets;
  callers: Callers;
  cookies: Cookies;
  origins: Set<string>;
  signOn: SignOn;
  tenants: Tenants;
  turnLimit: TurnLimit;
  metrics: Metrics;
}
