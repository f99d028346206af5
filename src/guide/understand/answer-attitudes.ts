import type { Command } from '../command.ts';
import type { Acts } from './hear-acts.ts';
import type { Hearing } from './hearing.ts';
import { isWithin, overlaps } from './message.ts';
import type { Heard } from './scene.ts';

/** A command and where in the message it was said. */
export interface Said {
  start: number;
  command: Command;
}

/** A yes or no answers what no value answered: a yes-or-no question, a suggestion, or the reply's own question. */
export function attitudeSaid(acts: Acts, { facts, reopened }: Heard, hearing: Hearing): Said[] {
  const free = acts.attitudes.filter(({ start }) => !isWithin(start, facts));
  const said =
    free.find(({ attitude }) => attitude === 'deny') ??
    free.find(({ attitude }) => attitude === 'affirm' || attitude === 'as-before') ??
    free.find(({ attitude }) => attitude !== 'filler');
  if (!said) return [];
  const { attitude, start } = said;
  const waiting = hearing.asking.filter((field) => !facts.some((fact) => fact.field === field));
  switch (attitude) {
    case 'greet':
    case 'thanks':
      return [{ start, command: { kind: attitude } }];
    case 'as-before':
      return [{ start, command: asBefore(hearing) }];
    case 'filler':
      return [];
    case 'affirm':
    case 'deny': {
      const [only, ...more] = waiting;
      if (only?.type === 'boolean' && more.length === 0)
        return [{ start, command: { kind: 'answer', field: only.id, value: attitude === 'affirm' } }];
      if (hearing.asking.length > 0 && waiting.length === 0) return [];
      if (reopened || (facts.length > 0 && attitude === 'deny')) return [];
      if (facts.length > 0 && !waiting.some(({ suggestion }) => suggestion !== undefined)) return [];
      return [{ start, command: { kind: attitude } }];
    }
  }
}

/** "Như cũ": what the field holds, or what is proposed for it. It allows no reading of records and files nothing. */
function asBefore({ asking, people, expecting }: Hearing): Command {
  if (expecting !== undefined) return { kind: 'unclear' };
  const [field] = asking;
  if (field?.suggestion === undefined && field?.value !== undefined)
    return { kind: 'answer', field: field.id, value: field.value };
  const own = people['applicant']?.residence;
  if (field?.type === 'place' && field.suggestion === undefined && own !== undefined)
    return { kind: 'answer', field: field.id, value: own };
  return { kind: 'affirm' };
}

/** In characters: while a need is looked for, more words than these tell one. */
const LONGEST_SHRUG = 20;

/** "Không nhớ" counts for the asked fields that no value answered. */
export function unsureSaid({ unsure: heard }: Acts, { facts }: Heard, hearing: Hearing): Said[] {
  const answered = facts.filter(({ reading }) => reading.kind === 'value').length;
  const open = hearing.asking.some(
    (field) => !facts.some((fact) => fact.field === field && fact.reading.kind === 'value'),
  );
  if (facts.some(({ field, reading }) => field.type === 'boolean' && reading.kind === 'value' && !open))
    return [];
  const unsaid = heard.filter((act) => act.command.kind === 'unknown' || !overlaps(act, facts));
  const aside = unsaid.find(({ start, end }) => hearing.asking.length > 0 || end - start <= LONGEST_SHRUG);
  if (!aside || (!open && answered > 0)) return [];
  const [only, ...more] = hearing.asking;
  const isNo = aside.command.kind === 'skip' && only?.type === 'boolean' && more.length === 0;
  return [
    { start: Infinity, command: isNo ? { kind: 'answer', field: only.id, value: false } : aside.command },
  ];
}
