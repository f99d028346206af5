import type { ReadableSource } from '../../records/record.ts';
import { pickText, type Turn } from '../turn.ts';
import { sayOutage } from './outage.ts';
import { sourceName } from './source-name.ts';

/** Says what the sources gave, and plainly which did not answer: an outage is not an absence. */
export function sayWhatWasRead(turn: Turn, sources: ReadableSource[]): void {
  const { dossier } = turn;
  if (!dossier) return;
  const named = (statuses: string[]) =>
    sources
      .filter((source) => statuses.includes(dossier.state.records[source]?.status ?? ''))
      .map((source) => sourceName(turn, source))
      .map((name, index) => (index === 0 ? name : name.replace(/^dữ liệu /, '')))
      .join(', ');
  const filled = Object.values(dossier.state.values).filter((entry) => !entry.provenance.selfDeclared).length;
  const [found, absent, down] = [named(['found']), named(['absent']), named(['unavailable', 'refused'])];
  if (found)
    turn.says.push(
      pickText(turn, {
        vi: `Đã đọc ${found} và điền sẵn ${filled} ô.`,
        en: `Read ${found}; ${filled} fields are filled in.`,
      }),
    );
  if (absent)
    turn.says.push(
      pickText(turn, {
        vi: `Không thấy gì về anh/chị trong ${absent}.`,
        en: `There is nothing about you in ${absent}.`,
      }),
    );
  if (down)
    sayOutage(
      turn,
      pickText(turn, {
        vi: `Hiện ${down} chưa trả lời. Anh/chị tự khai phần đó (hồ sơ ghi rõ là tự khai) và có thể phải kèm giấy tờ.`,
        en: `${down} does not answer right now. Please declare that part yourself (it is marked so); papers may have to be attached.`,
      }),
    );
}
