import { signIn as signInCard } from '../cards/sign-in.ts';
import { failureOf } from '../wire/call-failed.ts';
import { call } from '../wire/server.ts';
import { lookAtSignIn, signInWith } from '../wire/sign-in.ts';
import { explainFailure } from './explain-failure.ts';
import { goOn } from './go-on.ts';
import { NO_OFFER, type Taken, type Talk } from './talk.ts';

/** A number typed where signing in is asked for. What waited to be said goes on after it. */
export async function enter(talk: Talk, url: string, personalId: string): Promise<Taken | 'in'> {
  const { screen, reader, server } = talk;
  try {
    const outcome = await signInWith(server.fetch, url, personalId);
    if (outcome !== 'in') {
      screen.notice(outcome === 'refused' ? reader.words.signInRefused : reader.words.signInFailed);
      return 'failed';
    }
    await welcome(talk);
    if (talk.pending.length === 0) await goOn(talk);
    return 'in';
  } catch (error) {
    screen.notice(explainFailure(reader, server.base, failureOf(error)));
    return 'failed';
  }
}

/** The token died with the sign-in; from here on the cookie says who speaks. */
async function welcome(talk: Talk): Promise<void> {
  const { screen, reader, server, tools } = talk;
  talk.handle = { id: talk.handle.id };
  delete talk.signIn;
  tools.keepPlace(talk.handle);
  const { person } = await call<{ person: { name: string } }>(server, 'GET', '/v1/session', {
    locale: reader.locale,
  });
  screen.write(`${reader.words.signedIn(person.name)}\n\n`);
}

/** The session has ended, or was never here: nothing is lost, and what waited to be said is said after it. */
export async function askToSignInAgain(talk: Talk): Promise<Taken> {
  const { screen, reader, server, handle } = talk;
  const query = new URLSearchParams({ conversation: handle.id, returnTo: '/' });
  const url = `${server.base}/v1/session/login?${query}`;
  const way = await lookAtSignIn(server.fetch, url);
  talk.signIn = { url, way };
  talk.offer = NO_OFFER;
  screen.write(`${reader.words.signedInAgain}\n`);
  const { lines } = signInCard({ url }, { reader, sheet: screen.sheet, signIn: way });
  screen.write(`${lines.join('\n')}\n\n`);
  return way === 'number' ? 'on' : 'failed';
}
