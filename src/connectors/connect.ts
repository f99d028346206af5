import type { SourceAnswer } from '../records/source-answer.ts';
import type { BackEnd, Delivery, Filing, Followed } from './filing.ts';
import type { RawRecordOf, Registry } from './raw-record.ts';

/** A look-up is always attributed: whose record, for which dossier, under which account. */
export interface Lookup {
  personalId: string;
  purpose: { dossierId: string; procedureCode: string; officerAccount: string };
  requestId: string;
}

/** What speaks to the national systems. Called from `records/` and `dossiers/` alone. */
export interface Connectors {
  read<Source extends Registry>(source: Source, lookup: Lookup): Promise<SourceAnswer<RawRecordOf[Source]>>;
  deliver(backEnd: BackEnd, filing: Filing): Promise<Delivery>;
  follow(backEnd: BackEnd, dossierId: string): Promise<Followed>;
}
