import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

/** The eleven-digit mobile numbers of before September 2018 and what they became (Ministry of Information and Communications). */
const REMAPPED: Record<string, string> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/** A Vietnamese mobile number as `0` and nine digits. */
export function cleanPhone(raw: string | undefined): Cleaned<string> {
  if (!raw?.trim()) return nothing;
  const number = parsePhoneNumberFromString(remapped(raw), 'VN');
  const national = number?.countryCallingCode === '84' ? `0${number.nationalNumber}` : '';
  return /^0[35789]\d{8}$/.test(national) ? { value: national, verdicts: [] } : { verdicts: [NOT_MOBILE] };
}

function remapped(raw: string): string {
  const digits = raw
    .replace(/\D/g, '')
    .replace(/^(?:00)?84(?=\d{9,10}$)/, '0')
    .replace(/^00/, '0');
  const prefix = digits.length === 11 ? REMAPPED[digits.slice(0, 4)] : undefined;
  return prefix ? prefix + digits.slice(4) : digits;
}

const NOT_MOBILE = doubt(
  'correct',
  'Số điện thoại trong nguồn này không dùng được.',
  'The phone number in this source cannot be used.',
);
