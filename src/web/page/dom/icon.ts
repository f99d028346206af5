const SHAPES = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  arrow: 'M5 12h13M12.5 6l6 6-6 6',
  pen: 'M4 20h4L19 9l-4-4L4 16z',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17v.5',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4zM12 16.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  bring: 'M5 8h14v12H5zM9 8V5h6v3',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2',
  display: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 3v18M12 7.5h6M12 12h8.5M12 16.5h6',
  voice: 'M12 14.5a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6 11.5a6 6 0 0 0 12 0M12 17.5V21M8.5 21h7',
  stop: 'M7 7h10v10H7z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 8h3v3h-3zM8 13h3v3H8zM13.5 13.5h2v2h-2z',
  light:
    'M12 3v2M5.5 5.5l1.5 1.5M18.5 5.5L17 7M9 21h6M9.5 18h5M8.5 15a5 5 0 1 1 7 0c-.7.7-1 1.5-1 3h-5c0-1.500-.3-2.300-1-3z',
  expand: 'M14 4h6v6M20 4l-8 8M10 5H5v14h14v-5',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export type IconName = keyof typeof SHAPES;

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing beside a word that says the same; hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
