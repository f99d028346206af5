import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { WireFailure } from '../wire-failure.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: false,
});

/** Values stay texts, for ids and codes begin with zeros. */
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  htmlEntities: true,
  isArray: (name) => name === 'CongDan',
});

export function buildXml(tree: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build(tree)}`;
}

/** Well-formed XML without prefixes, or `WireFailure('garbage')`. A document type, so any entity of its own, is refused. */
export function parseXml(text: string): unknown {
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || XMLValidator.validate(text) !== true)
    throw new WireFailure('garbage');
  try {
    return parser.parse(text);
  } catch (error) {
    throw new WireFailure('garbage', { cause: error });
  }
}
