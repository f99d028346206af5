import { buildAtlas, type PlaceSheets } from './atlas.ts';
import { findPlaces } from './find-in.ts';
import { readCodes } from './from-codes.ts';
import type { Places } from './places.ts';
import { readAddress } from './read-address.ts';
import { writePlace } from './write-place.ts';

/** Joins the tables once (about 0.2 s); the answer holds no state and may be shared. */
export function buildPlaces(sheets: PlaceSheets): Places {
  const atlas = buildAtlas(sheets);
  return {
    catalogueOn: atlas.catalogueOn,
    read: (text) => readAddress(text, atlas),
    findIn: (text) => findPlaces(text, atlas),
    fromCodes: (codes) => readCodes(codes, atlas),
    commune: (code) => atlas.catalogue.communes.get(code),
    write: (commune, detail) => writePlace(commune, detail, atlas.catalogueOn),
  };
}
