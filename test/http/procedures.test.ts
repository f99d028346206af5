import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { EFormDescription } from '../../src/http/dossier-wire.ts';
import { ProcedureAnswer } from '../../src/http/procedure-wire.ts';
import { composeTestApp, type TestApp } from '../support/compose-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await composeTestApp();
});
afterAll(() => test.stop());

const find = async (query: string) => {
  const answer = await test.app.request(`/v1/procedures?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { procedures: { code: string; score: number; files: boolean }[] };
};

describe('finding a procedure', () => {
  it('in everyday words gives the procedure itself, best first and no more than asked for', async () => {
    const { procedures } = await find('q=lam+giay+khai+sinh+cho+con&limit=3');
    expect(procedures.length).toBeGreaterThan(0);
    expect(procedures.length).toBeLessThanOrEqual(3);
    const scores = procedures.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives an empty list for what is none, and for nothing', async () => {
    expect((await find('q=thời+tiết+hôm+nay+thế+nào')).procedures).toEqual([]);
    expect((await find('')).procedures).toEqual([]);
  });

  it.each(['limit=0', 'limit=1000', 'limit=ba', 'on=hôm-qua', 'on=2026-02-30', `q=${'a'.repeat(501)}`])(
    'refuses %s',
    async (query) => {
      expect((await test.app.request(`/v1/procedures?${query}`)).status).toBe(400);
    },
  );
});

describe('a procedure', () => {
  it('is told with every fact attributed, for every procedure there is', async () => {
    for (const { code, effectiveFrom } of test.context.knowledge.procedures) {
      const answer = await test.app.request(`/v1/procedures/${code}?on=${effectiveFrom}`);
      expect(answer.status).toBe(200);
      ProcedureAnswer.parse(await answer.json());
    }
  });

  it('under a retired code names the one that counts now', async () => {
    const retiring = test.context.knowledge.procedures.find(({ replaces }) => replaces.length > 0);
    const answer = await test.app.request(`/v1/procedures/${retiring?.replaces[0]}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ replacedBy: retiring?.code });
  });

  it('that nobody knows is not found, nor is one before it was in force', async () => {
    expect((await test.app.request('/v1/procedures/9.999999')).status).toBe(404);
    expect((await test.app.request('/v1/procedures/1.001193?on=1999-01-01')).status).toBe(404);
  });

  it('that can be filed shows its form, every field of a subject that it names', async () => {
    expect(test.context.knowledge.eforms.length).toBeGreaterThan(0);
    for (const { code, effectiveFrom } of test.context.knowledge.eforms) {
      const answer = await test.app.request(`/v1/procedures/${code}/eform?on=${effectiveFrom}`);
      const eform: z.infer<typeof EFormDescription> = EFormDescription.parse(await answer.json());
      const subjects = eform.subjects.map(({ id }) => id);
      expect(eform.fields.length).toBeGreaterThan(0);
      for (const field of eform.fields) expect(subjects).toContain(field.subject);
    }
  });
});
