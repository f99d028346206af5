/** Sends a reply's text as it comes; what was sent is never sent twice. */
export interface Speaker {
  say: (delta: string) => void;
  /** sends the rest of the text; where the reply became another one, the reply itself tells */
  finish: (text: string) => void;
}

export function speakerTo(onText: ((delta: string) => void) | undefined): Speaker {
  let said = '';
  const say = (delta: string) => {
    said += delta;
    onText?.(delta);
  };
  return { say, finish: (text) => (text.startsWith(said) ? say(text.slice(said.length)) : undefined) };
}
