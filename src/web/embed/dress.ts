/** `guide.css`, minified and put here by `build-loader.ts`. */
declare const GUIDE_CSS: string;

/** As a stylesheet of its own, which no policy of the page forbids; browsers before 2023 know only the element. */
export function dress(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(GUIDE_CSS);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = GUIDE_CSS;
    shadow.append(style);
  }
}
