import type { RequestListener, Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/context.ts';
import { SOURCE_IDS, type SourceId } from '../records/source-id.ts';
import { controlApp } from './control/control-app.ts';
import { close, listen } from './listen.ts';
import { openSandbox } from './open-sandbox.ts';
import { notablePeople } from './people/notable-people.ts';
import { provinceApp } from './province-site/province-app.ts';
import { signOnListener } from './sign-on/sign-on-listener.ts';
import { standInApps } from './stand-ins/stand-in-apps.ts';

const CLIENT_ID = 'dan-loi';
/** Ports above the first: control, sign-on, every source but the sign-on, and the province's site last. */
const FIRST_STAND_IN = 2;
const PROVINCE = FIRST_STAND_IN + SOURCE_IDS.length - 1;

export interface SandboxOptions {
  /** the control calls; sign-on, stand-ins and the provincial page follow upwards. 0 takes free ports everywhere. */
  firstPort: number;
  dataDir: string;
  /** our own address as browsers know it, for the sign-on's way back */
  publicUrl: string;
  clientSecret: string;
  clock?: Clock;
  log: Log;
}

export interface RunningSandbox {
  controlUrl: string;
  issuer: string;
  /** where each source answers, without a slash at the end */
  urls: Record<SourceId, string>;
  /** the invented province's own site, on which the guide is embedded; without a slash at the end */
  provinceUrl: string;
  /** follows `/control/clock` */
  clock: Clock;
  /** worth printing at start: whom to sign in as */
  notablePeople(): { personalId: string; fullName: string; about: string }[];
  stop(): Promise<void>;
}

/** Starts the invented country on loopback ports. A taken port is an Error of one line that names it and the setting. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const sandbox = openSandbox(options);
  const servers: Server[] = [];
  const open = async (listener: RequestListener, offset: number) => {
    const { server, url } = await listen(options.firstPort, offset, listener);
    servers.push(server);
    return url;
  };
  const stop = async () => {
    await Promise.all(servers.map(close));
    await sandbox.close();
  };

  try {
    const controlUrl = await open(getRequestListener(controlApp(sandbox).fetch), 0);
    const issuer = await openSignOn(open, sandbox, options);
    const urls = await openStandIns(open, sandbox, issuer);
    const provinceUrl = await openProvince(open, options);
    return {
      controlUrl,
      issuer,
      urls,
      provinceUrl,
      clock: sandbox.clock,
      notablePeople: () => notable(sandbox.people()),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Open = (listener: RequestListener, offset: number) => Promise<string>;
type Opened = ReturnType<typeof openSandbox>;

/** The issuer is part of every token, so the port is taken before the provider is made. */
async function openSignOn(
  open: Open,
  sandbox: Opened,
  { publicUrl, clientSecret }: SandboxOptions,
): Promise<string> {
  let ready: RequestListener = (_request, response) => void response.writeHead(503).end();
  const issuer = await open((request, response) => ready(request, response), 1);
  ready = await signOnListener(sandbox, {
    issuer,
    clientId: CLIENT_ID,
    clientSecret,
    redirectUris: callbacksOf(publicUrl),
  });
  return issuer;
}

async function openStandIns(open: Open, sandbox: Opened, issuer: string): Promise<Record<SourceId, string>> {
  const apps = standInApps(sandbox);
  const urls: Partial<Record<SourceId, string>> = { vneid: issuer };
  let offset = FIRST_STAND_IN;
  for (const source of SOURCE_IDS) {
    if (source === 'vneid') continue;
    urls[source] = await open(getRequestListener(apps[source].fetch), offset);
    offset += 1;
  }
  return urls as Record<SourceId, string>;
}

function openProvince(open: Open, { publicUrl }: SandboxOptions): Promise<string> {
  return open(getRequestListener(provinceApp(publicUrl).fetch), PROVINCE);
}

/** Browsers on this machine reach us by name or by number; both come back to where they started. */
function callbacksOf(publicUrl: string): string[] {
  const callback = `${publicUrl}/v1/session/callback`;
  const other = callback.includes('//localhost')
    ? callback.replace('//localhost', '//127.0.0.1')
    : callback.replace('//127.0.0.1', '//localhost');
  return [...new Set([callback, other])];
}

function notable(people: Parameters<typeof notablePeople>[0]): ReturnType<RunningSandbox['notablePeople']> {
  return notablePeople(people).map(({ person, about }) => ({
    personalId: person.personalId,
    fullName: person.truth.fullName,
    about,
  }));
}
