import { keep, recall } from '../../page/storage.ts';

const PLACE = 'dan-loi.official.place';

export function keepPlace(): void {
  keep('tab', PLACE, location.hash);
}

/** Signing in leads to the bare address; the place where somebody was is known to the tab. */
export function comeBack(): void {
  const place = recall<string>('tab', PLACE);
  if (location.hash === '' && place) history.replaceState(null, '', place);
}
