import type { Field } from '../eforms/eform.ts';
import { scopeOf } from '../eforms/scope.ts';
import { suggestionOf } from '../eforms/suggestion.ts';
import { visibleFields } from '../eforms/visible-fields.ts';
import { vietnamDay } from '../kernel/clock.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { Turn } from './turn.ts';
import type { HeardField, Hearing } from './understand/hearing.ts';

/** All that understanding may look at besides the message. */
export function hearingOf(turn: Turn): Hearing {
  const { state, dossier, context } = turn;
  const fields = dossier ? answerable(dossier) : [];
  const asked = state.asking.flatMap((id) => fields.filter((field) => field.id === id));
  return {
    stage: state.stage,
    locale: state.locale,
    asking: dossier ? asked.map((field) => heardField(turn, dossier, field)) : [],
    open: dossier
      ? fields.filter((field) => !asked.includes(field)).map((field) => heardField(turn, dossier, field))
      : [],
    offered: state.offered,
    ...(state.expecting ? { expecting: state.expecting } : {}),
    hasProcedure: state.procedureCode !== undefined,
    today: vietnamDay(context.clock.now()),
    people: dossier ? peopleOf(dossier) : {},
  };
}

/** Fields may be answered before their turn, but an item of a repeat only once it is counted. */
function answerable({ eform, state }: Dossier): Field[] {
  const visible = new Set(visibleFields(eform, state));
  return eform.fields.filter(
    (field) => field.editable && (!field.subject.endsWith(']') || visible.has(field)),
  );
}

function heardField(turn: Turn, dossier: Dossier, field: Field): HeardField {
  const subject = dossier.eform.subjects.find((one) => one.id === field.subject);
  const { options } = field;
  const asked = turn.state.asking.includes(field.id) && !turn.state.unsuggested.includes(field.id);
  const suggestion = asked ? suggestionOf(field, scopeOf(dossier.eform, dossier.state)) : undefined;
  const value = dossier.state.values[field.id]?.value;
  return {
    id: field.id,
    type: field.type,
    labelVi: field.labelVi,
    labelEn: field.labelEn,
    says: field.says,
    subject: {
      id: field.subject,
      role: subject?.role ?? 'dossier',
      labelVi: subject?.labelVi ?? '',
      labelEn: subject?.labelEn ?? '',
    },
    ...(options ? { options } : {}),
    ...(suggestion ? { suggestion: suggestion.value } : {}),
    ...(value === undefined ? {} : { value }),
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
  };
}

function peopleOf({ eform, state }: Dossier): Hearing['people'] {
  return Object.fromEntries(
    eform.subjects.map(({ id }) => {
      const of = (attribute: string) => state.values[`${id}.${attribute}`]?.value;
      const [fullName, ethnicity] = [of('fullName'), of('ethnicity')];
      const [residence, homeTown] = [of('permanentResidence'), of('homeTown')];
      return [
        id,
        {
          ...(typeof fullName === 'string' ? { fullName } : {}),
          ...(typeof ethnicity === 'string' ? { ethnicity } : {}),
          ...(residence === undefined ? {} : { residence }),
          ...(homeTown === undefined ? {} : { homeTown }),
        },
      ];
    }),
  );
}
