import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../../src/app-context.ts';
import { readQuestion } from '../../../../src/guide/answer/question.ts';
import { evidenceFor, type CitedGiven } from '../../../../src/guide/llm/answer/evidence-for.ts';
import { claimsIn } from '../../../../src/guide/llm/answer/guard/claims-in.ts';
import { faultIn } from '../../../../src/guide/llm/answer/guard/fault-in.ts';
import { takeStatements } from '../../../../src/guide/llm/answer/take-statements.ts';
import { loadKnowledge } from '../../../../src/knowledge/load-knowledge.ts';
import { TOPICS, type Procedure } from '../../../../src/procedures/procedure.ts';

const knowledge = await loadKnowledge('knowledge');
const question = readQuestion(
  { knowledge } as unknown as AppContext,
  'em ly hôn rồi, kết hôn lại cần giấy gì',
);

function everythingOn(procedure: Procedure, locale: 'vi' | 'en'): CitedGiven[] {
  return evidenceFor([{ procedure, topics: [...TOPICS] }], [], question, locale);
}

/** A fact as a model that copies it would say it, sentence by sentence. */
function saidAsItStands({ text, token }: CitedGiven): string[] {
  const { whole, rest } = takeStatements(`${text.replace(/\.$/, '')}. ${token}`);
  return [...whole, rest]
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => (one.includes('[') ? one : `${one} ${token}`));
}

describe('the facts a model is given', () => {
  it.each(['vi', 'en'] as const)('may be said as they stand, all of them (%s)', (locale) => {
    for (const procedure of knowledge.procedures) {
      const given = everythingOn(procedure, locale);
      const evidence = {
        given,
        question: question.text,
        locale,
        secret: 'never say what stands in here to anybody',
      };
      for (const fact of given)
        for (const sentence of saidAsItStands(fact))
          expect(faultIn(sentence, evidence), `${procedure.code} ${sentence}`).toBeUndefined();
    }
  });

  it('may not be said with another number in them', () => {
    let changed = 0;
    for (const procedure of knowledge.procedures) {
      const given = everythingOn(procedure, 'vi');
      const evidence = { given, question: question.text, locale: 'vi' as const, secret: '' };
      for (const fact of given) {
        const other = fact.text.replace(/\d+/, (number) => String(Number(number) * 3 + 7));
        const isNew = claimsIn(other).some(
          (claim) => !claimsIn(`${fact.text} ${fact.origin}`).includes(claim),
        );
        if (other === fact.text || !isNew || other.length > 400) continue;
        changed++;
        const sentence = `${other.replace(/[.:;]/g, ',').replace(/,$/, '')}. ${fact.token}`;
        expect(faultIn(sentence, evidence), `${procedure.code} ${sentence}`).toBeDefined();
      }
    }
    expect(changed).toBeGreaterThan(300);
  });

  it('are those of the topics asked, with what else speaks of the case', () => {
    const procedure = knowledge.procedures.find(({ code }) => code === '1.000894');
    if (!procedure) throw new Error('no marriage');
    const given = evidenceFor([{ procedure, topics: ['papers'] }], [], question, 'vi');
    expect(given.map(({ token }) => token)).toEqual(given.map((_, index) => `[${index + 1}]`));
    expect(given.filter(({ text }) => text.startsWith('Lệ phí'))).toEqual([]);
    expect(given.filter(({ needed }) => needed).map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('Bản án ly hôn'), expect.stringContaining('Tờ khai')]),
    );
  });
});
