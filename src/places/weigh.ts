import { chainsOf, neighbours, type Chain, type Neighbours } from './chains.ts';
import type { CommuneMention, DistrictMention, Mentions, ProvinceMention } from './mentions.ts';
import type { CommuneName, OldCommuneName } from './name-index.ts';
import { districtScore, provinceFit, scoreOf, type OriginsOf } from './score.ts';
import type { Token } from './spelling.ts';
import { isStreet } from './street.ts';

/** A commune's name with the district and province that stand beside it. */
export interface Weighed {
  mention: CommuneMention;
  district: DistrictMention | undefined;
  province: ProvinceMention | undefined;
  /** the names that fit best, all equally well */
  winners: (CommuneName | OldCommuneName)[];
  score: number;
  /** the text calls it xã, phường …, or a district or province beside it agrees */
  supported: boolean;
  start: number;
  end: number;
}

export function weighAll(mentions: Mentions, tokens: readonly Token[], originsOf: OriginsOf): Weighed[] {
  const around = neighbours(mentions, tokens);
  return mentions.communes
    .map((mention) => weigh(mention, around, tokens, originsOf))
    .filter((weighed) => weighed !== undefined);
}

function weigh(
  mention: CommuneMention,
  around: Neighbours,
  tokens: readonly Token[],
  originsOf: OriginsOf,
): Weighed | undefined {
  if (!mention.word && isStreet(tokens, mention.from)) return undefined;
  let best: Weighed | undefined;
  for (const chain of chainsOf(mention, around)) {
    for (const { name, accents } of mention.names) {
      const score = scoreOf(name, accents, mention, chain, originsOf);
      if (!best || score > best.score) best = weighedOf(mention, chain, name, score);
      else if (score === best.score && isChainOf(best, chain)) best.winners.push(name);
    }
  }
  return best && { ...best, supported: isSupported(best, originsOf) };
}

function weighedOf(
  mention: CommuneMention,
  chain: Chain,
  name: Weighed['winners'][number],
  score: number,
): Weighed {
  return { mention, ...chain, winners: [name], score, supported: false, ...extentOf(mention, chain) };
}

function isChainOf(best: Weighed, { district, province }: Chain): boolean {
  return best.district === district && best.province === province;
}

function isSupported({ winners, district, province }: Weighed, originsOf: OriginsOf): boolean {
  const [name] = winners;
  if (!name) return false;
  if (district && districtScore(name, district, originsOf) > 0) return true;
  return province !== undefined && provinceFit(name, province, originsOf) > 0;
}

function extentOf(mention: CommuneMention, { district, province }: Chain): { start: number; end: number } {
  const all = [mention, district, province].filter((each) => each !== undefined);
  return { start: Math.min(...all.map((each) => each.start)), end: Math.max(...all.map((each) => each.to)) };
}
