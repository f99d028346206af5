import type { Guide, GuideEvents } from './v1.d.ts';

export interface Events {
  on: Guide['on'];
  emit<Name extends keyof GuideEvents>(name: Name, event: GuideEvents[Name]): void;
}

/** A listener of the page that fails is the page's to see, and stops nobody else. */
export function createEvents(): Events {
  const listeners = new Set<{ name: string; call: (event: never) => void }>();
  return {
    on(name, call) {
      const listener = { name, call };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(name, event) {
      for (const listener of [...listeners])
        if (listener.name === name) safely(() => listener.call(event as never));
    },
  };
}

export function safely(call: () => void): void {
  try {
    call();
  } catch (error) {
    globalThis.reportError?.(error);
  }
}
