import { randomUUID } from 'node:crypto';
import type { FiledDossier } from '../../src/officials/read-filed.ts';
import { Citizen } from './citizen.ts';
import type { ServedApp } from './serve-test-app.ts';

/** Somebody at an authority's desk, who uses the contract over plain HTTP. */
export class OfficialAtDesk {
  readonly #browser: Citizen;

  private constructor(browser: Citizen) {
    this.#browser = browser;
  }

  /** Signs in as an official of this authority. */
  static async of(served: ServedApp, authorityId: string): Promise<OfficialAtDesk> {
    const response = await fetch(`${served.controlUrl}/control/officials?authorityId=${authorityId}`);
    const [first] = (await response.json()) as { personalId: string }[];
    if (!first) throw new Error(`nobody works at ${authorityId}`);
    return OfficialAtDesk.as(served, first.personalId);
  }

  static async as(served: ServedApp, personalId: string): Promise<OfficialAtDesk> {
    const browser = new Citizen(served.url);
    await browser.signIn(personalId);
    return new OfficialAtDesk(browser);
  }

  get<Body>(path: string): Promise<Body> {
    return this.#browser.call('GET', `/v1/official${path}`) as Promise<Body>;
  }

  post<Body>(path: string, body?: unknown): Promise<Body> {
    return this.#browser.call('POST', `/v1/official${path}`, body) as Promise<Body>;
  }

  raw(method: string, path: string, body?: unknown): Promise<Response> {
    return this.#browser.raw(method, `/v1/official${path}`, body);
  }

  decide(dossierId: string, decision: Record<string, unknown>): Promise<FiledDossier> {
    return this.post(`/dossiers/${dossierId}/decision`, { id: randomUUID(), ...decision });
  }
}
