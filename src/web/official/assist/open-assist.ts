import { newUuid } from '../../page/chat/outgoing.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk, View } from '../desk/desk.ts';
import { explainTrouble } from '../desk/explain-trouble.ts';
import { load } from '../desk/load.ts';
import { troubleBox } from '../desk/trouble-box.ts';
import { watch } from '../desk/watch.ts';
import { latestIn } from '../handovers/handover-calls.ts';
import { writingBox } from '../handovers/writing-box.ts';
import { endAssist, readAssist, writeInAssist, type AssistDetail } from './assist-calls.ts';
import { assistPage, assistParts, fillParts, overPage } from './assist-page.ts';
import type { Offered } from './offered-answers.ts';
import { procedureName } from './procedure-name.ts';

const EVERY_MS = 4_000;

/** One citizen at the desk: the code for their phone, what was said, what stands filled in, a box to type for them. */
export function openAssist(desk: Desk, id = ''): View {
  const { w } = desk.reader;
  const place = el('div', { class: 'desk-view' });
  const trouble = troubleBox();
  const parts = assistParts(desk);
  let seen = '';
  let conversationId = '';
  const update = async (detail: AssistDetail) => {
    conversationId = detail.conversationId;
    const now = JSON.stringify(detail);
    if (now === seen) return;
    seen = now;
    const { procedureCode } = detail;
    const procedure = procedureCode ? await procedureName(desk, procedureCode) : '';
    fillParts(desk, parts, { ...detail, procedure }, (offered) => tried(() => write(offered)));
  };
  const read = async () => update(await readAssist(desk, id));
  let latest: string | null | undefined;
  const look = async () => {
    const now = await latestIn(desk, conversationId).catch(() => undefined);
    if (now !== undefined && now === latest) return;
    await read();
    latest = now;
  };
  const write = async (said: Offered & { id?: string }) => {
    const reply = await writeInAssist(desk, id, { id: newUuid(), ...said });
    await read();
    desk.announce(reply.text);
  };
  const tried = async (work: () => Promise<void>) => {
    trouble.clear();
    await work().catch((error: unknown) => trouble.show(explainTrouble(desk.reader, error)));
    box.focus();
  };
  const box = writingBox(desk, {
    draft: `assist.${id}`,
    label: w.assist.type,
    hint: w.assist.typeHint,
    send: write,
  });
  const end = async () => {
    await endAssist(desk, id);
    desk.announce(w.assist.ended);
    desk.go({ place: 'assists' });
  };
  const tools = { box: box.element, trouble: trouble.element, end: () => tried(end) };
  void load(desk, place, async () => {
    const detail = await readAssist(desk, id);
    if (!detail.conversation) return overPage(desk);
    await update(detail);
    return assistPage(desk, parts, tools);
  }).then(() => {
    parts.said.scrollTop = parts.said.scrollHeight;
    place.querySelector<HTMLElement>('h1')?.focus();
  });
  return { title: w.places.assists, element: place, stop: watch(EVERY_MS, look) };
}
