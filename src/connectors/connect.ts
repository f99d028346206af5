import type { SourceAnswer } from '../records/source-answer.ts';
import type { Billing } from './billing.ts';
import type { BackEnd, Decided, Delivery, Filing, Followed, WireDecision } from './filing.ts';
import type { RawRecordOf, Registry } from './raw-record.ts';

/** A look-up is always attributed: whose record, for which dossier, under which account. */
export interface Lookup {
  personalId: string;
  purpose: { dossierId: string; procedureCode: string; officerAccount: string };
  requestId: string;
}

/** What speaks to the national systems. Called from `records/`, `dossiers/` and `payments/` alone. */
export interface Connectors {
  read<Source extends Registry>(source: Source, lookup: Lookup): Promise<SourceAnswer<RawRecordOf[Source]>>;
  deliver(backEnd: BackEnd, filing: Filing): Promise<Delivery>;
  follow(backEnd: BackEnd, dossierId: string): Promise<Followed>;
  decide(backEnd: BackEnd, decision: WireDecision): Promise<Decided>;
  billing: Billing;
}
