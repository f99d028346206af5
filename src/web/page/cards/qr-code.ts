import { generate } from 'lean-qr/nano';

const SVG = 'http://www.w3.org/2000/svg';
/** White around the code, in modules: readers need four (ISO/IEC 18004). */
const QUIET = 4;

/** The code as a drawing that stays sharp at any size; dark on white whatever the page's colours are. */
export function qrCode(text: string, label: string): SVGSVGElement {
  const code = generate(text);
  const side = code.size + QUIET * 2;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'qr');
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.append(shape('qr-paper', `M0 0h${side}v${side}H0z`), shape('qr-ink', modulesOf(code)));
  return svg;
}

function shape(name: string, d: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', name);
  path.setAttribute('d', d);
  return path;
}

/** A square for each dark module, as one path. */
export function modulesOf(code: { size: number; get(x: number, y: number): boolean }): string {
  const squares: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1)
      if (code.get(x, y)) squares.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  return squares.join('');
}
