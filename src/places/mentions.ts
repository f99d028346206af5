import { kindWordBefore, type KindWord } from './kind-words.ts';
import type {
  AnyName,
  CommuneName,
  DistrictName,
  NameIndex,
  OldCommuneName,
  ProvinceName,
} from './name-index.ts';
import { hasAccents, type Accents, type Token } from './spelling.ts';
import type { UnitKind } from './unit.ts';

/** A stretch of tokens that names units of one level; `start` counts the kind word in. */
export interface Mention<Name extends AnyName> {
  start: number;
  from: number;
  to: number;
  word: KindWord | undefined;
  names: { name: Name; accents: Accents }[];
}

export type CommuneMention = Mention<CommuneName | OldCommuneName>;
export type DistrictMention = Mention<DistrictName>;
export type ProvinceMention = Mention<ProvinceName>;

export interface Mentions {
  communes: CommuneMention[];
  districts: DistrictMention[];
  provinces: ProvinceMention[];
}

const COMMUNE_KINDS = new Set<UnitKind>(['xa', 'phuong', 'thi-tran', 'dac-khu']);
const DISTRICT_KINDS = new Set<UnitKind>(['quan', 'huyen', 'thi-xa', 'thanh-pho']);
const PROVINCE_KINDS = new Set<UnitKind>(['tinh', 'thanh-pho']);

/** Everything that could name a unit, in the order of the text. At most a handful of look-ups for each token. */
export function mentionsIn(tokens: readonly Token[], index: NameIndex): Mentions {
  const mentions: Mentions = { communes: [], districts: [], provinces: [] };
  const isAccented = hasAccents(tokens);
  for (let from = 0; from < tokens.length; from++) {
    const word = kindWordBefore(tokens, from);
    for (const { to, key, typed } of spansFrom(tokens, from, index.longest)) {
      const names = index.names.get(key);
      if (!names) continue;
      const accents = (name: string): Accents => {
        if (typed === key && (!isAccented || word?.form === 'bare')) return 'none';
        return typed === name ? 'same' : typed === key ? 'none' : 'other';
      };
      addMentions(mentions, { start: from - (word?.length ?? 0), from, to, word }, names, accents);
    }
  }
  return mentions;
}

/** A name may run over a dash ("Bà Rịa - Vũng Tàu") but not over a comma. */
function* spansFrom(tokens: readonly Token[], from: number, longest: number) {
  let key = '';
  let typed = '';
  for (let to = from; to < tokens.length; to++) {
    const token = tokens[to];
    if (!token) return;
    if (to > from && (token.break === 'comma' || token.break === 'stop')) return;
    key += token.plain;
    typed += token.accented;
    if (key.length > longest) return;
    yield { to: to + 1, key, typed };
  }
}

function addMentions(
  mentions: Mentions,
  span: Omit<Mention<AnyName>, 'names'>,
  names: readonly AnyName[],
  accentsOf: (name: string) => Accents,
): void {
  const usable = names
    .filter((name) => !name.needsKind || span.word?.kind === name.kind)
    .map((name) => ({ name, accents: accentsOf(name.accented) }))
    .filter(({ name, accents }) => accents !== 'other' || !(name.level === 'province' && name.short));
  add(mentions.communes, span, usable.filter(isCommune), COMMUNE_KINDS);
  add(mentions.districts, span, usable.filter(isDistrict), DISTRICT_KINDS);
  add(mentions.provinces, span, usable.filter(isProvince), PROVINCE_KINDS);
}

/** A kind word of another level does not belong to the name: "tỉnh" before a commune's name. */
function add<Name extends AnyName>(
  mentions: Mention<Name>[],
  span: Omit<Mention<AnyName>, 'names'>,
  names: Mention<Name>['names'],
  kinds: Set<UnitKind>,
): void {
  if (!names.length || (span.word && !kinds.has(span.word.kind) && span.word.form === 'full')) return;
  const fits = !span.word || kinds.has(span.word.kind);
  mentions.push(fits ? { ...span, names } : { ...span, start: span.from, word: undefined, names });
}

type Of<Name extends AnyName> = { name: Name; accents: Accents };

function isCommune(each: Of<AnyName>): each is Of<CommuneName | OldCommuneName> {
  return each.name.level === 'commune' || each.name.level === 'old-commune';
}

function isDistrict(each: Of<AnyName>): each is Of<DistrictName> {
  return each.name.level === 'district';
}

function isProvince(each: Of<AnyName>): each is Of<ProvinceName> {
  return each.name.level === 'province';
}
