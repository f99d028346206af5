/** Without these a record says nothing about anybody; a source that is half down still knows them. */
const KEPT = [
  'soDinhDanh',
  'hoTen',
  'soGiay',
  'daKySo',
  'con',
  'me',
  'giayChungSinh',
  'chong',
  'vo',
  'SoDinhDanh',
  'HoVaTen',
  'NgayCapNhat',
];

/** A record of which every second attribute got lost on the way. */
export function withoutSome<Wire>(wire: Wire): Wire {
  if (Array.isArray(wire)) return wire.map(withoutSome) as Wire;
  if (typeof wire !== 'object' || wire === null) return wire;
  const sent = Object.entries(wire).filter(([, value]) => value !== undefined);
  const kept = sent.filter(([key], index) => KEPT.includes(key) || index % 2 === 0);
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutSome(value)])) as Wire;
}
