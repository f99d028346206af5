import type { Value } from '../../src/eforms/value.ts';
import type { Family, Truth } from '../../src/sandbox/people/person.ts';

export interface PersonView {
  personalId: string;
  truth: Truth;
  family: Family;
  knownTo: Record<string, Record<string, unknown>>;
}

export interface ReceivedView {
  dossierId: string;
  procedureCode: string;
  personalId: string;
  code: string;
  backEnd: string;
  deliveries: number;
  values: Record<string, Value>;
  wire: unknown;
}

/** The sandbox's control calls, as a tester outside uses them. */
export class SandboxControl {
  readonly #url: string;
  #people: PersonView[] | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async people(): Promise<PersonView[]> {
    this.#people ??= (await this.#get('/control/people')) as PersonView[];
    return this.#people;
  }

  async person(personalId: string): Promise<PersonView> {
    const found = (await this.people()).find((one) => one.personalId === personalId);
    if (!found) throw new Error(`nobody has the id ${personalId}`);
    return found;
  }

  /** Mothers of one newborn, married to its father, of whose birth and marriage every source knows. */
  async mothers(): Promise<PersonView[]> {
    const people = await this.people();
    return people.filter(
      ({ truth, family, knownTo }) =>
        truth.sex === 'female' &&
        family.newborns.length === 1 &&
        family.spouse !== null &&
        'health' in knownTo &&
        'civil-status' in knownTo,
    );
  }

  /** The living of working age whom the residence database knows. */
  async grownPeople(): Promise<PersonView[]> {
    return (await this.people()).filter(
      ({ truth, knownTo }) =>
        !truth.deathDate &&
        truth.birthDate.value > '1970' &&
        truth.birthDate.value < '2000' &&
        knownTo['residence'],
    );
  }

  received(dossierId?: string): Promise<ReceivedView[]> {
    return this.#get(`/control/received${dossierId ? `?dossierId=${dossierId}` : ''}`) as Promise<
      ReceivedView[]
    >;
  }

  /** Waits until the back end has the dossier. */
  async receivedSoon(dossierId: string, withinMs = 5_000): Promise<ReceivedView[]> {
    for (const startedAtMs = Date.now(); Date.now() - startedAtMs < withinMs;) {
      const received = await this.received(dossierId);
      if (received.length > 0) return received;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nothing was received of ${dossierId} within ${withinMs} ms`);
  }

  fault(order: Record<string, unknown>): Promise<unknown> {
    return this.#post('/control/faults', order);
  }

  moveClock(now: string): Promise<unknown> {
    return this.#post('/control/clock', { now });
  }

  moveStatus(code: string, status: number, note?: string): Promise<unknown> {
    return this.#post('/control/status', { code, status, ...(note ? { note } : {}) });
  }

  askSupplement(order: {
    code: string;
    fields?: string[];
    requirements?: string[];
    note: string;
  }): Promise<unknown> {
    return this.#post('/control/supplement', order);
  }

  async #get(path: string): Promise<unknown> {
    const response = await fetch(`${this.#url}${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json().catch(() => undefined);
  }
}

/** The first of them whom it fits; a story without its person must not pass. */
export function firstWho(people: PersonView[], fits: (person: PersonView) => unknown): PersonView {
  const found = people.find(fits);
  if (!found) throw new Error('the sandbox has nobody like that');
  return found;
}
