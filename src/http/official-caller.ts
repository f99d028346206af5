import { namedOfficial, officialIn, type Official, type OfficialActor } from '../officials/official.ts';
import type { HttpContext } from './http-env.ts';
import type { Resources } from './resources.ts';

/** The signed-in official who calls; `forbidden` for everybody else who is signed in. */
export async function officialOf(c: HttpContext, { callers }: Resources): Promise<OfficialActor> {
  return officialIn(await callers.session(c));
}

/** As above, with their name. */
export async function namedOfficialOf(c: HttpContext, { context, callers }: Resources): Promise<Official> {
  return namedOfficial(context, await callers.session(c));
}
