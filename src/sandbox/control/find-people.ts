import type { Person } from '../people/person.ts';

/** People whose folded name contains every word, or whose id contains the digits; all when nothing is asked. */
export function findPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ personalId, truth }) => {
    const name = ` ${fold(truth.fullName)} `;
    return words.every((word) =>
      /^\d+$/.test(word) ? personalId.includes(word) : name.includes(` ${word}`),
    );
  });
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
