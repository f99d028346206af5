import type { LocalText } from '../kernel/text.ts';
import type { Places } from '../places/places.ts';

const KINDS: Record<string, LocalText> = {
  ubnd: { vi: 'Ủy ban nhân dân', en: 'People’s Committee of' },
  ca: { vi: 'Công an', en: 'Police of' },
};

/** "Ủy ban nhân dân Phường Láng, Thành phố Hà Nội"; the id itself where nobody knows the place. */
export function authorityName(places: Places, authorityId: string): LocalText {
  const [kind = '', code = ''] = authorityId.split(':');
  const commune = places.commune(code);
  const words = KINDS[kind];
  if (!commune || !words) return { vi: authorityId, en: authorityId };
  const area = `${commune.name}, ${commune.provinceName}`;
  return { vi: `${words.vi} ${area}`, en: `${words.en} ${area}` };
}
