import { withActor } from '../../db/with-actor.ts';
import { authorityOf } from '../../eforms/authority.ts';
import { placeInQueue } from '../../officials/handover.ts';
import { endTurn, type Turn } from '../turn.ts';

/**
 * Puts the conversation into the queue of the authority that would decide, and says how to reach a person meanwhile. The
 * dossier stays as it is, what was open comes back behind it, and the guide goes on until somebody takes it.
 */
export async function handOver(turn: Turn): Promise<void> {
  const { context, conversation, actor } = turn;
  const { handover } = conversation;
  const id = context.newId('crd');
  if (handover?.status === 'taken') {
    turn.cards.push({ kind: 'handover', id, queue: 'one-stop-centre' });
    return said(turn);
  }
  const authorityId = handover ? handover.authorityId : competentFor(turn);
  const position = await withActor(context.db, actor, (tx) => placeInQueue(tx, authorityId, handover?.seq));
  if (!handover) turn.handover = { authorityId };
  turn.cards.push({ kind: 'handover', id, queue: 'one-stop-centre', position });
  said(turn);
}

function said(turn: Turn): void {
  endTurn(turn, 'handed-over', {
    vi: 'Đã báo công chức, có người nhận là trả lời ngay tại đây. Trong lúc chờ, anh/chị vẫn làm tiếp được; những gì đã khai vẫn được giữ. Muốn gặp trực tiếp, anh/chị mang thẻ căn cước đến Trung tâm Phục vụ hành chính công nào trong tỉnh cũng được.',
    en: 'An official has been asked to join; whoever does answers right here. Meanwhile you can go on. To speak with a person face to face, go to any public service centre in your province with your identity card. What you have entered is kept.',
  });
  turn.ended = turn.state.stage === 'finding';
}

/** Who would decide this dossier; else the committee where the person lives, as far as a record tells. */
function competentFor({ dossier }: Turn): string | null {
  if (!dossier) return null;
  const authority = authorityOf(dossier.eform, dossier.state);
  if (authority) return authority.id;
  const { residence, population } = dossier.state.records;
  const places = [residence, population].map((read) => homeCode(read?.clean?.record));
  const code = places.find((place) => place !== undefined);
  return code === undefined ? null : `ubnd:${code}`;
}

function homeCode(record: unknown): string | undefined {
  const home = record as { permanentResidence?: { code: string | null } } | undefined;
  return home?.permanentResidence?.code ?? undefined;
}
