import type { ReadView } from '../../../audit/list-reads.ts';
import type { ConsentView } from '../../../consents/list-consents.ts';
import type { DossierSummary } from '../../../dossiers/list-dossiers.ts';
import { call } from '../api/call.ts';
import { listConversations, type ConversationSummary } from '../api/conversations.ts';
import { receiptPath } from '../cards/receipt.ts';
import { el } from '../dom/el.ts';
import { formatInstant } from '../format.ts';
import type { Reader } from '../reader.ts';

interface MineActions {
  announce(text: string): void;
  resume(conversationId: string): void;
}

/** The panel of what is mine: dossiers, conversations, what was read about me and what I decided on it. */
export async function openMine(reader: Reader, actions: MineActions): Promise<void> {
  const { t, locale } = reader;
  const body = el('div', { class: 'mine-body' }, el('p', {}, t.loading));
  const dialog = el(
    'dialog',
    { class: 'mine', 'aria-label': t.mineTitle },
    el(
      'div',
      { class: 'mine-head' },
      el('h2', {}, t.mineTitle),
      el('button', { type: 'button', class: 'button button-quiet', onclick: () => dialog.close() }, t.close),
    ),
    body,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const resume = (id: string) => {
    dialog.close();
    actions.resume(id);
  };
  try {
    const [dossiers, talks, reads, consents] = await Promise.all([
      call<DossierSummary[]>('GET', '/v1/dossiers', { locale }),
      listConversations(locale),
      call<ReadView[]>('GET', '/v1/me/records', { locale }),
      call<ConsentView[]>('GET', '/v1/consents', { locale }),
    ]);
    body.replaceChildren(
      part(
        t.mineDossiers,
        t.mineNone,
        dossiers.map((one) => dossierLine(reader, one)),
      ),
      part(
        t.mineTalks,
        t.mineNone,
        talks.map((one) => talkLine(reader, one, resume)),
      ),
      part(
        t.mineReads,
        t.mineReadsNone,
        reads.map((one) => readLine(reader, one)),
      ),
      part(
        t.mineConsents,
        t.mineConsentsNone,
        consents.map((one) => consentLine(reader, one, actions)),
      ),
      el('p', {}, el('a', { href: '/v1/me/export', download: 'dan-loi.json' }, t.mineExport)),
    );
  } catch {
    body.replaceChildren(el('p', { role: 'alert' }, t.problems.unknownRead));
  }
}

function part(title: string, none: string, lines: HTMLElement[]): HTMLElement {
  return el(
    'section',
    { class: 'part' },
    el('h3', {}, title),
    lines.length > 0
      ? el('ul', { class: 'mine-list', role: 'list' }, ...lines)
      : el('p', { class: 'hint' }, none),
  );
}

function dossierLine({ t }: Reader, dossier: DossierSummary): HTMLElement {
  const filed = dossier.stage === 'submitted';
  const code = filed ? (dossier.code ?? t.waitingCode) : '';
  const state = [t.dossierStages[dossier.stage] ?? dossier.stage, code, formatInstant(dossier.updatedAt)];
  return el(
    'li',
    {},
    el('span', { class: 'mine-name' }, dossier.procedureName),
    el('span', { class: 'source' }, state.filter(Boolean).join(' · ')),
    filed && el('a', { href: receiptPath(dossier.id) }, t.receiptOpen),
  );
}

function talkLine({ t }: Reader, talk: ConversationSummary, resume: (id: string) => void): HTMLElement {
  const stage = t.talkStages[talk.stage] ?? talk.stage;
  return el(
    'li',
    {},
    el('span', { class: 'mine-name' }, talk.title),
    el('span', { class: 'source' }, `${stage} · ${formatInstant(talk.updatedAt)}`),
    el(
      'button',
      {
        type: 'button',
        class: 'button-text',
        'aria-label': `${t.open}: ${talk.title}`,
        onclick: () => resume(talk.id),
      },
      t.open,
    ),
  );
}

function readLine({ t }: Reader, read: ReadView): HTMLElement {
  const [kind = ''] = read.outcome.split(':');
  const outcome = t.readOutcomes[kind] ?? kind;
  return el(
    'li',
    {},
    el('span', { class: 'mine-name' }, read.sourceNameVi),
    el('span', { class: 'source' }, `${outcome} · ${formatInstant(read.at)}`),
  );
}

function consentLine(reader: Reader, consent: ConsentView, { announce }: MineActions): HTMLElement {
  const { t, locale } = reader;
  const source = t.sources[consent.source] ?? consent.source;
  const state = el('span', { class: 'source' });
  const withdraw = el(
    'button',
    { type: 'button', class: 'button-text', 'aria-label': t.withdrawOf(source) },
    t.withdraw,
  );
  const show = (withdrawn: boolean) => {
    const decision = withdrawn ? t.withdrawn : (t.decisions[consent.decision] ?? consent.decision);
    state.textContent = `${decision} · ${formatInstant(consent.at)}`;
    withdraw.hidden = withdrawn || consent.decision !== 'granted';
  };
  withdraw.addEventListener('click', () => {
    const path = `/v1/consents/${encodeURIComponent(consent.id)}`;
    call('DELETE', path, { locale }).then(
      () => {
        show(true);
        announce(`${source}: ${t.withdrawn}`);
      },
      () => (state.textContent = t.problems.unknownRead),
    );
  });
  show(consent.withdrawnAt !== null);
  return el(
    'li',
    {},
    el('span', { class: 'mine-name' }, source),
    state,
    el('span', {}, consent.purpose),
    withdraw,
  );
}
