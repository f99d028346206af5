import type { OfficialReader } from '../words/official-reader.ts';
import type { Shortcut } from '../keys/shortcut-of.ts';
import type { Route } from './route.ts';

export interface OfficialPerson {
  name: string;
  /** masked */
  personalId: string;
  roles: string[];
  authorityId?: string;
}

/** What every view works with. */
export interface Desk {
  reader: OfficialReader;
  person: OfficialPerson;
  /** spoken, not shown */
  announce(text: string): void;
  go(route: Route): void;
  /** a call to our server; where the session has ended it says so above everything, and still throws */
  call<Body>(method: string, path: string, body?: unknown): Promise<Body>;
}

/** What stands in the middle of the page. */
export interface View {
  element: HTMLElement;
  title: string;
  /** true when the view made use of it */
  onShortcut?(shortcut: Shortcut): boolean;
  /** called when another view takes its place */
  stop?(): void;
}

export type OpenView = (desk: Desk, id?: string) => View;
