import type { Events } from './events.ts';
import type { FrameLine } from './frame-line.ts';
import type { Options } from './options.ts';
import type { Standing, View } from './view.ts';

/** A guide on a page, and all it knows. */
export interface Self extends Standing {
  options: Options;
  events: Events;
  view: View;
  line?: FrameLine;
  patience?: ReturnType<typeof setTimeout>;
  /** where the keyboard was before a citizen opened the panel; null when it opened by itself */
  before: Element | null;
  stopEscape(): void;
}
