import type { RawPlace } from '../../../connectors/raw-record.ts';
import { REFORM_ON, placeOf, type Commune, type OldCommune } from '../commune.ts';

/** The day before the reform: the catalogue of 63 provinces with districts. */
export const OLD_CATALOGUE_ON = '2025-06-30';

export function codesNow(commune: Commune, detail = ''): RawPlace {
  return { provinceCode: commune.provinceCode, districtCode: '', communeCode: commune.code, detail };
}

/** Old codes without the date of their catalogue: only the district tells. */
export function codesThen(commune: Commune, detail = ''): RawPlace {
  const { provinceCode, districtCode, code } = formerOf(commune, detail);
  return { provinceCode, districtCode, communeCode: code, detail };
}

/** Capitals, with the district and province once more in the free text. */
export function shoutedThen(commune: Commune, detail: string): RawPlace {
  const former = formerOf(commune, detail);
  const shouted = [detail, former.name, former.districtName].join(', ').toUpperCase();
  return { ...codesThen(commune, detail), detail: shouted };
}

export function textNow(commune: Commune, detail?: string): RawPlace {
  return { communeCode: commune.code, catalogueOn: REFORM_ON, text: placeOf(commune, detail).text };
}

/** "Số 5 ấp Đông, Xã Tân Phú, Huyện Châu Thành, Tỉnh Long An" */
export function textThen(commune: Commune, detail = ''): RawPlace {
  const { name, districtName, provinceName } = formerOf(commune, detail);
  return { text: [detail, name, districtName, provinceName].filter(Boolean).join(', ') };
}

/** "Ủy ban nhân dân Xã Tân Phú, Tỉnh Tây Ninh", with the district when it was before the reform */
export function committeeOf(commune: Commune, on: string): string {
  const place = on < REFORM_ON ? textThen(commune) : textNow(commune);
  return `Ủy ban nhân dân ${place.text}`;
}

/** Which predecessor an address lay in depends on house and street, so that neighbours agree in every register. */
function formerOf(commune: Commune, detail: string): OldCommune {
  const sum = [...detail].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const former = commune.formerly[sum % commune.formerly.length];
  if (!former) throw new Error(`${commune.code} has no past`);
  return former;
}
