export const KINDS = ['html', 'js', 'css', 'fonts', 'images', 'data'] as const;
export type Kind = (typeof KINDS)[number];

const BY_TYPE: [RegExp, Kind][] = [
  [/html/, 'html'],
  [/javascript|wasm/, 'js'],
  [/css/, 'css'],
  [/font/, 'fonts'],
  [/image/, 'images'],
];

export function kindOf(contentType: string): Kind {
  return BY_TYPE.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'data';
}
