import { pickText, type Turn } from '../turn.ts';

/** A source as said in a sentence. */
export function sourceName(turn: Turn, source: string): string {
  const sheet = turn.context.knowledge.sources.find((candidate) => candidate.id === source);
  if (sheet) return pickText(turn, sheet.shortNames);
  return source === 'derived'
    ? pickText(turn, { vi: 'phần tự tính', en: 'the derived value' })
    : pickText(turn, { vi: 'lời khai của anh/chị', en: 'your declaration' });
}
