import { addDays, vietnamDay, vietnamMinuteOfDay } from '../kernel/clock.ts';
import type { Holidays } from '../knowledge/holidays.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';
import { decide } from './evaluate.ts';
import { scopeOf } from './scope.ts';

/** The day on which the result is due if the dossier is filed now; null where the rule cannot be decided. */
export function dueOn(eform: EForm, state: DossierState, now: Date, holidays: Holidays): string | null {
  const scope = scopeOf(eform, state);
  for (const rule of eform.processing) {
    const applies = decide(rule.when, scope);
    if (applies === 'unknown') return null;
    if (applies === 'yes')
      return countFrom(receivedOn(now, rule.cutOffMinute, holidays), rule.workingDays, holidays);
  }
  return null;
}

/** What comes after the cut-off minute, or on a day off, is received on the next working day. */
function receivedOn(now: Date, cutOffMinute: number | undefined, holidays: Holidays): string {
  const today = vietnamDay(now);
  const late = cutOffMinute !== undefined && vietnamMinuteOfDay(now) >= cutOffMinute;
  return nextWorkingDay(late ? addDays(today, 1) : today, holidays);
}

function countFrom(day: string, workingDays: number, holidays: Holidays): string {
  let current = day;
  for (let left = workingDays; left > 0; left -= 1) current = nextWorkingDay(addDays(current, 1), holidays);
  return current;
}

/** The day itself where people work on it. */
function nextWorkingDay(day: string, holidays: Holidays): string {
  let current = day;
  while (!isWorkingDay(current, holidays)) current = addDays(current, 1);
  return current;
}

function isWorkingDay(day: string, { daysOff, workingDays }: Holidays): boolean {
  if (workingDays.some((made) => made.on === day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.some((off) => off.on === day);
}
