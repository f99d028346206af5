import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Registry } from '../../src/connectors/raw-record.ts';
import type { FaultKind } from '../../src/sandbox/fault.ts';
import type { Person } from '../../src/sandbox/people/person.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/stand-ins/credentials.ts';
import { knownPerson, lookupOf, openCountry, type Country } from './country.ts';

const REGISTRIES: Registry[] = [
  'population',
  'residence',
  'civil-status',
  'health',
  'social-insurance',
  'land',
  'business-registration',
];

let country: Country;
beforeAll(async () => {
  country = await openCountry();
});
afterEach(() => {
  for (const source of REGISTRIES) country.sandbox.orderFault({ source, kind: 'none' });
});
afterAll(() => country.close());

describe.each(REGISTRIES)('the register %s', (source) => {
  const read = (personalId: string, timeoutMs?: number) =>
    country.connect({ timeoutMs }).read(source, lookupOf(personalId));
  const readWith = (kind: FaultKind, order: { count?: number; delayMs?: number } = {}, timeoutMs = 300) => {
    country.sandbox.orderFault({ source, kind, ...order });
    return read(knownPerson(country.sandbox, source).personalId, timeoutMs);
  };

  it('hands over what it holds, with its dirt, not a letter changed', async () => {
    const known = country.sandbox.people().filter(({ knownTo }) => knownTo[source]);
    const connectors = country.connect();
    for (const person of known.filter((_, index) => index % Math.ceil(known.length / 60) === 0)) {
      const answer = await connectors.read(source, lookupOf(person.personalId));
      expect(answer).toMatchObject({ kind: 'found', asOf: '2026-11-24T03:00:00.000Z' });
      expect(answer.kind === 'found' && answer.record).toEqual(person.knownTo[source]);
    }
  });

  it('says that it has no record of a person it does not know', async () => {
    expect(await read('999999999999')).toEqual({ kind: 'absent' });
  });

  it('names its record without naming the person', async () => {
    const { personalId } = knownPerson(country.sandbox, source);
    const answer = await read(personalId);
    expect(answer.kind === 'found' && answer.recordId).toMatch(/^(req_test|[0-9a-f]{16})$/);
  });

  it('refuses a caller whose credentials are wrong', async () => {
    const credentials = { ...SANDBOX_CREDENTIALS, accessToken: 'stolen' };
    const { personalId } = knownPerson(country.sandbox, source);
    expect(await country.connect({ credentials }).read(source, lookupOf(personalId))).toEqual({
      kind: 'refused',
      reason: 'credentials',
    });
  });

  it.each([
    ['slow', 'timeout'],
    ['down', 'down'],
    ['garbage', 'garbage'],
    ['wrong-person', 'wrong-person'],
    ['http-500', 'http'],
    ['commit-then-drop', 'down'],
  ] as const)('is unavailable, never empty and never somebody else, when it is %s', async (kind, reason) => {
    expect(await readWith(kind)).toEqual({ kind: 'unavailable', reason });
  });

  it('is waited for when it is only a little slow', async () => {
    expect(await readWith('slow', { delayMs: 100 }, 2_000)).toMatchObject({ kind: 'found' });
  });

  it.each(['down', 'http-500'] as const)('is asked again when it was %s twice', async (kind) => {
    expect(await readWith(kind, { count: 2 })).toMatchObject({ kind: 'found' });
  });

  it('gives what is left of a record that lost attributes', async () => {
    const whole = knownPerson(country.sandbox, source).knownTo[source];
    const answer = await readWith('partial');
    expect(answer.kind).toBe('found');
    expect(JSON.stringify(answer.kind === 'found' && answer.record).length).toBeLessThan(
      JSON.stringify(whole).length,
    );
  });

  it('tells the date of an old answer', async () => {
    const answer = await readWith('stale');
    expect(answer).toMatchObject({ kind: 'found', asOf: expect.stringMatching(/^2025-/) });
  });

  it('counts the same record sent twice as one', async () => {
    const { knownTo } = knownPerson(country.sandbox, source);
    const answer = await readWith('duplicate');
    expect(answer.kind === 'found' && answer.record).toEqual(knownTo[source]);
  });

  it('answers again as soon as what broke it is gone', async () => {
    const connectors = country.connect({ timeoutMs: 300 });
    const { personalId } = knownPerson(country.sandbox, source);
    country.sandbox.orderFault({ source, kind: 'down' });
    for (let call = 0; call < 5; call += 1) await connectors.read(source, lookupOf(personalId));
    country.sandbox.orderFault({ source, kind: 'none' });
    expect(await connectors.read(source, lookupOf(personalId))).toMatchObject({ kind: 'found' });
  });
});

describe('a register that is mixed up', () => {
  it('never lets the data of somebody else through, whoever asks', async () => {
    const connectors = country.connect();
    for (const source of REGISTRIES) country.sandbox.orderFault({ source, kind: 'wrong-person' });
    for (const person of country.sandbox.people().slice(0, 40)) {
      for (const source of REGISTRIES) {
        const answer = await connectors.read(source, lookupOf(person.personalId));
        expect(answer).toEqual({ kind: 'unavailable', reason: 'wrong-person' });
      }
    }
  });
});

