import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../app-context.ts';
import { createSignOn } from '../identity/sign-on.ts';
import { agreements } from './agreements.ts';
import { answerUnknown } from './answer-unknown.ts';
import { attachments } from './attachments.ts';
import { createCallers } from './caller.ts';
import { conversations } from './conversations.ts';
import { createCookies } from './cookies.ts';
import { docs } from './docs.ts';
import { dossierEvents } from './dossier-events.ts';
import { dossiers } from './dossiers.ts';
import { guardRequest } from './guard-request.ts';
import { help } from './help.ts';
import type { HttpApp, HttpEnv } from './http-env.ts';
import { createTurnLimit } from './limit-turns.ts';
import { createMetrics } from './metrics.ts';
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

/** The whole HTTP side. Holds nothing between calls but caches and counts, so many may run beside each other. */
export function createApp(context: AppContext): HttpApp {
  const resources = resourcesOf(context);
  const app = new OpenAPIHono<HttpEnv>();
  app.use(guardRequest(context, resources.metrics));
  app.onError((error, c) => {
    reportUnknown(c, context.log, error);
    return answerProblem(c, error);
  });
  app.notFound(answerUnknown(app));

  conversations(app, resources);
  procedures(app, resources);
  dossiers(app, resources);
  attachments(app, resources);
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
  openapi(app);
  docs(app);
  pages(app);
  return app;
}

function resourcesOf(context: AppContext): Resources {
  const cookies = createCookies(context.publicUrl);
  const origins = ourOrigins(context.publicUrl);
  const metrics = createMetrics();
  context.model?.watch(metrics.modelCalled);
  return {
    context,
    cookies,
    origins,
    metrics,
    callers: createCallers(context, cookies, origins),
    signOn: createSignOn(context.env),
    turnLimit: createTurnLimit(context, metrics),
  };
}
