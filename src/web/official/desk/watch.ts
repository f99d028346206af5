/** Runs `look` now and then while the tab is looked at, until the returned function is called. One at a time. */
export function watch(everyMs: number, look: () => Promise<void>): () => void {
  let isOver = false;
  let timer = 0;
  const wait = () => {
    if (!isOver) timer = window.setTimeout(() => void again(), everyMs);
  };
  const again = async () => {
    if (!document.hidden) await look().catch(() => undefined);
    wait();
  };
  wait();
  return () => {
    isOver = true;
    window.clearTimeout(timer);
  };
}
