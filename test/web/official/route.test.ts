import { describe, expect, it } from 'vitest';
import { hashOf, PLACES, routeIn } from '../../../src/web/official/desk/route.ts';

describe('the address of the officials’ page', () => {
  it('names a place, or one item in it, and is read back the same', () => {
    for (const place of PLACES)
      for (const route of [{ place }, { place, id: 'dos_4f/2' }])
        expect(routeIn(hashOf(route))).toEqual(route);
  });

  it('opens the dossiers where it names nothing that is there', () => {
    for (const hash of ['', '#', '#/', '#/nowhere']) expect(routeIn(hash)).toEqual({ place: 'dossiers' });
  });
});
