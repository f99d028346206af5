import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { LocalText } from '../kernel/text.ts';

/** Encrypted bytes; see `db/keyring.ts`. */
const sealed = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const tenant = () => text('tenant').notNull();

/** A province's site, or the national one ("quoc-gia"). */
export const tenants = pgTable('tenants', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  origins: jsonb('origins').$type<string[]>().notNull().default([]),
  nameEn: text('name_en'),
  /** of the launcher and the window on that site */
  theme: jsonb('theme')
    .$type<{ accent: string; corner: 'left' | 'right' }>()
    .notNull()
    .default({ accent: '#9b1620', corner: 'right' }),
  label: jsonb('label')
    .$type<LocalText>()
    .notNull()
    .default({ vi: 'Hỏi thủ tục', en: 'Ask about a procedure' }),
  greeting: jsonb('greeting').$type<LocalText>(),
  /** code of the province in the catalogue */
  province: text('province'),
});

/** One data key per conversation, dossier or person, wrapped by the master key; erasing the row erases the data. */
export const dataKeys = pgTable('data_keys', {
  owner: text('owner').primaryKey(),
  tenant: tenant(),
  wrapped: sealed('wrapped').notNull(),
  masterKeyId: text('master_key_id').notNull(),
});

/** `id` is `per_…`; the personal id itself is sealed, its blind index finds it again. */
export const persons = pgTable(
  'persons',
  {
    id: text('id').primaryKey(),
    tenant: tenant(),
    personalIdIndex: text('personal_id_index').notNull(),
    /** sealed claims of the last sign-in (the vneid record) */
    account: sealed('account').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('persons_personal_id').on(table.tenant, table.personalIdIndex)],
);

