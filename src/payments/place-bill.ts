import type { AppContext } from '../app-context.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { payCode } from './pay-code.ts';

/** Where a bill can be paid: a page, and what a bank's app reads. */
export interface PlacedBill {
  url: string;
  qr: string;
}

/** Puts a bill before the payment platform; undefined while it does not answer. Again is the same bill. */
export async function placeBill(
  context: AppContext,
  { id: dossierId, eform, state }: Dossier,
  bill: { id: string; amountVnd: number; expiresAt: Date },
): Promise<PlacedBill | undefined> {
  const { record } = state.signedIn;
  const procedure = context.knowledge.procedures.find(({ code }) => code === eform.code);
  const placed = await context.connectors.billing.placeBill({
    billId: bill.id,
    dossierId,
    amountVnd: bill.amountVnd,
    procedureCode: eform.code,
    procedureName: (procedure?.names ?? eform.formName).vi,
    payer: { personalId: record.personalId ?? '', fullName: record.fullName ?? '' },
    expiresAt: bill.expiresAt,
    returnUrl: `${context.publicUrl}/`,
    noticeUrl: `${context.publicUrl}/v1/payments/callback`,
  });
  if (placed.kind === 'unavailable') return undefined;
  return { url: placed.url, qr: payCode(placed.account, bill.amountVnd) };
}
