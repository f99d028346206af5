import { foldLetters } from './fold.ts';

const INITIALS = ['ngh', 'ng', 'nh', 'ch', 'gh', 'gi', 'kh', 'ph', 'qu', 'th', 'tr', ...'bcdđghklmnprstvx'];

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu ynh yt yn
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
  u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt up ut
  uy uya uych uyên uyêt uyn uynh uyp uyt uyu uơ
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu`.split(/\s+/),
);
const PLAIN_RIMES = new Set([...RIMES].map(foldLetters));
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A lower-case word that Vietnamese spelling allows, its tone left out of account: "nguyễn", "khoi", not "file". */
export function isSyllable(word: string): boolean {
  return fits(word.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC'), RIMES);
}

/** A folded word that becomes a syllable with some marks: "nguyen", "duong". */
export function isPlainSyllable(folded: string): boolean {
  return fits(folded, PLAIN_RIMES);
}

function fits(bare: string, rimes: Set<string>): boolean {
  if (bare.length > 7) return false;
  if (rimes.has(bare)) return true;
  return INITIALS.some((initial) => bare.startsWith(initial) && rimes.has(bare.slice(initial.length)));
}
