/** Moves focus among what can be opened in a list; from outside to its first or last. Stops at the ends. */
export function moveInList(list: HTMLElement, direction: 'next' | 'previous'): boolean {
  const stops = [...list.querySelectorAll<HTMLElement>('[data-stop]')].filter(({ hidden }) => !hidden);
  if (stops.length === 0) return false;
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const from = at === -1 && direction === 'previous' ? stops.length : at;
  const target = stops[Math.min(Math.max(from + (direction === 'next' ? 1 : -1), 0), stops.length - 1)];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return true;
}

const ARROWS: Record<string, 'next' | 'previous'> = { ArrowDown: 'next', ArrowUp: 'previous' };

/** Arrows move too, but only from within the list: elsewhere they scroll. */
export function arrowsMove(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const direction = ARROWS[event.key];
    const isStop = event.target instanceof HTMLElement && event.target.dataset['stop'] !== undefined;
    if (direction && isStop && moveInList(list, direction)) event.preventDefault();
  });
}
