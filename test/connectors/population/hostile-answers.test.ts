import { afterEach, describe, expect, it } from 'vitest';
import { connectSources } from '../../../src/connectors/connect-sources.ts';
import { silentLog } from '../../../src/kernel/log.ts';
import { SANDBOX_CREDENTIALS } from '../../../src/sandbox/stand-ins/credentials.ts';
import { lookupOf, serve } from '../country.ts';

const PERSON = '001190000001';
let close = async () => {};
afterEach(() => close());

const envelope = (inner: string, head = '<?xml version="1.0"?>') =>
  `${head}<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>` +
  `<TraCuuThongTinCongDanResponse xmlns="http://www.mic.gov.vn/dancu/1.0">${inner}` +
  '</TraCuuThongTinCongDanResponse></s:Body></s:Envelope>';
const citizen = (inner: string) => `<CongDan><SoDinhDanh>${PERSON}</SoDinhDanh>${inner}</CongDan>`;
const collection = (...citizens: string[]) =>
  envelope(`<CongdanCollection>${citizens.join('')}</CongdanCollection>`);

async function readAnswer(body: string | Buffer, status = 200) {
  const seen: { url?: string; headers?: object; body: string } = { body: '' };
  const server = await serve(async (request, response) => {
    Object.assign(seen, { url: request.url, headers: request.headers });
    for await (const chunk of request) seen.body += String(chunk);
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
  close = server.close;
  const { url } = server;
  const urls = {
    population: url,
    residence: url,
    'civil-status': url,
    health: url,
    'social-insurance': url,
    land: url,
    'business-registration': url,
    'linked-services': url,
    'public-service-portal': url,
    payment: url,
  };
  const connectors = connectSources({
    urls,
    credentials: SANDBOX_CREDENTIALS,
    log: silentLog,
    timeoutMs: 2_000,
  });
  return { answer: await connectors.read('population', lookupOf(PERSON)), seen };
}

describe('the population connector', () => {
  it('sends the elements in the order of the service, under the gateway’s three headers', async () => {
    const { seen } = await readAnswer(collection());
    const names = [...seen.body.matchAll(/<dan:(\w+)/g)].map(([, name]) => name);
    expect(names).toEqual([
      'TraCuuThongTinCongDan',
      'MaYeuCau',
      'MaDVC',
      'MaTichHop',
      'MaCanBo',
      'SoDinhDanh',
      'HoVaTen',
      'NgayThangNamSinh',
      'NgayThangNam',
    ]);
    expect(seen.headers).toMatchObject({
      authorization: 'Bearer sandbox-access-token',
      authhash: Buffer.from('dan-loi').toString('base64'),
    });
    expect(seen.url).toBe('/');
  });

  it('puts a name together again, also when the whole of it lies in Ten', async () => {
    const parts = '<HoVaTen><Ho>NGUYỄN</Ho><ChuDem>THỊ HOÀ</ChuDem><Ten>LAN</Ten></HoVaTen>';
    const whole = '<HoVaTen><Ho/><ChuDem/><Ten>NGUYỄN THỊ HOÀ LAN</Ten></HoVaTen>';
    for (const name of [parts, whole]) {
      const { answer } = await readAnswer(collection(citizen(name)));
      expect(answer).toMatchObject({ kind: 'found', record: { fullName: 'NGUYỄN THỊ HOÀ LAN' } });
      await close();
    }
  });

  it('keeps leading zeros, letters written as numbers, and a birth of which only the year is known', async () => {
    const { answer } = await readAnswer(
      collection(
        citizen(
          '<SoCMND>012345678</SoCMND><DanToc>01</DanToc><QuocTich></QuocTich>' +
            '<NgayThangNamSinh><Nam>1950</Nam><NgayThangNam></NgayThangNam></NgayThangNamSinh>' +
            '<ThuongTru><MaTinhThanh>01</MaTinhThanh><ChiTiet>S&#7889; 5 &amp; 7</ChiTiet></ThuongTru>' +
            '<NoiOHienTai><MaTinhThanh>01</MaTinhThanh><ChiTiet>S&#7889; 5 &amp; 7</ChiTiet></NoiOHienTai>',
        ),
      ),
    );
    expect(answer.kind === 'found' && answer.record).toEqual({
      personalId: PERSON,
      oldIdNumber: '012345678',
      ethnicity: '01',
      nationality: '',
      birthDate: '1950',
      permanentResidence: { provinceCode: '01', detail: 'Số 5 & 7' },
    });
  });

  it('takes two different records under one id for nobody’s', async () => {
    const { answer } = await readAnswer(
      collection(citizen('<GioiTinh>Nam</GioiTinh>'), citizen('<GioiTinh>Nữ</GioiTinh>')),
    );
    expect(answer).toEqual({ kind: 'unavailable', reason: 'garbage' });
  });

  it('takes only an empty collection for absence', async () => {
    expect((await readAnswer(collection())).answer).toEqual({ kind: 'absent' });
  });

  it.each([
    ['no collection', envelope('')],
    ['an error in the collection', envelope('<CongdanCollection><Loi>x</Loi></CongdanCollection>')],
    ['a citizen without a number', collection('<CongDan><GioiTinh>Nam</GioiTinh></CongDan>')],
    [
      'a SOAP fault',
      envelope('').replace(/<TraCuu.*Response>/, '<s:Fault><faultstring>x</faultstring></s:Fault>'),
    ],
    ['half an answer', collection(citizen('')).slice(0, 200)],
    ['entities of its own', envelope('<CongdanCollection/>', '<!DOCTYPE a [<!ENTITY b "c">]>')],
    ['a thousand levels', envelope('<a>'.repeat(1000) + '</a>'.repeat(1000))],
    ['a trap for prototypes', envelope('<__proto__><x>1</x></__proto__><CongdanCollection/>')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x3c, 0x61])],
    ['six megabytes', collection(citizen(`<DanToc>${'x'.repeat(6 * 1024 * 1024)}</DanToc>`))],
  ])('takes %s for garbage, not for absence', async (_, body) => {
    expect((await readAnswer(body)).answer).toEqual({ kind: 'unavailable', reason: 'garbage' });
  });

  it('follows no redirect and takes no error page for an answer', async () => {
    expect((await readAnswer('', 302)).answer).toMatchObject({ kind: 'unavailable' });
    await close();
    expect((await readAnswer(collection(), 404)).answer).toEqual({ kind: 'unavailable', reason: 'http' });
  });
});
