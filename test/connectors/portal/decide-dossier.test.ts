import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WireDecision } from '../../../src/connectors/filing.ts';
import type { FaultKind } from '../../../src/sandbox/fault.ts';
import { filingOf, knownPerson, openCountry, type Country } from '../country.ts';

const BACK_END = 'public-service-portal';

let country: Country;
let count = 0;

beforeAll(async () => {
  country = await openCountry();
});
afterEach(() => mend());
afterAll(() => country.close());

const mend = () => country.sandbox.orderFault({ source: BACK_END, kind: 'none' });
const breakIt = (kind: FaultKind, times?: number) =>
  country.sandbox.orderFault({
    source: BACK_END,
    kind,
    operation: 'decide',
    ...(times ? { count: times } : {}),
  });

/** A dossier that has arrived, and an official's first decision about it. */
async function arrived(): Promise<WireDecision> {
  const dossierId = `dos_decide${(count += 1)}`;
  const filing = filingOf(dossierId, knownPerson(country.sandbox, 'population'));
  const delivery = await country.connect().deliver(BACK_END, filing);
  return {
    id: `decision-${count}`,
    dossierId,
    code: delivery.kind === 'accepted' ? delivery.code : '',
    from: 1,
    status: 2,
    note: '',
    fields: [],
    requirements: [],
    official: 'Trần Quốc Thụy',
    title: 'Công chức',
    department: 'Ủy ban nhân dân Phường Cửa Nam',
    at: '2026-11-24T03:00:00.000Z',
  };
}

const statusesOf = ({ dossierId }: WireDecision) =>
  country.sandbox.statusOf(dossierId)?.steps.map(({ status }) => status);

describe('an official’s decision', () => {
  it('moves the dossier, once however often it is sent', async () => {
    const decision = await arrived();
    const connectors = country.connect();
    expect(await connectors.decide(BACK_END, decision)).toEqual({ kind: 'done' });
    expect(await connectors.decide(BACK_END, decision)).toEqual({ kind: 'done' });
    expect(statusesOf(decision)).toEqual([1, 2]);
  });

  it('carries what a supplement asks for to whoever follows the dossier', async () => {
    const decision = await arrived();
    const connectors = country.connect();
    await connectors.decide(BACK_END, decision);
    await connectors.decide(BACK_END, { ...decision, id: `${decision.id}b`, from: 2, status: 4 });
    const asked = { fields: ['child.fullName'], requirements: ['birth-notice'], note: 'Tên chưa rõ.' };
    await connectors.decide(BACK_END, { ...decision, ...asked, id: `${decision.id}c`, from: 4, status: 5 });
    const followed = await connectors.follow(BACK_END, decision.dossierId);
    expect(followed.kind === 'found' && followed.steps.at(-1)).toMatchObject({ status: 5, ...asked });
  });

  it('is refused where the step does not follow', async () => {
    const decision = { ...(await arrived()), status: 10 };
    const decided = await country.connect().decide(BACK_END, decision);
    expect(decided).toEqual({ kind: 'refused', reason: 'illegal-move' });
    expect(statusesOf(decision)).toEqual([1]);
  });

  it('is refused where somebody else has moved the dossier meanwhile', async () => {
    const decision = await arrived();
    await country.sandbox.moveStatus(decision.code, { status: 3 });
    const decided = await country.connect().decide(BACK_END, decision);
    expect(decided).toEqual({ kind: 'refused', reason: 'moved-meanwhile' });
    expect(statusesOf(decision)).toEqual([1, 3]);
  });

  it.each<FaultKind>(['down', 'garbage', 'http-500'])(
    'that meets a back end which is sick (%s) is not known to be done, and takes effect once it is well',
    async (kind) => {
      const decision = await arrived();
      breakIt(kind);
      expect(await country.connect().decide(BACK_END, decision)).toMatchObject({ kind: 'unavailable' });
      expect(statusesOf(decision)).toEqual([1]);
      mend();
      expect(await country.connect().decide(BACK_END, decision)).toEqual({ kind: 'done' });
      expect(statusesOf(decision)).toEqual([1, 2]);
    },
  );

  it('whose answer is lost has taken effect once, and is told as done', async () => {
    const decision = await arrived();
    breakIt('commit-then-drop', 1);
    expect(await country.connect().decide(BACK_END, decision)).toEqual({ kind: 'done' });
    expect(statusesOf(decision)).toEqual([1, 2]);
  });

  it('whose every answer is lost is not known to be done, and still takes effect once', async () => {
    const decision = await arrived();
    breakIt('commit-then-drop');
    expect(await country.connect().decide(BACK_END, decision)).toMatchObject({ kind: 'unavailable' });
    mend();
    expect(await country.connect().decide(BACK_END, decision)).toEqual({ kind: 'done' });
    expect(statusesOf(decision)).toEqual([1, 2]);
  });

  it('about a dossier that the back end does not have is not done', async () => {
    const decision = { ...(await arrived()), dossierId: 'dos_nobody' };
    expect(await country.connect().decide(BACK_END, decision)).toMatchObject({ kind: 'unavailable' });
  });
});
