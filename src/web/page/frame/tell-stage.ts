import type { Stage } from '../../../guide/reply.ts';
import type { Frame } from './frame.ts';

let told = '';
let next: { stage: Stage; left: number | null } | undefined;

/** How far it is, told to the page around us once things have settled and only when that is new. */
export function tellStage({ host }: Frame, stage: Stage, left: number | null): void {
  next = { stage, left };
  queueMicrotask(() => {
    const news = JSON.stringify(next);
    if (!next || news === told) return;
    told = news;
    host.tell({ type: 'stage', ...next });
  });
}
