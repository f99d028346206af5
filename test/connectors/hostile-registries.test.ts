import { afterEach, describe, expect, it } from 'vitest';
import { connectSources } from '../../src/connectors/connect-sources.ts';
import type { Registry } from '../../src/connectors/raw-record.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { SOURCE_IDS } from '../../src/records/source-id.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/stand-ins/credentials.ts';
import { lookupOf, serve } from './country.ts';

const PERSON = '001190000001';
const STRANGER = '001190000002';
let close = async () => {};
afterEach(() => close());

async function readAnswer(source: Registry, answer: unknown) {
  const server = await serve((_request, response) => void response.end(JSON.stringify(answer)));
  close = server.close;
  const urls = Object.fromEntries(SOURCE_IDS.map((id) => [id, server.url])) as Parameters<
    typeof connectSources
  >[0]['urls'];
  const connectors = connectSources({ urls, credentials: SANDBOX_CREDENTIALS, log: silentLog });
  return connectors.read(source, lookupOf(PERSON));
}

const found = (record: object) => ({ maLoi: '00', duLieu: [{ soDinhDanh: PERSON, ...record }] });
const GARBAGE = { kind: 'unavailable', reason: 'garbage' };
const WRONG_PERSON = { kind: 'unavailable', reason: 'wrong-person' };

const notice = (nguoiThan: object) => ({
  soGiay: 'GBT.1',
  daKySo: true,
  nguoiMat: { soDinhDanh: STRANGER, hoTen: 'A' },
  nguoiThan,
  ngayMat: '20261120',
});
const health = (...giayBaoTu: unknown[]) => found({ giayChungSinh: [], giayBaoTu });

describe('the health connector', () => {
  it('takes a death notice that names the asker as next of kin', async () => {
    const answer = await readAnswer('health', health(notice({ soDinhDanh: PERSON, quanHe: 'Vợ' })));
    expect(answer).toMatchObject({
      kind: 'found',
      record: { notices: [], deathNotices: [{ noticeId: 'GBT.1', relation: 'Vợ', deathDate: '20261120' }] },
    });
  });

  it('lets no notice through whose next of kin is somebody else, not even beside a good one', async () => {
    const own = notice({ soDinhDanh: PERSON });
    expect(await readAnswer('health', health(own, notice({ soDinhDanh: STRANGER })))).toEqual(WRONG_PERSON);
  });

  it.each([
    ['a notice that does not say who the next of kin is', health(notice({ hoTen: 'B' }))],
    ['a notice without a number', health({ ...notice({ soDinhDanh: PERSON }), soGiay: '' })],
    ['a signature that is a text', health({ ...notice({ soDinhDanh: PERSON }), daKySo: 'true' })],
    ['an answer that lost its death notices', found({ giayChungSinh: [] })],
    ['an answer that lost its birth notices', found({ giayBaoTu: [] })],
    ['death notices that are no list', found({ giayChungSinh: [], giayBaoTu: {} })],
  ])('takes %s for garbage', async (_, answer) => {
    expect(await readAnswer('health', answer)).toEqual(GARBAGE);
  });
});

const parcel = (...chuSuDung: object[]) => ({ soPhatHanh: 'DA 01234567', chuSuDung });
const land = (...thuaDat: unknown[]) => found({ thuaDat });

describe('the land connector', () => {
  it('takes a certificate of both spouses, and an old one that names nobody by id', async () => {
    const joint = parcel({ soDinhDanh: STRANGER }, { soDinhDanh: PERSON });
    const old = parcel({ hoTen: 'Nguyễn Văn A', soCmnd: '012345678' });
    const answer = await readAnswer('land', land(joint, old));
    expect(answer).toMatchObject({ kind: 'found' });
    expect(answer.kind === 'found' && 'parcels' in answer.record && answer.record.parcels).toHaveLength(2);
  });

  it('lets no certificate of others through', async () => {
    expect(await readAnswer('land', land(parcel({ soDinhDanh: STRANGER })))).toEqual(WRONG_PERSON);
  });

  it.each([
    ['a certificate without a serial', land({ chuSuDung: [{ soDinhDanh: PERSON }] })],
    ['a certificate without owners', land({ soPhatHanh: 'DA 01234567' })],
    ['an answer without certificates', found({})],
    ['an area that is a number', land({ ...parcel({ soDinhDanh: PERSON }), dienTich: 85.5 })],
  ])('takes %s for garbage', async (_, answer) => {
    expect(await readAnswer('land', answer)).toEqual(GARBAGE);
  });

  it('takes a province that has not joined for a refusal', async () => {
    expect(await readAnswer('land', { maLoi: '04' })).toEqual({ kind: 'refused', reason: 'not-connected' });
  });

  it('takes "found" without a record for garbage, not for an absence', async () => {
    expect(await readAnswer('land', { maLoi: '00', duLieu: [] })).toEqual(GARBAGE);
  });
});

const business = (chuHo: object, more: object = {}) => ({
  maSo: PERSON,
  ten: 'Hộ kinh doanh A',
  tinhTrang: 'Đang hoạt động',
  chuHo,
  ...more,
});
const register = (...hoKinhDoanh: unknown[]) => found({ hoKinhDoanh });

describe('the business registration connector', () => {
  it('takes the businesses of the person', async () => {
    const answer = await readAnswer('business-registration', register(business({ soDinhDanh: PERSON })));
    expect(answer).toMatchObject({
      kind: 'found',
      record: { businesses: [{ businessCode: PERSON, name: 'Hộ kinh doanh A', status: 'Đang hoạt động' }] },
    });
  });

  it('lets no business of somebody else through', async () => {
    const answer = register(business({ soDinhDanh: PERSON }), business({ soDinhDanh: STRANGER }));
    expect(await readAnswer('business-registration', answer)).toEqual(WRONG_PERSON);
  });

  it.each([
    ['a business that does not say whose it is', register(business({ hoTen: 'A' }))],
    ['a business without a status', register(business({ soDinhDanh: PERSON }, { tinhTrang: null }))],
    ['a business without a name', register(business({ soDinhDanh: PERSON }, { ten: '' }))],
    ['an answer without businesses', found({ hoKinhDoanh: null })],
    ['a list instead of an answer', []],
  ])('takes %s for garbage', async (_, answer) => {
    expect(await readAnswer('business-registration', answer)).toEqual(GARBAGE);
  });
});
