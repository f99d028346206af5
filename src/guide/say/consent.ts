import type { Dossier } from '../../dossiers/dossier.ts';
import type { RecordUse } from '../../eforms/eform.ts';
import { decide } from '../../eforms/evaluate.ts';
import { scopeOf } from '../../eforms/scope.ts';
import type { ReadableSource } from '../../records/record.ts';
import type { Card } from '../card.ts';
import { pickText, type Turn } from '../turn.ts';
import { sourceName } from './source-name.ts';

type ConsentItem = Extract<Card, { kind: 'consent' }>['items'][number];

/** Shows which records would be read, on what ground and what for. One ground at a time; false when all is decided. */
export function askConsent(turn: Turn, dossier: Dossier): boolean {
  const open = undecided(dossier);
  const [first] = open;
  if (!first) return false;
  const uses = open.filter((use) => use.ground === first.ground);
  const { context, state } = turn;
  const requestId = state.request?.requestId ?? context.newId('req');
  state.request = { requestId, sources: uses.map((use) => use.source) };
  Object.assign(state, { expecting: 'consent', asking: [], stage: 'filling' });
  turn.outcome ??= 'needs-consent';
  turn.says.push(leadIn(turn, first.ground));
  turn.cards.push({
    kind: 'consent',
    id: context.newId('crd'),
    requestId,
    ground: first.ground,
    items: uses.map((use) => itemOf(turn, use)),
  });
  return true;
}

/** The account of the sign-on came with the sign-in itself; it needs no second decision. */
function undecided({ eform, state }: Dossier): RecordUse[] {
  const scope = scopeOf(eform, state);
  return eform.records.filter(
    (use) =>
      use.source !== 'vneid' &&
      !state.records[use.source as ReadableSource] &&
      decide(use.when, scope) !== 'no',
  );
}

function itemOf(turn: Turn, use: RecordUse): ConsentItem {
  return {
    source: use.source,
    sourceName: sourceName(turn, use.source),
    subject: pickText(turn, { vi: 'anh/chị', en: 'you' }),
    attributes: use.attributes.map((attribute) => pickText(turn, attribute)),
    purpose: pickText(turn, use.purpose),
    law: use.law,
  };
}

function leadIn(turn: Turn, ground: RecordUse['ground']): string {
  return ground === 'duty'
    ? pickText(turn, {
        vi: 'Để anh/chị khỏi phải khai lại, cơ quan nhà nước được đọc những dữ liệu dưới đây về anh/chị, chỉ cho hồ sơ này. Mục nào từ chối thì anh/chị tự khai.',
        en: 'So that you need not retype it, the authority may read the data below about you, for this dossier only. What you refuse you declare yourself.',
      })
    : pickText(turn, {
        vi: 'Những dữ liệu dưới đây chỉ được đọc khi anh/chị đồng ý.',
        en: 'The data below are read only if you agree.',
      });
}
