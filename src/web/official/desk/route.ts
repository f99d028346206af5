export const PLACES = ['dossiers', 'handovers', 'ask', 'assists'] as const;
export type Place = (typeof PLACES)[number];

/** Where the page stands: one of the four places, or one item in it. */
export interface Route {
  place: Place;
  id?: string;
}

const NAMES: Record<Place, string> = {
  dossiers: 'ho-so',
  handovers: 'cho-ho-tro',
  ask: 'hoi-quy-dinh',
  assists: 'tai-quay',
};

/** The part of the address behind #, which no server gets to see; ids only, never names. */
export function hashOf({ place, id }: Route): string {
  return `#/${NAMES[place]}${id ? `/${encodeURIComponent(id)}` : ''}`;
}

/** What does not name a place is the list of dossiers. */
export function routeIn(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  const place = PLACES.find((one) => NAMES[one] === name) ?? 'dossiers';
  return id === '' ? { place } : { place, id: decodeURIComponent(id) };
}
