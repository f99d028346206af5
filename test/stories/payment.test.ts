import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { payBill } from '../support/pay-bill.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const CODE = '1.004222';
const FEE_VND = 10_000;

let served: ServedApp;
let control: SandboxControl;
let owners: PersonView[];
let taken = 0;

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  owners = (await control.people()).filter(
    ({ truth, knownTo, family }) =>
      !truth.deathDate &&
      truth.birthDate.value > '1960' &&
      truth.birthDate.value < '2000' &&
      knownTo['residence'] &&
      knownTo['civil-status'] &&
      family.spouse &&
      ((knownTo['land']?.['parcels'] ?? []) as unknown[]).length === 1,
  );
});
afterAll(() => served.stop());

const FACTS = {
  'dossier.case': 'own',
  'dossier.household': 'own',
  'dossier.companions': ['nobody'],
  'dossier.feeExemption': 'none',
};

/** Somebody new each time, with the review of a move into their own house. */
async function reviewing(): Promise<{ citizen: Citizen; person: PersonView; dossierId: string }> {
  const person = owners[taken++];
  if (!person) throw new Error('the sandbox has too few owners of one parcel');
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(person.personalId);
  await answerQuestions(citizen, FACTS);
  return { citizen, person, dossierId: citizen.card('review').dossierId };
}

async function billed() {
  const made = await reviewing();
  await made.citizen.confirm();
  return { ...made, bill: made.citizen.card('pay') };
}

interface BillView {
  billId: string;
  status: string;
  payments: unknown[];
}
const billsOf = async (dossierId: string) =>
  (await (await fetch(`${served.controlUrl}/control/bills?dossierId=${dossierId}`)).json()) as BillView[];
const stageOf = async (citizen: Citizen, dossierId: string) =>
  (await citizen.call('GET', `/v1/dossiers/${dossierId}`))['stage'];

