/**
 * Names and notes come from many systems: a terminal would obey the control characters in them (ECMA-48), and turned
 * reading directions show one thing and mean another. Line breaks and tabs stay.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** JSON whose texts can be shown. */
export function parseClean(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
}
