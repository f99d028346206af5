import { call } from '../../page/api/call.ts';
import { problemOf } from '../../page/api/request-failed.ts';
import { loginUrl } from '../../page/api/session.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import type { Desk } from './desk.ts';
import type { TroubleBox } from './trouble-box.ts';

/** Calls of the desk. One that finds the session ended says so above everything, once, with the way to sign in. */
export function callInSession({ locale, w }: OfficialReader, session: TroubleBox): Desk['call'] {
  return async <Body>(method: string, path: string, body?: unknown) => {
    try {
      const answer = await call<Body>(method, path, { locale, body });
      session.clear();
      return answer;
    } catch (error) {
      const isOver = problemOf(error)?.status === 401;
      if (isOver && !session.element.hasChildNodes())
        session.show(w.expired, el('a', { class: 'button', href: loginUrl('/official') }, w.signIn));
      throw error;
    }
  };
}
