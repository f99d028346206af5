/** Changes the page; where that took away what had the focus, the focus goes to the element that `change` names. */
export function keepFocus(change: () => HTMLElement | undefined): void {
  const hadFocus = hasFocus();
  const next = change();
  if (hadFocus && !hasFocus()) next?.focus({ preventScroll: true });
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
