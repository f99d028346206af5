import type { Connectors } from './connect.ts';
import type { SourcesOptions } from './connect-sources.ts';
import type { PortalAccount } from './credentials.ts';
import { failureReason } from './failure-reason.ts';
import type { BackEnd } from './filing.ts';
import { decideDossier } from './portal/decide-dossier.ts';
import { deliverFiling } from './portal/deliver-filing.ts';
import { followDossier } from './portal/follow-dossier.ts';
import type { Portal } from './portal/portal-session.ts';
import { deliveryLimits, readLimits, resilient, type Resilient } from './resilient.ts';

/** Files take longer than questions. */
const TIMES_A_READ = 3;

interface BackEndLine {
  portal: Portal;
  toDeliver: Resilient;
  toFollow: Resilient;
  toDecide: Resilient;
}

export function connectBackEnds(
  options: Required<SourcesOptions>,
): Pick<Connectors, 'deliver' | 'follow' | 'decide'> {
  const { urls, credentials, timeoutMs } = options;
  const open = (backEnd: BackEnd) => openLine(urls[backEnd], credentials.portal[backEnd], timeoutMs);
  const lines: Record<BackEnd, BackEndLine> = {
    'linked-services': open('linked-services'),
    'public-service-portal': open('public-service-portal'),
  };
  const unavailable = (source: BackEnd, dossierId: string, error: unknown) => {
    const reason = failureReason(error);
    options.log.warn('back end unavailable', { source, reason, dossierId });
    return { kind: 'unavailable', reason } as const;
  };
  return {
    deliver: (backEnd, filing) => {
      const { portal, toDeliver } = lines[backEnd];
      return toDeliver((signal) => deliverFiling(portal, filing, signal)).catch((error: unknown) =>
        unavailable(backEnd, filing.dossierId, error),
      );
    },
    follow: (backEnd, dossierId) => {
      const { portal, toFollow } = lines[backEnd];
      return toFollow((signal) => followDossier(portal, dossierId, signal)).catch((error: unknown) =>
        unavailable(backEnd, dossierId, error),
      );
    },
    decide: (backEnd, decision) => {
      const { portal, toDecide } = lines[backEnd];
      return toDecide((signal) => decideDossier(portal, decision, signal)).catch((error: unknown) =>
        unavailable(backEnd, decision.dossierId, error),
      );
    },
  };
}

function openLine(url: string, account: PortalAccount, timeoutMs: number): BackEndLine {
  return {
    portal: { url: url.replace(/\/+$/, ''), account },
    toDeliver: resilient(deliveryLimits(timeoutMs * TIMES_A_READ)),
    toFollow: resilient(readLimits(timeoutMs)),
    toDecide: resilient(readLimits(timeoutMs)),
  };
}
