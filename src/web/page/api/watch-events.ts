const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/**
 * Listens to an event stream of ours until told to stop; returns how. The browser takes up a cut line by itself, but
 * gives up for ever where the server once answers with a problem, as while it restarts: then it is opened anew.
 */
export function watchEvents(path: string, names: string[], onEvent: () => void): () => void {
  let events: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = FIRST_MS;
  const open = () => {
    events = new EventSource(path);
    for (const name of names) events.addEventListener(name, onEvent);
    events.addEventListener('open', () => (waitMs = FIRST_MS));
    events.addEventListener('error', () => {
      if (events.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, waitMs * (0.5 + Math.random()));
      waitMs = Math.min(waitMs * 2, LONGEST_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    events.close();
  };
}
