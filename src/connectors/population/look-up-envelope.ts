import type { Lookup } from '../connect.ts';
import { MA_TICH_HOP, REQUEST_NAMESPACE, SOAP_NAMESPACE } from './wire.ts';
import { buildXml } from './xml.ts';

/**
 * `TraCuuThongTinCongDan`; the service wants its elements in this order. Name and birth date go out empty: the
 * sign-on has proven who asks, and they would only repeat it.
 */
export function lookUpEnvelope({ requestId, personalId, purpose }: Lookup): string {
  return buildXml({
    'soapenv:Envelope': {
      '@xmlns:soapenv': SOAP_NAMESPACE,
      '@xmlns:dan': REQUEST_NAMESPACE,
      'soapenv:Header': '',
      'soapenv:Body': {
        'dan:TraCuuThongTinCongDan': {
          'dan:MaYeuCau': requestId,
          'dan:MaDVC': purpose.procedureCode,
          'dan:MaTichHop': MA_TICH_HOP,
          'dan:MaCanBo': purpose.officerAccount,
          'dan:SoDinhDanh': personalId,
          'dan:HoVaTen': '',
          'dan:NgayThangNamSinh': { 'dan:NgayThangNam': '' },
        },
      },
    },
  });
}
