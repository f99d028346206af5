import canonicalize from 'canonicalize';
import type { AppContext } from '../app-context.ts';
import { agreementsGiven } from '../eforms/agreements-given.ts';
import { authorityOf } from '../eforms/authority.ts';
import { dueOn } from '../eforms/due.ts';
import { feeOf } from '../eforms/fee.ts';
import { requirementOutcomes } from '../eforms/requirements.ts';
import { reviewSections } from '../eforms/review-sections.ts';
import type { ReviewCard } from '../guide/card.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import type { Dossier } from './dossier.ts';

const REVIEW_VALID_MS = 30 * 60 * 1000;

/** What will be sent, exactly: the card shows it, the hash covers it, the filing copies it. */
export interface Review {
  card: ReviewCard;
  dossier: Dossier;
}

/**
 * The review of a complete dossier, with a hash that stays the same until something in it changes or it expires.
 * The returned dossier carries hash and expiry; the caller saves it.
 */
export function reviewOf(context: AppContext, dossier: Dossier): Review {
  const now = context.clock.now();
  const expired = dossier.reviewExpiresAt !== null && dossier.reviewExpiresAt <= now;
  const version = expired ? dossier.version + 1 : dossier.version;
  const content = contentOf(context, { ...dossier, version });
  const reviewHash = hashOf(content);
  const fresh = reviewHash !== dossier.reviewHash;
  const reviewExpiresAt =
    fresh || !dossier.reviewExpiresAt ? new Date(now.getTime() + REVIEW_VALID_MS) : dossier.reviewExpiresAt;
  return {
    dossier: { ...dossier, version, stage: 'reviewed', reviewHash, reviewExpiresAt },
    card: { ...content.card, id: context.newId('crd'), reviewHash, expiresAt: reviewExpiresAt.toISOString() },
  };
}

/** The hash of the dossier as it is now, expired or not. */
export function currentReviewHash(context: AppContext, dossier: Dossier): string {
  return hashOf(contentOf(context, dossier));
}

function contentOf(context: AppContext, dossier: Dossier) {
  const { eform, state } = dossier;
  const now = context.clock.now();
  const fee = feeOf(eform, state);
  const authority = authorityOf(eform, state);
  const sections = reviewSections(eform, state);
  const requirements = requirementOutcomes(eform, state);
  const agreed = agreementsGiven(eform, state);
  const dueDay = dueOn(eform, state, now, context.knowledge.holidays);
  return {
    card: {
      kind: 'review' as const,
      dossierId: dossier.id,
      sections,
      requirements,
      ...(agreed.length > 0 ? { agreements: agreed.map(({ view }) => view) } : {}),
      fee: { amountVnd: fee.amountVnd, basis: fee.basis, confidence: fee.confidence },
      dueOn: dueDay === null ? null : { value: dueDay, precision: 'day' as const },
      authority,
      confirmation: eform.confirmation.vi,
      confirmationEn: eform.confirmation.en,
    },
    dossier,
    agreed,
  };
}

/** SHA-256 of the RFC 8785 canonical JSON of everything that the confirmation covers. */
function hashOf({ card, dossier, agreed }: ReturnType<typeof contentOf>): string {
  const fields = card.sections.flatMap((section) => section.fields);
  const covered = {
    values: Object.fromEntries(fields.map((field) => [field.id, field.value])),
    provenance: Object.fromEntries(fields.map((field) => [field.id, field.provenance])),
    eformVersion: dossier.eform.version,
    requirements: card.requirements.map(({ id, outcome }) => ({ id, outcome })),
    ...(agreed.length > 0 ? { agreements: agreed.map(({ hash }) => hash) } : {}),
    attachments: dossier.attachments.map((file) => file.sha256).sort(),
    fee: card.fee.amountVnd,
    authority: card.authority?.id ?? null,
    person: dossier.personId,
    dossier: dossier.id,
    version: dossier.version,
  };
  return sha256Hex(canonicalize(covered) as string);
}
