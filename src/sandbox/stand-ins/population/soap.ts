import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

const SOAP_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/';
const REQUEST_NAMESPACE = 'http://dancuquocgia.bca';
const ANSWER_NAMESPACE = 'http://www.mic.gov.vn/dancu/1.0';
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: false,
});
const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false });

/** The service refuses elements in another order. */
const ORDER = ['MaYeuCau', 'MaDVC', 'MaTichHop', 'MaCanBo', 'SoDinhDanh', 'HoVaTen', 'NgayThangNamSinh'];

const LookUp = z.object({
  Envelope: z.object({
    Body: z.object({
      TraCuuThongTinCongDan: z
        .object({
          MaYeuCau: z.string().min(1),
          MaDVC: z.string().min(1),
          MaTichHop: z.literal('037'),
          MaCanBo: z.string().min(1),
          SoDinhDanh: z.string().min(1),
        })
        .loose()
        .refine((lookUp) => Object.keys(lookUp).join() === ORDER.join()),
    }),
  }),
});

/** The personal id that a SOAP request asks for; undefined when it is no `TraCuuThongTinCongDan`. */
export function idAskedFor(soap: string): string | undefined {
  if (!soap.includes(`"${REQUEST_NAMESPACE}"`)) return undefined;
  const parsed = LookUp.safeParse(treeOf(soap));
  return parsed.data?.Envelope.Body.TraCuuThongTinCongDan.SoDinhDanh;
}

export function answerEnvelope(citizens: readonly object[]): string {
  return envelope({
    'dc:TraCuuThongTinCongDanResponse': {
      '@xmlns:dc': ANSWER_NAMESPACE,
      'dc:CongdanCollection': citizens.length > 0 ? { 'dc:CongDan': citizens.map(prefixed) } : '',
    },
  });
}

export function faultEnvelope(text: string): string {
  return envelope({ 'soapenv:Fault': { faultcode: 'soapenv:Client', faultstring: text } });
}

function envelope(body: object): string {
  const tree = { 'soapenv:Envelope': { '@xmlns:soapenv': SOAP_NAMESPACE, 'soapenv:Body': body } };
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build(tree)}`;
}

function prefixed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const sent = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(sent.map(([key, inner]) => [`dc:${key}`, prefixed(inner)]));
}

function treeOf(soap: string): unknown {
  try {
    return parser.parse(soap);
  } catch {
    return undefined;
  }
}
