import type { FiledDossier } from '../../../officials/read-filed.ts';
import { el } from '../../page/dom/el.ts';
import { decisionPanel, type DecisionPanel } from '../decide/decision-panel.ts';
import type { Desk, View } from '../desk/desk.ts';
import { keepDraft } from '../desk/drafts.ts';
import { load } from '../desk/load.ts';
import { hashOf } from '../desk/route.ts';
import { STATUS_OF } from '../decide/status-of.ts';
import { dossierHead } from './dossier-head.ts';
import { dossierProof } from './dossier-proof.ts';
import { dossierSteps } from './dossier-steps.ts';
import { dossierValues } from './dossier-values.ts';
import { LAST_OPENED } from './open-dossiers.ts';
import { paperRulings } from './paper-rulings.ts';
import { readDossier } from './dossier-calls.ts';
import { thingsToLook } from './things-to-look.ts';

/** One dossier: what to look at first, every value with its source, every paper with its reason, the decision beside. */
export function openDossier(desk: Desk, id = ''): View {
  const { w } = desk.reader;
  const place = el('div', { class: 'desk-view' });
  let panel: DecisionPanel | undefined;
  keepDraft(LAST_OPENED, id);
  const draw = (dossier: FiledDossier, decided?: number) => {
    panel = decisionPanel(
      desk,
      dossier,
      {
        decided: (now, status) => place.replaceChildren(...draw(now, status)),
        reload: () => void read(),
      },
      decided,
    );
    return [back(desk), dossierHead(desk.reader, dossier), body(desk, dossier, panel.element)];
  };
  const read = async () => {
    await load(desk, place, async () => draw(await readDossier(desk, id)));
    place.querySelector<HTMLElement>('h1')?.focus();
  };
  void read();
  return {
    title: w.places.dossiers,
    element: place,
    onShortcut: ({ kind }) => {
      if (kind === 'back') return panel?.closeForm() ?? false;
      const status = kind === 'place' ? undefined : STATUS_OF[kind];
      return status !== undefined && panel !== undefined && panel.openForm(status);
    },
  };
}

function back({ reader: { w } }: Desk): HTMLElement {
  return el(
    'a',
    { class: 'back', href: hashOf({ place: 'dossiers' }), 'aria-keyshortcuts': 'Escape' },
    `‹ ${w.back}`,
  );
}

function body({ reader }: Desk, dossier: FiledDossier, decision: HTMLElement): HTMLElement {
  return el(
    'div',
    { class: 'two-sided' },
    el(
      'div',
      { class: 'side-main' },
      thingsToLook(reader, dossier),
      paperRulings(reader, dossier),
      dossierValues(reader, dossier),
      dossierProof(reader, dossier),
    ),
    el('div', { class: 'side' }, decision, dossierSteps(reader, dossier)),
  );
}
