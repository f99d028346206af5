import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../app-context.ts';
import { createSignOn } from '../identity/sign-on.ts';
import { keepTenantsAtHand } from '../tenants/find-tenant.ts';
import type { Assets } from '../web/assets.ts';
import { agreements } from './agreements.ts';
import { answerUnknown } from './answer-unknown.ts';
import { attachments } from './attachments.ts';
import { createCallers } from './caller.ts';
import { carryOvers } from './carry-over.ts';
import { conversations } from './conversations.ts';
import { createCookies } from './cookies.ts';
import { docs } from './docs.ts';
import { dossierEvents } from './dossier-events.ts';
import { dossiers } from './dossiers.ts';
import { embed } from './embed.ts';
import { guardRequest } from './guard-request.ts';
import { help } from './help.ts';
import type { HttpApp, HttpEnv } from './http-env.ts';
import { integrators } from './integrators.ts';
import { letPagesIn } from './let-pages-in.ts';
import { createTurnLimit } from './limit-turns.ts';
import { createMetrics, type MeasurePlatform } from './metrics.ts';
import { officialAsk } from './official-ask.ts';
import { officialAssists } from './official-assists.ts';
import { officialDossiers } from './official-dossiers.ts';
import { officialHandovers } from './official-handovers.ts';
import { openapi } from './openapi.ts';
import { ourOrigins } from './our-origins.ts';
import { pages } from './pages.ts';
import { payments } from './payments.ts';
import { person } from './person.ts';
import { answerProblem, reportUnknown } from './problem.ts';
import { procedures } from './procedures.ts';
import type { Resources } from './resources.ts';
import { session } from './session.ts';
import { signIn } from './sign-in.ts';
import { submissions } from './submissions.ts';
import { system } from './system.ts';
import { uploads } from './uploads.ts';

/** The whole HTTP side. Holds nothing between calls but caches and counts, so many may run beside each other. */
export function createApp(context: AppContext, assets: Assets, measurePlatform: MeasurePlatform): HttpApp {
  const resources = resourcesOf(context, assets, measurePlatform);
  const app = new OpenAPIHono<HttpEnv>();
  app.use(guardRequest(context, resources.metrics));
  app.use(letPagesIn(resources));
  app.onError((error, c) => {
    reportUnknown(c, context.log, error);
    return answerProblem(c, error);
  });
  app.notFound(answerUnknown(app));

  conversations(app, resources);
  carryOvers(app, resources);
  procedures(app, resources);
  dossiers(app, resources);
  attachments(app, resources);
  uploads(app, resources);
  submissions(app, resources);
  agreements(app, resources);
  payments(app, resources);
  dossierEvents(app, resources);
  signIn(app, resources);
  session(app, resources);
  help(app, resources);
  officialDossiers(app, resources);
  officialAsk(app, resources);
  officialHandovers(app, resources);
  officialAssists(app, resources);
  person(app, resources);
  system(app, resources);
  embed(app, resources);
  integrators(app, resources);
  openapi(app);
  docs(app, resources);
  pages(app, resources);
  return app;
}

function resourcesOf(context: AppContext, assets: Assets, measurePlatform: MeasurePlatform): Resources {
  const cookies = createCookies(context.publicUrl);
  const origins = ourOrigins(context.publicUrl);
  const metrics = createMetrics(measurePlatform);
  context.model?.watch(metrics.modelCalled);
  return {
    context,
    assets,
    cookies,
    origins,
    metrics,
    callers: createCallers(context, cookies, origins),
    signOn: createSignOn(context.env),
    tenants: keepTenantsAtHand(context),
    turnLimit: createTurnLimit(context, metrics),
  };
}
