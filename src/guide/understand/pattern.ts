import { foldLetters } from '../../language/fold.ts';
import { writtenForm } from '../../language/written-form.ts';

/**
 * A pattern over plain text, written with accents: each of its words is met with its accents or with none at all
 * ("không nhớ" meets "khong nho", not "khống nhờ"). Matches whole words only.
 */
export function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${eitherWay(source)})(?![\\p{L}\\p{N}])`, 'gu');
}

/** The source of such a pattern, to be built into another. */
export function eitherWay(source: string): string {
  return source.replace(/\s+/g, ' ').replace(/\\p\{\w+\}|\\.|\p{L}+/gu, (part) => {
    if (part.startsWith('\\') || foldLetters(part) === part) return part;
    const word = writtenForm(part);
    return `(?:${word}|${foldLetters(word)})`;
  });
}