describe('a dossier whose fee is paid before it is sent', () => {
  it('asks for the fee after the confirmation and sends nothing before it is paid', async () => {
    const { citizen, dossierId } = await reviewing();
    const confirmed = await citizen.confirm();
    expect(confirmed).toMatchObject({ outcome: 'asked', state: { stage: 'paying', asking: [], left: 0 } });
    expect(citizen.card('pay')).toMatchObject({ amountVnd: FEE_VND });
    expect(citizen.card('pay').billId).toMatch(/^bil_/);
    expect(citizen.card('pay').qr).toContain('540510000');
    expect(await stageOf(citizen, dossierId)).toBe('paying');
    await citizen.say('em trả rồi');
    expect(citizen.last).toMatchObject({ outcome: 'asked', state: { stage: 'paying' } });
    expect(citizen.last.text).toContain('Chưa thấy khoản thanh toán');
    expect(citizen.has('pay')).toBe(true);
    expect(await control.received(dossierId)).toEqual([]);
  });

  it('is sent once when it is paid, and the next message brings the receipt', async () => {
    const { citizen, dossierId, bill } = await billed();
    expect(await payBill(bill.url)).toContain('Đã thanh toán');
    const paid = await citizen.say('em trả rồi nhé');
    expect(paid).toMatchObject({ outcome: 'submitted', state: { stage: 'submitted' } });
    expect(citizen.card('receipt').dossierId).toBe(dossierId);
    const [received, ...more] = await control.receivedSoon(dossierId);
    expect(more).toEqual([]);
    expect(received?.wire).toMatchObject({
      DanhSachLePhi: [{ MaHoaDon: bill.billId, SoTien: FEE_VND }],
    });
    const receipt = await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`);
    expect(receipt).toMatchObject({
      payment: { billId: bill.billId, amountVnd: FEE_VND },
      refundDueVnd: 0,
    });
  });

  it('is sent by the call-back alone, although nobody writes', async () => {
    const { dossierId, bill } = await billed();
    await payBill(bill.url);
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
  });

  it('heals itself where the call-back got lost, although nobody writes', async () => {
    const { person, dossierId, bill } = await billed();
    await control.fault({
      source: 'payment',
      kind: 'commit-then-drop',
      operation: 'callback',
      personalId: person.personalId,
    });
    await payBill(bill.url);
    expect(await control.receivedSoon(dossierId, 20_000)).toHaveLength(1);
    await control.fault({ source: 'payment', kind: 'none' });
  });

  it.each(['garbage', 'partial', 'wrong-person', 'duplicate'])(
    'is sent once where the call-back comes as %s',
    async (kind) => {
      const { citizen, person, dossierId, bill } = await billed();
      await control.fault({ source: 'payment', kind, operation: 'callback', personalId: person.personalId });
      await payBill(bill.url);
      await control.fault({ source: 'payment', kind: 'none' });
      await citizen.say('xong');
      expect(citizen.last.outcome).toBe('submitted');
      expect(await control.receivedSoon(dossierId)).toMatchObject([{ dossierId }]);
      expect((await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`))['refundDueVnd']).toBe(0);
    },
  );

  it('paid twice is sent once; the second payment is owed back and told', async () => {
    const { citizen, dossierId, bill } = await billed();
    await payBill(bill.url);
    await payBill(bill.url);
    await citizen.say('em trả rồi');
    expect(citizen.last.outcome).toBe('submitted');
    expect(citizen.last.text).toContain('trả thừa 10.000 đồng');
    await citizen.say('cảm ơn');
    expect(citizen.last.text).not.toContain('trả thừa');
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
    expect(await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`)).toMatchObject({
      payment: { amountVnd: FEE_VND },
      refundDueVnd: FEE_VND,
    });
    const { payments } = await citizen.call('GET', '/v1/me/export');
    expect(payments).toMatchObject([
      { billId: bill.billId, status: 'counted' },
      { billId: bill.billId, status: 'refund-due' },
    ]);
  });

  it('answers what is asked meanwhile and brings the bill back', async () => {
    const { citizen, bill } = await billed();
    await citizen.say('mất bao lâu thì xong ạ?');
    expect(citizen.last).toMatchObject({ outcome: 'answered', state: { stage: 'paying' } });
    expect(citizen.card('pay').billId).toBe(bill.billId);
    expect(citizen.last.text).toContain('vẫn chờ thanh toán 10.000 đồng');
    await citizen.say('sao phải trả tiền?');
    expect(citizen.last.text).toContain('Thông tư 75/2022/TT-BTC');
    await citizen.say('hồ sơ tới đâu rồi');
    expect(citizen.last.outcome).toBe('status');
    expect(citizen.last.text).toContain('đang chờ thanh toán');
    await citizen.act({ type: 'edit', values: { 'applicant.phone': '0912345678' } });
    expect(citizen.last.outcome).toBe('refused');
    expect(citizen.card('pay').billId).toBe(bill.billId);
  });

  it.each([
    'em trả lệ phí đăng ký thường trú rồi',
    'tôi đã thanh toán',
    'em ck xong rồi ạ',
    'go on',
    'đúng rồi, nộp giúp em',
    'dạ',
    '0912345678',
  ])('looks the payment up at “%s”', async (said) => {
    const { citizen, person, dossierId, bill } = await billed();
    const { personalId } = person;
    await control.fault({ source: 'payment', kind: 'down', operation: 'callback', personalId });
    await control.fault({ source: 'payment', kind: 'down', operation: 'lookup', personalId, count: 60 });
    await payBill(bill.url);
    await citizen.say(said);
    expect(citizen.last).toMatchObject({ outcome: 'asked', state: { stage: 'paying' } });
    await control.fault({ source: 'payment', kind: 'none' });
    await citizen.say(said);
    expect(citizen.last.outcome).toBe('submitted');
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
  });

  it('can be changed after the bill is given up, and gets another bill', async () => {
    const { citizen, dossierId, bill } = await billed();
    await citizen.say('bỏ hóa đơn để sửa hồ sơ');
    expect(citizen.last.outcome).toBe('review');
    await citizen.confirm();
    const again = citizen.card('pay');
    expect(again.billId).not.toBe(bill.billId);
    await expect
      .poll(async () => (await billsOf(dossierId)).map(({ status }) => status), { timeout: 10_000 })
      .toEqual(['VOIDED', 'PENDING']);
    await payBill(again.url);
    await citizen.say('rồi ạ');
    expect(citizen.last.outcome).toBe('submitted');
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
  });

  it('cancelled is never sent, its bill takes no money any more', async () => {
    const { citizen, dossierId, bill } = await billed();
    await citizen.act({ type: 'cancel' });
    expect(citizen.last.text).toContain('Hóa đơn đã bỏ');
    await expect
      .poll(async () => (await billsOf(dossierId)).map(({ status }) => status), { timeout: 10_000 })
      .toEqual(['VOIDED']);
    await expect(payBill(bill.url)).rejects.toThrow('nothing can be paid');
    expect(await stageOf(citizen, dossierId)).toBe('stopped');
    expect(await control.received(dossierId)).toEqual([]);
  });

  it('cancelled and paid nevertheless is not sent; the money is owed back and told', async () => {
    const { citizen, person, dossierId, bill } = await billed();
    await control.fault({
      source: 'payment',
      kind: 'down',
      operation: 'void',
      personalId: person.personalId,
    });
    await citizen.act({ type: 'cancel' });
    await payBill(bill.url);
    await control.fault({ source: 'payment', kind: 'none' });
    await citizen.say('chào');
    expect(citizen.last.text).toContain('trả thừa 10.000 đồng');
    expect(await control.received(dossierId)).toEqual([]);
  });

  it('is kept while the payment platform is down, and the next message tries again', async () => {
    const { citizen, person, dossierId } = await reviewing();
    await control.fault({ source: 'payment', kind: 'down', personalId: person.personalId });
    await citizen.confirm();
    expect(citizen.last).toMatchObject({ outcome: 'asked', state: { stage: 'paying' }, cards: [] });
    expect(citizen.last.text).toContain('chưa trả lời');
    await citizen.say('thử lại');
    expect(citizen.last.text).toContain('chưa trả lời');
    await control.fault({ source: 'payment', kind: 'none' });
    await citizen.say('thử lại');
    await payBill(citizen.card('pay').url);
    await citizen.say('xong');
    expect(citizen.last.outcome).toBe('submitted');
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
    expect(await billsOf(dossierId)).toHaveLength(1);
  });

  it('paid while look-ups lie or fail is not asked to pay again, and is sent once they do not', async () => {
    const { citizen, person, dossierId, bill } = await billed();
    const { personalId } = person;
    await control.fault({ source: 'payment', kind: 'down', operation: 'callback', personalId });
    await control.fault({ source: 'payment', kind: 'stale', operation: 'lookup', personalId });
    await payBill(bill.url);
    await citizen.say('em trả rồi');
    expect(citizen.last.text).toContain('đừng trả lần nữa');
    await control.fault({ source: 'payment', kind: 'none' });
    await control.fault({ source: 'payment', kind: 'garbage', operation: 'lookup', personalId });
    await citizen.say('em trả rồi');
    expect(citizen.last.text).toContain('đừng trả lại');
    await control.fault({ source: 'payment', kind: 'none' });
    await citizen.say('em trả rồi');
    expect(citizen.last.outcome).toBe('submitted');
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
  });

  it('confirmed twice has one bill', async () => {
    const { citizen, dossierId } = await reviewing();
    const { reviewHash } = citizen.card('review');
    await citizen.act({ type: 'confirm', reviewHash });
    const { billId } = citizen.card('pay');
    await citizen.act({ type: 'confirm', reviewHash });
    expect(citizen.card('pay').billId).toBe(billId);
    expect(await billsOf(dossierId)).toHaveLength(1);
  });
});

describe('a bill over plain HTTP', () => {
  it('comes with the submission, and the same call tells when it was paid', async () => {
    const { citizen, dossierId } = await reviewing();
    const { reviewHash } = citizen.card('review');
    const submit = async (key: string) => {
      const headers = { 'idempotency-key': key };
      const response = await citizen.raw(
        'POST',
        `/v1/dossiers/${dossierId}/submission`,
        { reviewHash },
        headers,
      );
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const first = await submit('bill-1');
    expect(first).toMatchObject({
      status: 202,
      body: { status: 'queued', code: null, bill: { amountVnd: FEE_VND } },
    });
    expect((await submit('bill-1')).body).toEqual(first.body);
    const changed = await citizen.raw('PATCH', `/v1/dossiers/${dossierId}`, {
      values: { 'applicant.phone': '0912345678' },
      version: 1,
    });
    expect(await changed.json()).toMatchObject({ status: 409, code: 'awaiting-payment' });
    await payBill((first.body['bill'] as { url: string }).url);
    const [received] = await control.receivedSoon(dossierId);
    await expect
      .poll(async () => (await submit('bill-1')).body)
      .toEqual({
        status: 'acknowledged',
        code: received?.code,
      });
  });
});

describe('a bill that is over', () => {
  let days = 0;
  afterAll(() => control.moveClock(new Date().toISOString()));

  /** The session is over by then too: signing in again brings the reply that goes on. */
  async function aDayLater(citizen: Citizen, { personalId }: PersonView): Promise<void> {
    days += 1;
    await control.moveClock(new Date(Date.now() + days * 25 * 3_600_000).toISOString());
    await citizen.signIn(personalId);
  }

  it('is replaced by a fresh one for the same confirmation, and the old one takes no money', async () => {
    const { citizen, person, dossierId, bill } = await billed();
    await aDayLater(citizen, person);
    expect(citizen.last.text).toContain('hóa đơn mới');
    const again = citizen.card('pay');
    expect(again.billId).not.toBe(bill.billId);
    await expect(payBill(bill.url)).rejects.toThrow('nothing can be paid');
    await payBill(again.url);
    await citizen.say('xong');
    expect(citizen.last.outcome).toBe('submitted');
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
  });

  it('is not replaced where what was confirmed is no longer what would be sent: the review comes again', async () => {
    const { citizen, person, dossierId } = await billed();
    const fee = served.context.knowledge.eforms.find(({ code }) => code === CODE)?.fee.at(-1);
    if (!fee) throw new Error('the form names no fee');
    try {
      fee.amountVnd = '12000';
      await aDayLater(citizen, person);
      expect(citizen.last.text).toContain('đã khác lúc anh/chị xác nhận');
      expect(citizen.card('review').fee.amountVnd).toBe(12_000);
      await citizen.confirm();
      await payBill(citizen.card('pay').url);
      await citizen.say('xong');
    } finally {
      fee.amountVnd = '10000';
    }
    expect(citizen.last.outcome).toBe('submitted');
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
    expect(await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`)).toMatchObject({
      payment: { amountVnd: 12_000 },
    });
  });
});
