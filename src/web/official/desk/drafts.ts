import { keep, recall } from '../../page/storage.ts';

const DRAFTS = 'dan-loi.official.drafts';

interface Kept {
  owner: string;
  drafts: Record<string, unknown>;
}

/** Whoever signs in next in the same tab does not find what another typed. */
export function claimDrafts(owner: string): void {
  const kept = recall<Kept>('tab', DRAFTS);
  if (kept?.owner !== owner) keep('tab', DRAFTS, { owner, drafts: {} });
}

/** What was typed and not sent, kept with the tab over a reload and a new sign-in. */
export function recallDraft<Draft>(key: string): Draft | undefined {
  return recall<Kept>('tab', DRAFTS)?.drafts[key] as Draft | undefined;
}

export function keepDraft(key: string, draft: unknown): void {
  const kept = recall<Kept>('tab', DRAFTS);
  if (kept) keep('tab', DRAFTS, { ...kept, drafts: { ...kept.drafts, [key]: draft } });
}

export function dropDraft(key: string): void {
  keepDraft(key, undefined);
}
