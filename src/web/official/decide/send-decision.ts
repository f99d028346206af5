import type { FiledDossier } from '../../../officials/read-filed.ts';
import { problemOf } from '../../page/api/request-failed.ts';
import { newUuid } from '../../page/chat/outgoing.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk } from '../desk/desk.ts';
import { dropDraft, keepDraft, recallDraft } from '../desk/drafts.ts';
import { explainTrouble } from '../desk/explain-trouble.ts';
import type { TroubleBox } from '../desk/trouble-box.ts';
import { decide } from '../filed/dossier-calls.ts';
import { decisionOf, type DecisionDraft } from './decision-of.ts';

/** A draft with the id under which it was sent, if it was: sent again unchanged, it counts once. */
export interface KeptDecision {
  draft: DecisionDraft & { sent?: { id: string; body: string } };
  save(): void;
  /** sends it, and forgets it once it has arrived */
  send(desk: Desk): Promise<FiledDossier>;
}

/** What is typed for one decision about one dossier, as it was left. */
export function keptDecision(dossierId: string, status: number): KeptDecision {
  const key = `decision.${dossierId}.${status}`;
  const empty: KeptDecision['draft'] = { words: '', fields: [], requirements: [] };
  const draft = recallDraft<typeof empty>(key) ?? empty;
  const save = () => keepDraft(key, draft);
  return {
    draft,
    save,
    async send(desk) {
      const decision = decisionOf(status, draft);
      const body = JSON.stringify(decision);
      if (draft.sent?.body !== body) draft.sent = { id: newUuid(), body };
      save();
      const now = await decide(desk, dossierId, { id: draft.sent.id, ...decision });
      dropDraft(key);
      return now;
    },
  };
}

/** Nothing heard: it may have taken effect. A dossier that was moved can be looked at anew. */
export function tellUnsent(desk: Desk, trouble: TroubleBox, error: unknown, reload: () => void): void {
  const { w } = desk.reader;
  const problem = problemOf(error);
  const said = problem ? explainTrouble(desk.reader, error) : `${w.trouble.network} ${w.decide.unsure}`;
  const look =
    problem?.status === 409 &&
    el('button', { type: 'button', class: 'button button-quiet', onclick: reload }, w.reload);
  trouble.show(said, look);
}
