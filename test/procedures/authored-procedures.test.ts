import { describe, expect, it } from 'vitest';
import { readLexicon, readProcedures } from './read-procedures.ts';

const procedures = readProcedures();
const codes = new Set(procedures.map(({ code }) => code));
const { lifeEvents } = readLexicon();

describe('the authored procedures', () => {
  it('refer to each other and to life events that exist', () => {
    const events = new Set(lifeEvents.map(({ id }) => id));
    for (const procedure of procedures) {
      expect(
        procedure.related.filter((code) => !codes.has(code)),
        procedure.code,
      ).toEqual([]);
      expect(
        procedure.lifeEvents.filter((event) => !events.has(event)),
        procedure.code,
      ).toEqual([]);
    }
    expect(lifeEvents.flatMap((event) => event.procedures).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('keep retired codes apart from living ones, each with one successor', () => {
    const retired = procedures.flatMap(({ replaces }) => replaces);
    expect(retired.filter((code) => codes.has(code))).toEqual([]);
    expect(new Set(retired).size).toBe(retired.length);
  });

  it('put a linked group first in every life event that holds one of its parts', () => {
    const groups = procedures.filter(({ linkedGroup }) => linkedGroup);
    expect(groups.map(({ code }) => code).sort()).toEqual(['2.002913', '3.000722']);
    for (const { code } of groups)
      expect(lifeEvents.some(({ procedures: [first] }) => first === code)).toBe(true);
  });

  it('speak in whole sentences, composed letters only', () => {
    for (const { code, summary, fee, processingTime } of procedures) {
      for (const { vi, en } of [summary, fee.text, processingTime.text]) {
        expect(vi, code).toMatch(/[.…]$/);
        expect(en, code).toMatch(/[.…]$/);
        expect(vi, code).toBe(vi.normalize('NFC'));
      }
    }
  });
});