describe('a register that fails again and again', () => {
  it('is left alone for a while, and other registers are not', async () => {
    const connectors = country.connect({ timeoutMs: 300 });
    const { personalId } = knownPerson(country.sandbox, 'residence');
    country.sandbox.orderFault({ source: 'residence', kind: 'down' });
    for (let call = 0; call < 10; call += 1) await connectors.read('residence', lookupOf(personalId));
    expect(await connectors.read('residence', lookupOf(personalId))).toEqual({
      kind: 'unavailable',
      reason: 'broken-circuit',
    });
    expect(await connectors.read('population', lookupOf(personalId))).toMatchObject({ kind: 'found' });
  });

  it('is tried again after a few seconds', async () => {
    const connectors = country.connect({ timeoutMs: 300 });
    const { personalId } = knownPerson(country.sandbox, 'residence');
    country.sandbox.orderFault({ source: 'residence', kind: 'down' });
    for (let call = 0; call < 11; call += 1) await connectors.read('residence', lookupOf(personalId));
    country.sandbox.orderFault({ source: 'residence', kind: 'none' });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await connectors.read('residence', lookupOf(personalId))).toMatchObject({ kind: 'found' });
  });
});

describe('death notices', () => {
  const bereaved = () =>
    country.sandbox.people().filter(({ knownTo }) => (knownTo.health?.deathNotices.length ?? 0) > 0);

  it('are found by every next of kin who is named, each seeing themselves alone beside the deceased', async () => {
    const connectors = country.connect();
    for (const kin of bereaved().slice(0, 30)) {
      const answer = await connectors.read('health', lookupOf(kin.personalId));
      const notices = answer.kind === 'found' ? answer.record.deathNotices : [];
      expect(notices.length).toBeGreaterThan(0);
      for (const notice of notices) {
        expect(notice.nextOfKin.personalId).toBe(kin.personalId);
        const ids = JSON.stringify(notice).match(/"\d{12}"/g);
        expect(new Set(ids)).toEqual(new Set([`"${kin.personalId}"`, `"${notice.deceased.personalId}"`]));
      }
    }
  });

  it('are not found by the others of the household, nor under the id of the deceased', async () => {
    const connectors = country.connect();
    const told = new Set(bereaved().map(({ personalId }) => personalId));
    const deceased = country.sandbox.people().filter(({ truth }) => truth.deathRegistered === false);
    for (const { personalId, knownTo } of deceased.slice(-20)) {
      expect(await connectors.read('health', lookupOf(personalId))).toEqual({ kind: 'absent' });
      const others = knownTo.residence?.members?.flatMap((member) => member.personalId ?? []) ?? [];
      for (const other of others.filter((id) => !told.has(id)))
        expect(await connectors.read('health', lookupOf(other))).toEqual({ kind: 'absent' });
    }
  });

  it('of a registered death are gone', () => {
    const registered = new Set(
      country.sandbox
        .people()
        .flatMap(({ personalId, truth }) => (truth.deathRegistered ? [personalId] : [])),
    );
    const told = bereaved().flatMap(({ knownTo }) => knownTo.health?.deathNotices ?? []);
    expect(told.some(({ deceased }) => registered.has(deceased.personalId ?? ''))).toBe(false);
  });
});

describe('the land register', () => {
  const somebody = (is: (person: Person) => boolean) => {
    const person = country.sandbox.people().find(is);
    if (!person) throw new Error('nobody is like that');
    return person.personalId;
  };
  const read = (personalId: string) => country.connect({ timeoutMs: 300 }).read('land', lookupOf(personalId));

  it('tells somebody without land from somebody whose province has not joined', async () => {
    const landless = somebody(({ knownTo, unconnected }) => !knownTo.land && !unconnected);
    expect(await read(landless)).toEqual({ kind: 'absent' });
    const unconnected = somebody((person) => person.unconnected?.includes('land') ?? false);
    expect(await read(unconnected)).toEqual({ kind: 'refused', reason: 'not-connected' });
  });

  it('that is down is unavailable there too, and never somebody else’s', async () => {
    const unconnected = somebody((person) => person.unconnected?.includes('land') ?? false);
    country.sandbox.orderFault({ source: 'land', kind: 'down' });
    expect(await read(unconnected)).toEqual({ kind: 'unavailable', reason: 'down' });
    country.sandbox.orderFault({ source: 'land', kind: 'none' });
    country.sandbox.orderFault({ source: 'land', kind: 'wrong-person' });
    expect(await read(unconnected)).toEqual({ kind: 'unavailable', reason: 'wrong-person' });
  });

  it('is not left alone because many ask from provinces that have not joined', async () => {
    const connectors = country.connect({ timeoutMs: 300 });
    const unconnected = somebody((person) => person.unconnected?.includes('land') ?? false);
    for (let call = 0; call < 15; call += 1) await connectors.read('land', lookupOf(unconnected));
    const { personalId } = knownPerson(country.sandbox, 'land');
    expect(await connectors.read('land', lookupOf(personalId))).toMatchObject({ kind: 'found' });
  });

  it('has the same certificate for both owners', async () => {
    const person = country.sandbox
      .people()
      .find(({ knownTo }) => knownTo.land?.parcels[0]?.owners.length === 2);
    const [one, other] = person?.knownTo.land?.parcels[0]?.owners ?? [];
    const [first, second] = [await read(one?.personalId ?? ''), await read(other?.personalId ?? '')];
    expect(first.kind).toBe('found');
    expect(first.kind === 'found' && first.record).toEqual(second.kind === 'found' && second.record);
  });
});

describe('the log', () => {
  it('tells of an outage without a word about the person', async () => {
    const lines: string[] = [];
    const keep = (event: string, details?: object) => void lines.push(JSON.stringify({ event, details }));
    const log = { debug: keep, info: keep, warn: keep, error: keep };
    const person = knownPerson(country.sandbox, 'population');
    country.sandbox.orderFault({ source: 'population', kind: 'garbage' });
    await country.connect({ log }).read('population', lookupOf(person.personalId));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('garbage');
    expect(lines.join()).not.toContain(person.personalId);
  });
});
