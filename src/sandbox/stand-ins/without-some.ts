/** Without these a record would be no record; a source that is half down still sends them. */
const KEPT = 'soDinhDanh hoTen soGiay daKySo con me cha giayChungSinh ketHon chong vo soLanKetHon'
  .concat(
    ' giayBaoTu nguoiMat nguoiThan thuaDat soPhatHanh chuSuDung hoKinhDoanh maSo ten tinhTrang chuHo SoDinhDanh HoVaTen NgayCapNhat',
  )
  .split(' ');

/** A record of which every second attribute got lost on the way. */
export function withoutSome<Wire>(wire: Wire): Wire {
  if (Array.isArray(wire)) return wire.map(withoutSome) as Wire;
  if (typeof wire !== 'object' || wire === null) return wire;
  const sent = Object.entries(wire).filter(([, value]) => value !== undefined);
  const kept = sent.filter(([key], index) => KEPT.includes(key) || index % 2 === 0);
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutSome(value)])) as Wire;
}
