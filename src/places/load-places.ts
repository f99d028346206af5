import type { PlaceSheets } from './atlas.ts';
import { buildPlaces } from './build-places.ts';
import { readPackageTables } from './package-tables.ts';
import type { Places } from './places.ts';
import { readOverlay } from './read-overlay.ts';

/** The places of the files that come with us. */
export function loadPlaces(): Places {
  return buildPlaces(readPlaceSheets());
}

export function readPlaceSheets(): PlaceSheets {
  return { tables: readPackageTables(), overlay: readOverlay() };
}
