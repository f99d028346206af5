import type { Catalogue } from '../../../src/knowledge/catalogue.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';

function catalogue(
  id: string,
  items: [value: string, code: string, label: string, ...says: string[]][],
): Catalogue {
  return {
    id,
    basis: 'test',
    items: items.map(([value, code, label, ...says]) => ({
      value,
      code,
      labelVi: label,
      labelEn: value,
      says,
    })),
  };
}

/** Small lists in the shape of `knowledge/catalogues/`. */
export const CATALOGUES: Knowledge['catalogues'] = {
  ethnicities: catalogue('ethnicities', [
    ['kinh', '01', 'Kinh', 'Việt'],
    ['khmer', '05', 'Khmer', 'Khơ-me'],
    ['hmong', '08', 'Mông', 'H’Mông'],
  ]),
  countries: catalogue('countries', [['vn', 'VN', 'Việt Nam']]),
  'land-purposes': catalogue('land-purposes', [['rural-residential', 'ONT', 'Đất ở tại nông thôn']]),
  relations: catalogue('relations', [
    ['head', '01', 'Chủ hộ'],
    ['child', '03', 'Con đẻ', 'con'],
  ]),
};
