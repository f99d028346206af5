import type { AppContext } from '../app-context.ts';
import { reconcileBills } from '../payments/reconcile-bills.ts';
import { deliverDue } from './deliver-due.ts';
import { followOpenDossiers } from './follow-status.ts';
import { sweepUploads } from './uploads/sweep-uploads.ts';

const IDLE_MS = 1_000;

/**
 * Delivers, follows, looks after bills and sweeps what was left of uploads until stopped. A wake-up delivers at once;
 * otherwise it looks every second. `stop` waits for what is under way, so that a restart finds no half-done lease.
 */
export function runDeliveries(
  context: AppContext,
  options: { followEveryMs: number },
): { wake(): void; stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  let followedAtMs = 0;
  /** beside the deliveries, which must not wait for a sick payment platform */
  let reconciling: Promise<void> | undefined;
  const work = async () => {
    while (!stopped) {
      reconciling ??= guarded(context, () => reconcileBills(context)).then(
        () => void (reconciling = undefined),
      );
      const tried = await guarded(context, () => deliverDue(context));
      if (Date.now() - followedAtMs >= options.followEveryMs) {
        await guarded(context, () => followOpenDossiers(context));
        await guarded(context, () => sweepUploads(context));
        followedAtMs = Date.now();
      }
      if (!tried && !stopped) await new Promise<void>((resolve) => setWake(resolve));
    }
  };
  const setWake = (resolve: () => void) => {
    const timer = setTimeout(resolve, IDLE_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  };
  const running = work();
  return {
    wake: () => wake(),
    stop: () => {
      stopped = true;
      wake();
      return running.then(() => reconciling);
    },
  };
}

/** A fault here must not end the loop: the dossiers wait, and the next round tries again. */
async function guarded<Result>(
  context: AppContext,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    context.log.error('delivery round failed', { error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}
