import { Hono } from 'hono';
import { z } from 'zod';
import type { SourceId } from '../../records/source-id.ts';
import { SOURCE_IDS } from '../../records/source-id.ts';
import { FaultOrder } from '../fault.ts';
import type { ControlledSandbox } from '../open-sandbox.ts';
import { knownAsTruth } from '../people/known-as-truth.ts';
import type { Person } from '../people/person.ts';
import { findPeople } from './find-people.ts';
import { peoplePage } from './people-page.ts';
import { readBody, readQuery, refuseBadInput } from './read-input.ts';

const PeopleQuery = z.object({
  limit: z.coerce.number().int().min(0).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  q: z.string().max(200).default(''),
});
const OfficialsQuery = z.object({ authorityId: z.string().max(40).optional() });
const ClockOrder = z.object({ now: z.iso.datetime({ offset: true }) }).strict();
const StatusOrder = z
  .object({ code: z.string().min(1), status: z.int().min(1).max(10), note: z.string().max(1000).optional() })
  .strict();
const SupplementOrder = z
  .object({
    code: z.string().min(1),
    fields: z.array(z.string()).default([]),
    requirements: z.array(z.string()).default([]),
    note: z.string().max(1000),
  })
  .strict();
const SUPPLEMENT_REQUIRED = 5;

/** The control calls: look behind the stand-ins, move the clock, break things. On loopback only. */
export function controlApp(sandbox: ControlledSandbox): Hono {
  const app = new Hono();
  app.onError(refuseBadInput);
  app.notFound((c) => c.json({ error: `no such control call: ${c.req.method} ${c.req.path}` }, 404));

  app.get('/', (c) => c.html(peoplePage(sandbox, c.req.query('q') ?? '')));

  app.get('/control/people', (c) => {
    const { limit, offset, q } = readQuery(c, PeopleQuery);
    const found = findPeople(sandbox.people(), q);
    return c.json(found.slice(offset, limit === undefined ? undefined : offset + limit).map(shown));
  });

  app.get('/control/officials', (c) => {
    const { authorityId } = readQuery(c, OfficialsQuery);
    const found = sandbox
      .officials()
      .filter(({ office }) => !authorityId || office?.authorityId === authorityId);
    return c.json(
      found.map(({ personalId, truth, office }) => ({ personalId, fullName: truth.fullName, office })),
    );
  });

  app.get('/control/sources', (c) => c.json(SOURCE_IDS.map((source) => ({ source, kind: kindOf(source) }))));

  app.get('/control/received', (c) => {
    const { dossierId } = c.req.query();
    return c.json(sandbox.received().filter((dossier) => !dossierId || dossier.dossierId === dossierId));
  });

  app.get('/control/bills', (c) => {
    const { dossierId } = c.req.query();
    const found = sandbox.bills.list().filter((bill) => !dossierId || bill.dossierId === dossierId);
    return c.json(found.map((bill) => ({ ...bill, status: sandbox.bills.statusOf(bill) })));
  });

  app.get('/control/faults', (c) => c.json(sandbox.faults()));
  app.post('/control/faults', async (c) => {
    sandbox.orderFault(await readBody(c, FaultOrder));
    return c.json({ ok: true });
  });

  app.get('/control/clock', (c) => c.json({ now: sandbox.clock.now().toISOString() }));
  app.post('/control/clock', async (c) => {
    await sandbox.setClock(new Date((await readBody(c, ClockOrder)).now));
    return c.json({ now: sandbox.clock.now().toISOString() });
  });

  app.post('/control/status', async (c) => {
    const { code, ...step } = await readBody(c, StatusOrder);
    return (await sandbox.moveStatus(code, step)) ? c.json({ ok: true }) : c.json(noDossier(code), 404);
  });
  app.post('/control/supplement', async (c) => {
    const { code, ...asked } = await readBody(c, SupplementOrder);
    const moved = await sandbox.moveStatus(code, { status: SUPPLEMENT_REQUIRED, ...asked });
    return moved ? c.json({ ok: true }) : c.json(noDossier(code), 404);
  });

  app.post('/control/reset', async (c) => {
    await sandbox.reset();
    return c.json({ ok: true });
  });
  return app;
}

function shown(person: Person) {
  const { personalId, truth, family, office, unconnected } = person;
  return {
    personalId,
    truth,
    family,
    knownTo: knownAsTruth(person),
    ...(unconnected ? { unconnected } : {}),
    ...(office ? { office } : {}),
  };
}

function kindOf(source: SourceId): 'registry' | 'back-end' | 'payment' | 'sign-on' {
  if (source === 'vneid') return 'sign-on';
  if (source === 'payment') return 'payment';
  return source === 'linked-services' || source === 'public-service-portal' ? 'back-end' : 'registry';
}

function noDossier(code: string): { error: string } {
  return { error: `no dossier received under the code ${code}` };
}
