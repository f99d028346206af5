import { keep, recall } from '../storage.ts';

const INVITATION = 'dan-loi.invitation';

/**
 * The secret behind # in the link. It is taken out of the address at once and kept with the tab, so that it survives
 * signing in and stands in no history, no log and no address that another site is told.
 */
export function takeToken(): string | null {
  const token = decodeURIComponent(location.hash.slice(1));
  if (token === '') return recall<string>('tab', INVITATION);
  keep('tab', INVITATION, token);
  history.replaceState(null, '', location.pathname);
  return token;
}
