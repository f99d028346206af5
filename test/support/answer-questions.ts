import type { Value } from '../../src/eforms/value.ts';
import type { QuestionField } from '../../src/guide/card.ts';
import type { Citizen } from './citizen.ts';

export interface Asked {
  /** fields asked, in order, once for each time */
  fields: string[];
  /** replies that asked for fields */
  turns: number;
  /** requirements for which a file was asked */
  files: string[];
}

const MOST_TURNS = 60;

/**
 * Answers as the truth has it until the review is shown: `facts` by field id first, else what is suggested.
 * A field that neither knows is an error, so that nothing is made up. Papers are left for later.
 */
export async function answerQuestions(citizen: Citizen, facts: Record<string, Value>): Promise<Asked> {
  const asked: Asked = { fields: [], turns: 0, files: [] };
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    if (citizen.has('review')) return asked;
    if (citizen.has('consent')) await citizen.grantAll();
    else if (citizen.has('attach')) {
      asked.files.push(citizen.card('attach').requirementId);
      await citizen.say('em mang đến sau');
    } else {
      const { fields } = citizen.card('question');
      asked.turns += 1;
      asked.fields.push(...fields.map((field) => field.id));
      await citizen.act({
        type: 'answer',
        values: Object.fromEntries(fields.map((field) => [field.id, answerTo(field, facts)])),
      });
    }
  }
  throw new Error(`no review after ${MOST_TURNS} turns; last: ${citizen.last.text}`);
}

function answerTo(field: QuestionField, facts: Record<string, Value>): Value {
  const value = facts[field.id] ?? field.suggestion?.value;
  if (value === undefined) throw new Error(`asked for ${field.id} (${field.type}), which nobody prepared`);
  return value;
}
