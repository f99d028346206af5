/** The guide on a page of yours. No event and no call ever carries what the citizen and the guide say. */
export interface GuideOptions {
  /** the name under which your site is registered */
  tenant: string;
  /** default: the language of your page (`<html lang>`), Vietnamese unless that is English */
  lang?: GuideLanguage;
  /** what the button says; default: what is registered */
  label?: string;
  /** default: what is registered */
  corner?: 'left' | 'right';
  /** shows the guide inside this element, open from the start and without a button */
  mount?: Element;
}

export type GuideLanguage = 'vi' | 'en';

export interface GuideEvents {
  /** the guide is loaded and listens */
  ready: Record<string, never>;
  open: Record<string, never>;
  close: Record<string, never>;
  /** how far the citizen is; `left`: questions still to answer, null while nobody knows */
  stage: {
    stage: 'finding' | 'filling' | 'reviewing' | 'paying' | 'submitted' | 'following';
    left: number | null;
  };
  /** something arrived while the guide was closed */
  news: Record<string, never>;
}

export interface Guide {
  open(): void;
  close(): void;
  /**
   * Opens and says this as the citizen's words; in the middle of something else it waits in the writing box. At most
   * 500 characters; false when it was not taken.
   */
  ask(text: string): boolean;
  language(lang: GuideLanguage): void;
  /** Answers how to stop listening. */
  on<Name extends keyof GuideEvents>(name: Name, listener: (event: GuideEvents[Name]) => void): () => void;
  /** Takes the guide off the page. */
  destroy(): void;
}

/** For `/embed/v1.mjs`. Never throws; what cannot be reached says so where the guide would be. */
export function createGuide(options: GuideOptions): Guide;

/** What `/embed/v1.js` leaves on the page; before it is loaded an array does: `(window.DanLoi ||= []).push(…)`. */
export interface PageGuide extends Guide {
  /** Calls at once with the guide. */
  push(call: (guide: Guide) => void): void;
}

declare global {
  interface Window {
    DanLoi?: PageGuide | ((guide: Guide) => void)[];
  }
}
