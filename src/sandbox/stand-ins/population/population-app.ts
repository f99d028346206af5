import { Hono } from 'hono';
import type { Sandbox } from '../../sandbox.ts';
import { answerWithFault, type Distortion } from '../answer-with-fault.ts';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';
import { knownRecord } from '../known-record.ts';
import { portalTime } from '../portal-time.ts';
import { STAND_IN_HEADER, type StandIn, type StandInContext, type StandInEnv } from '../stand-in.ts';
import { toldAt } from '../told-at.ts';
import { withoutSome } from '../without-some.ts';
import { answerEnvelope, faultEnvelope, idAskedFor } from './soap.ts';
import { wireCitizen } from './wire-citizen.ts';

const XML = { 'content-type': 'text/xml; charset=utf-8' };

/**
 * A stand-in for the National Population Database behind the sharing platform: SOAP in the shape that public code
 * speaks. The gateway's three headers are wanted, the officer's account among them.
 */
export function populationApp(sandbox: Sandbox): StandIn {
  const app = new Hono<StandInEnv>();
  app.use(async (context, next) => {
    context.header(STAND_IN_HEADER, 'stand-in; the shape is that of public code');
    await next();
  });
  app.post('/', async (context) => {
    if (!isKnownCaller(context)) return context.body(faultEnvelope('Unauthorized'), 401, XML);
    const personalId = idAskedFor(await context.req.text());
    if (!personalId) return context.body(faultEnvelope('Invalid request'), 400, XML);
    return answerWithFault(context, sandbox.takeFault('population', 'read', personalId), (distortion) =>
      context.body(answerEnvelope(citizensFor(personalId, distortion)), 200, XML),
    );
  });
  return app;

  function citizensFor(personalId: string, distortion?: Distortion): object[] {
    const known = knownRecord(sandbox, 'population', personalId, distortion);
    if (!known) return [];
    const updatedAt = portalTime(toldAt(sandbox, distortion));
    const citizen = wireCitizen(known.record, known.person.personalId, updatedAt);
    const sent = distortion === 'partial' ? withoutSome(citizen) : citizen;
    return distortion === 'duplicate' ? [sent, sent] : [sent];
  }
}

function isKnownCaller({ req }: StandInContext): boolean {
  const { accessToken, lgsp } = SANDBOX_CREDENTIALS;
  return (
    req.header('authorization') === `Bearer ${accessToken}` &&
    textIn(req.header('lgspaccesstoken')) === JSON.stringify(lgsp) &&
    textIn(req.header('authhash')) !== ''
  );
}

function textIn(base64 = ''): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