export const sessions = pgTable('sessions', {
  /** SHA-256 of the cookie's secret */
  tokenHash: text('token_hash').primaryKey(),
  tenant: tenant(),
  personId: text('person_id').notNull(),
  roles: jsonb('roles').$type<string[]>().notNull(),
  authorityId: text('authority_id'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** Between leaving for the sign-on and coming back; used once. */
export const signIns = pgTable('sign_ins', {
  stateHash: text('state_hash').primaryKey(),
  tenant: tenant(),
  nonce: text('nonce').notNull(),
  codeVerifier: sealed('code_verifier').notNull(),
  returnTo: text('return_to').notNull(),
  conversationId: text('conversation_id'),
  /** SHA-256 of a cookie that ties the callback to the browser that left */
  browserHash: text('browser_hash').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const conversations = pgTable(
  'conversations',
  {
    id: text('id').primaryKey(),
    tenant: tenant(),
    personId: text('person_id'),
    /** SHA-256 of the bearer token; null once a person owns it */
    tokenHash: text('token_hash'),
    locale: text('locale').notNull(),
    stage: text('stage').notNull(),
    procedureCode: text('procedure_code'),
    dossierId: text('dossier_id'),
    state: sealed('state').notNull(),
    version: integer('version').notNull(),
    leaseBy: text('lease_by'),
    leaseUntil: instant('lease_until'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('conversations_person').on(table.personId),
    index('conversations_token').on(table.tokenHash),
    index('conversations_dossier').on(table.dossierId),
  ],
);

/** A conversation on its way from a frame on a province's page to a window of ours; one at a time. */
export const carryOvers = pgTable(
  'carry_overs',
  {
    conversationId: text('conversation_id').primaryKey(),
    tenant: tenant(),
    /** base64url of the SHA-256 of the verifier, which the frame keeps */
    challenge: text('challenge').notNull(),
    /** SHA-256 of the single-use code; null once it was used */
    codeHash: text('code_hash'),
    codeExpiresAt: instant('code_expires_at').notNull(),
    /** how often a wrong code or verifier was brought */
    tries: integer('tries').notNull().default(0),
    /** frame, window */
    place: text('place').notNull(),
    openedAt: instant('opened_at').notNull(),
    movedAt: instant('moved_at'),
  },
  (table) => [
    uniqueIndex('carry_overs_challenge').on(table.challenge),
    uniqueIndex('carry_overs_code').on(table.codeHash),
  ],
);

export const messages = pgTable(
  'messages',
  {
    conversationId: text('conversation_id').notNull(),
    /** the client's id for the citizen's message; `rep_…` where the guide spoke first */
    id: text('id').notNull(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    tenant: tenant(),
    /** sealed {text?, action?}; null where the guide spoke first */
    said: sealed('said'),
    /** sealed {reply, commands}; null while the turn is under way */
    answered: sealed('answered'),
    /** SHA-256 of what was said, so that an id reused for other words is seen */
    saidHash: text('said_hash').notNull(),
    outcome: text('outcome'),
    timings: jsonb('timings').$type<Record<string, number>>(),
    at: instant('at').notNull(),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.id] }),
    index('messages_order').on(table.conversationId, table.seq),
  ],
);

export const dossiers = pgTable(
  'dossiers',
  {
    id: text('id').primaryKey(),
    tenant: tenant(),
    personId: text('person_id').notNull(),
    procedureCode: text('procedure_code').notNull(),
    eformVersion: text('eform_version').notNull(),
    /** draft, reviewed, submitted, stopped (nothing of it was sent), then as the back end tells */
    stage: text('stage').notNull(),
    /** 1–10 of the national portal; null before the back end knows it */
    status: integer('status'),
    code: text('code'),
    /** counts changes of content; PATCH and the review hash name it */
    version: integer('version').notNull(),
    /** sealed {skipped, bringing, records' states}; small state beside the entries */
    state: sealed('state').notNull(),
    reviewHash: text('review_hash'),
    reviewExpiresAt: instant('review_expires_at'),
    /** sealed copy of exactly what was confirmed */
    filing: sealed('filing'),
    authorityId: text('authority_id'),
    submittedAt: instant('submitted_at'),
    steps: jsonb('steps')
      .$type<{ status: number; at: string; note?: string; fields?: string[]; requirements?: string[] }[]>()
      .notNull()
      .default([]),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('dossiers_person').on(table.personId), index('dossiers_authority').on(table.authorityId)],
);

/** Append-only: a field's value, where it came from, who put it there and when. The newest of a field counts. */
export const dossierEntries = pgTable(
  'dossier_entries',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    tenant: tenant(),
    dossierId: text('dossier_id').notNull(),
    field: text('field').notNull(),
    /** sealed {value, verdicts}; a null value empties the field */
    value: sealed('value').notNull(),
    source: text('source').notNull(),
    recordId: text('record_id'),
    readAt: instant('read_at').notNull(),
    selfDeclared: boolean('self_declared').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('dossier_entries_dossier').on(table.dossierId, table.seq)],
);

/** What a source answered for a dossier, sealed; a turn that is run again reads this and calls nobody. */
export const recordReads = pgTable(
  'record_reads',
  {
    dossierId: text('dossier_id').notNull(),
    source: text('source').notNull(),
    tenant: tenant(),
    status: text('status').notNull(),
    recordId: text('record_id'),
    clean: sealed('clean'),
    readAt: instant('read_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.source] })],
);

export const consents = pgTable(
  'consents',
  {
    id: text('id').primaryKey(),
    tenant: tenant(),
    personId: text('person_id').notNull(),
    dossierId: text('dossier_id').notNull(),
    requestId: text('request_id').notNull(),
    source: text('source').notNull(),
    ground: text('ground').notNull(),
    purpose: text('purpose').notNull(),
    law: text('law').notNull(),
    decision: text('decision').notNull(),
    textHash: text('text_hash').notNull(),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    index('consents_person').on(table.personId),
    uniqueIndex('consents_once').on(table.dossierId, table.source, table.requestId),
  ],
);

export const attachments = pgTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    tenant: tenant(),
    dossierId: text('dossier_id').notNull(),
    requirementId: text('requirement_id').notNull(),
    name: sealed('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    content: sealed('content').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('attachments_dossier').on(table.dossierId)],
);

/** A file on its way to a requirement, in parts. What is whole is an attachment; this then only says so, until it expires. */
export const uploads = pgTable(
  'uploads',
  {
    id: text('id').primaryKey(),
    tenant: tenant(),
    dossierId: text('dossier_id').notNull(),
    requirementId: text('requirement_id').notNull(),
    name: sealed('name').notNull(),
    /** of the whole file; the client says it, so that the same file goes on where it stopped */
    sha256: text('sha256'),
    /** of the whole file, and how much of it is here */
    bytes: integer('bytes').notNull(),
    received: integer('received').notNull(),
    /** set with the last byte */
    attachmentId: text('attachment_id'),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('uploads_dossier').on(table.dossierId), index('uploads_expiry').on(table.expiresAt)],
);

/** What has arrived of an upload, sealed with the dossier's key; gone with the upload. */
export const uploadParts = pgTable(
  'upload_parts',
  {
    uploadId: text('upload_id')
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    /** the part's first byte within the file */
    at: integer('at').notNull(),
    tenant: tenant(),
    content: sealed('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.at] })],
);

/** An invitation to agree to part of a dossier, and what became of it. The newest of an agreement counts. */
export const agreements = pgTable(
  'agreements',
  {
    id: text('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    tenant: tenant(),
    dossierId: text('dossier_id').notNull(),
    /** id in the form */
    agreementId: text('agreement_id').notNull(),
    /** blind index of the one who may decide */
    inviteeIndex: text('invitee_index').notNull(),
    /** SHA-256 of the link's secret */
    tokenHash: text('token_hash').notNull(),
    /** sealed with the dossier's key: all that the invitee is shown, its hash, and the secret for showing it again */
    content: sealed('content').notNull(),
    /** waiting, agreed, refused, revoked */
    status: text('status').notNull(),
    decidedBy: text('decided_by'),
    /** sealed: why they refused */
    reason: sealed('reason'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    uniqueIndex('agreements_token').on(table.tokenHash),
    uniqueIndex('agreements_open')
      .on(table.dossierId, table.agreementId)
      .where(sql`${table.status} = 'waiting'`),
    index('agreements_dossier').on(table.dossierId, table.seq),
  ],
);

/** One row per dossier on its way to its back end; written with the submission, in one transaction. */
export const deliveries = pgTable(
  'deliveries',
  {
    dossierId: text('dossier_id').primaryKey(),
    tenant: tenant(),
    /** queued, sent (attempted, not acknowledged), acknowledged, parked */
    status: text('status').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    leaseUntil: instant('lease_until'),
    lastError: text('last_error'),
    queuedAt: instant('queued_at').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
  },
  (table) => [index('deliveries_due').on(table.status, table.nextAttemptAt)],
);

/** What a dossier costs before it is sent. At most one of a dossier is open; its id is all that a payer has to know. */
export const bills = pgTable(
  'bills',
  {
    /** `bil_…`, the number under which the payment platform knows it */
    id: text('id').primaryKey(),
    tenant: tenant(),
    dossierId: text('dossier_id').notNull(),
    amountVnd: integer('amount_vnd').notNull(),
    /** open, paid (the dossier was filed for it), cancelled (given up), expired (another took its place) */
    status: text('status').notNull(),
    /** the platform's page; null until it has taken the bill */
    url: text('url'),
    qr: text('qr'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** when the platform confirmed that it takes no more money for it */
    voidedAt: instant('voided_at'),
    looks: integer('looks').notNull().default(0),
    /** on the machine's clock */
    nextLookAt: instant('next_look_at').notNull(),
  },
  (table) => [
    uniqueIndex('bills_open')
      .on(table.dossierId)
      .where(sql`${table.status} = 'open'`),
    index('bills_dossier').on(table.dossierId, table.createdAt),
    index('bills_look')
      .on(table.nextLookAt)
      .where(sql`${table.status} <> 'paid' and ${table.voidedAt} is null`),
  ],
);

/** Money that came for a bill, by the platform's own reference. Only the first of an open bill counts. */
export const payments = pgTable(
  'payments',
  {
    billId: text('bill_id').notNull(),
    reference: text('reference').notNull(),
    tenant: tenant(),
    amountVnd: integer('amount_vnd').notNull(),
    /** counted, refund-due */
    status: text('status').notNull(),
    paidAt: instant('paid_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** when the person was told that they get it back */
    toldAt: instant('told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.billId, table.reference] }),
    uniqueIndex('payments_counted')
      .on(table.billId)
      .where(sql`${table.status} = 'counted'`),
  ],
);

/** A conversation that asked for a person. Sealed columns are sealed with the conversation's key. */
export const handovers = pgTable(
  'handovers',
  {
    id: text('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    tenant: tenant(),
    conversationId: text('conversation_id').notNull(),
    /** whose queue; null is the common one of the site */
    authorityId: text('authority_id'),
    procedureCode: text('procedure_code'),
    stage: text('stage').notNull(),
    /** sealed {lastWords, misses} */
    reason: sealed('reason').notNull(),
    /** waiting, taken, closed */
    status: text('status').notNull(),
    officialId: text('official_id'),
    officialName: sealed('official_name'),
    askedAt: instant('asked_at').notNull(),
    takenAt: instant('taken_at'),
    closedAt: instant('closed_at'),
  },
  (table) => [
    uniqueIndex('handovers_open')
      .on(table.conversationId)
      .where(sql`${table.status} <> 'closed'`),
    index('handovers_queue').on(table.status, table.seq),
  ],
);

/** A conversation that an official began for somebody who sits before them. Sealed with the conversation's key. */
export const assists = pgTable(
  'assists',
  {
    id: text('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    tenant: tenant(),
    conversationId: text('conversation_id').notNull(),
    officialId: text('official_id').notNull(),
    officialName: sealed('official_name').notNull(),
    authorityId: text('authority_id').notNull(),
    procedureCode: text('procedure_code'),
    /** SHA-256 of the code that opens it once; null when it did */
    codeHash: text('code_hash'),
    codeExpiresAt: instant('code_expires_at').notNull(),
    /** sealed: the conversation's token, for whoever brings the code */
    token: sealed('token'),
    /** open, ended */
    status: text('status').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('assists_conversation').on(table.conversationId),
    uniqueIndex('assists_code').on(table.codeHash),
    index('assists_official').on(table.officialId, table.seq),
  ],
);

/** What an official decided, under the id of their click; the words of it are kept by the back end. */
export const decisions = pgTable(
  'decisions',
  {
    dossierId: text('dossier_id').notNull(),
    id: text('id').notNull(),
    tenant: tenant(),
    officialId: text('official_id').notNull(),
    kind: text('kind').notNull(),
    status: integer('status').notNull(),
    bodyHash: text('body_hash').notNull(),
    /** asked, done, refused */
    outcome: text('outcome').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.id] })],
);

/** An `Idempotency-Key` and the body it came with, kept with its answer. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    personId: text('person_id').notNull(),
    key: text('key').notNull(),
    tenant: tenant(),
    bodyHash: text('body_hash').notNull(),
    dossierId: text('dossier_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] })],
);

/** One call of a model: what it took and how it ended, without a word of what was said. */
export const modelCalls = pgTable(
  'model_calls',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    tenant: tenant(),
    conversationId: text('conversation_id').notNull(),
    /** understand, answer */
    step: text('step').notNull(),
    model: text('model').notNull(),
    tokensIn: integer('tokens_in').notNull(),
    tokensOut: integer('tokens_out').notNull(),
    costMicroUsd: integer('cost_micro_usd').notNull(),
    ms: integer('ms').notNull(),
    /** answered, timeout, unavailable, malformed, refused, over-budget, resting */
    outcome: text('outcome').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('model_calls_conversation').on(table.conversationId)],
);

/** Who did what to what, and when. References, never values. Nobody may change or delete a row. */
export const auditEvents = pgTable(
  'audit_events',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    tenant: tenant(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    personId: text('person_id'),
    action: text('action').notNull(),
    object: text('object').notNull(),
    details: jsonb('details').$type<Record<string, string | number | boolean>>().notNull(),
  },
  (table) => [index('audit_person').on(table.personId, table.seq)],
);
