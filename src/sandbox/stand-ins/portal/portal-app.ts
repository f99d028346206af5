import { Hono } from 'hono';
import type { BackEnd } from '../../../connectors/filing.ts';
import type { LoginAnswer } from '../../../connectors/portal/wire.ts';
import type { Sandbox } from '../../sandbox.ts';
import { answerWithFault } from '../answer-with-fault.ts';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';
import { readJson } from '../read-json.ts';
import { STAND_IN_HEADER, type StandIn, type StandInContext, type StandInEnv } from '../stand-in.ts';
import { Login, Progress, Signed, StatusQuery, Submission } from './calls.ts';
import { openSessions } from './sessions.ts';
import { takeDossier } from './take-dossier.ts';
import { takeStep } from './take-step.ts';
import { tellStatus } from './tell-status.ts';

const BAD_DATA = { error_code: -1, error_key: 'DU_LIEU_KHONG_HOP_LE' };
const SESSION_EXPIRED = { error_code: -1, error_key: 'PHIEN_HET_HAN' };

/**
 * A stand-in for a back end behind the portal's adapter: log in, then one endpoint for every service. The shape is
 * that of public code of 2020; how the portal of 2026 takes form values is not public.
 */
export function portalApp(sandbox: Sandbox, backEnd: BackEnd): StandIn {
  const account = SANDBOX_CREDENTIALS.portal[backEnd];
  const sessions = openSessions(sandbox.clock);
  const app = new Hono<StandInEnv>();
  app.use(async (context, next) => {
    context.header(
      STAND_IN_HEADER,
      'stand-in; the shape is that of public code of 2020, form values are ours',
    );
    await next();
  });
  app.use(async (context, next) => {
    if (context.req.header('dstcode') !== account.dstcode) return context.json({ error_code: -1 }, 404);
    return next();
  });

  app.post('/mapi/login', async (context) => {
    const login = await readJson(context, Login);
    const isOurs = login?.username === account.username && login.password === account.password;
    const answer: LoginAnswer = isOurs ? { error_code: 0, session: sessions.open() } : { error_code: -1 };
    return context.json(answer);
  });

  app.post('/mapi/g', async (context) => {
    const signed = await readJson(context, Signed);
    if (!signed || !sessions.isOpen(signed.session)) return context.json(SESSION_EXPIRED);
    if (signed.service === 'DongBoHoSoMC') return submit(context);
    if (signed.service === 'TraCuuHoSo') return status(context);
    if (signed.service === 'CapNhatTienDoHoSoMC') return progress(context);
    return context.json({ error_code: -1, error_key: 'DICH_VU_KHONG_TON_TAI' });
  });
  return app;

  async function submit(context: StandInContext): Promise<Response> {
    const [dossier] = (await readJson(context, Submission))?.data ?? [];
    if (!dossier) return context.json(BAD_DATA);
    const fault = sandbox.takeFault(backEnd, 'submit', dossier.MaDoiTuong);
    return answerWithFault(context, fault, async (distortion) =>
      context.json(await takeDossier(sandbox, backEnd, dossier, distortion)),
    );
  }

  async function progress(context: StandInContext): Promise<Response> {
    const [step] = (await readJson(context, Progress))?.data ?? [];
    if (!step) return context.json(BAD_DATA);
    const personalId = sandbox.findReceived(step.MaThamChieu)?.personalId;
    const fault = sandbox.takeFault(backEnd, 'decide', personalId);
    return answerWithFault(context, fault, async () => context.json(await takeStep(sandbox, step)));
  }

  async function status(context: StandInContext): Promise<Response> {
    const query = await readJson(context, StatusQuery);
    if (!query) return context.json(BAD_DATA);
    const personalId = sandbox.findReceived(query.mahoso)?.personalId;
    const fault = sandbox.takeFault(backEnd, 'status', personalId);
    return answerWithFault(context, fault, (distortion) =>
      context.json(tellStatus(sandbox, query.mahoso, distortion)),
    );
  }
}
