import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { loadPlaces } from '../../../src/places/load-places.ts';
import { cleanArea } from '../../../src/records/clean/clean-area.ts';
import { cleanBusinessStatus } from '../../../src/records/clean/clean-business-status.ts';
import { cleanRecord } from '../../../src/records/clean/clean-record.ts';
import { cleanSerial } from '../../../src/records/clean/clean-serial.ts';
import { cleanTime } from '../../../src/records/clean/clean-time.ts';
import { makePeople } from '../../../src/sandbox/people/make-people.ts';

const knowledge = await loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)));
const clock = { now: () => new Date('2026-11-24T03:00:00Z') };
const context = { knowledge, places: loadPlaces(), clock };
const people = makePeople('2026-11-24');
const truths = new Map(people.map(({ personalId, truth }) => [personalId, truth]));
const recordId = 'rec-1';

describe('what the sandbox’s registers hold, cleaned', () => {
  it('tells each death as it was: who, when, where, and what the reader is to the deceased', () => {
    const deaths = people.flatMap(({ knownTo: { health } }) =>
      health?.deathNotices.length
        ? (cleanRecord(context, 'health', { recordId, record: health }).record.deathNotices ?? [])
        : [],
    );
    expect(deaths.length).toBeGreaterThan(60);
    for (const { deceased, deathDate, deathPlace, deathTime, relation } of deaths) {
      const truth = truths.get(deceased.personalId ?? '');
      expect(deceased.fullName).toBe(truth?.fullName);
      expect(deceased.permanentResidence?.code).toBe(truth?.permanentResidence.code);
      expect(deathDate).toEqual(truth?.deathDate);
      expect(deathPlace?.code).toBe(truth?.deathPlace?.code);
      expect(deathTime).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      expect(['wife', 'husband', 'child', 'father', 'mother']).toContain(relation);
    }
  });

  it('has serial, area and purpose of every certificate, and nearly every address in a commune of today', () => {
    const parcels = people.flatMap(({ knownTo: { land } }) =>
      land ? cleanRecord(context, 'land', { recordId, record: land }).record.parcels : [],
    );
    const purposes = knowledge.catalogues['land-purposes']?.items.map(({ labelVi }) => labelVi);
    for (const { certificateSerial, areaM2, purpose } of parcels) {
      expect(certificateSerial).toMatch(/^[A-Z]{2} (\d{6}|\d{8})$/);
      expect(areaM2).toBeGreaterThan(20);
      expect(purposes).toContain(purpose);
    }
    const placed = parcels.filter(({ address }) => address?.code);
    expect(placed.length / parcels.length).toBeGreaterThan(0.95);
  });

  it('understands the status of every business', () => {
    for (const { knownTo } of people) {
      const registration = knownTo['business-registration'];
      if (!registration) continue;
      const { record } = cleanRecord(context, 'business-registration', { recordId, record: registration });
      for (const { status } of record.businesses) expect(status).toBeDefined();
    }
  });
});

describe('whatever a register writes', () => {
  it.each([
    ['a time', cleanTime],
    ['an area', cleanArea],
    ['a serial', cleanSerial],
    ['a status', cleanBusinessStatus],
  ] as const)('where %s belongs is a value, a doubt or nothing, never a failure', (_, clean) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { value, verdicts } = clean(raw);
        expect(value === undefined || verdicts.every(({ ok }) => !ok)).toBe(true);
        if (value === undefined && /[\p{L}\p{N}]/u.test(raw)) expect(verdicts).toHaveLength(1);
      }),
    );
  });
});
