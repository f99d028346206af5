import { tokensOf } from '../../language/tokens.ts';
import { textFor } from './answer-text.ts';
import { attitudeOf } from './attitude.ts';
import { clausesOf } from './clauses.ts';
import { valueOf, type Found } from './found.ts';
import type { HeardField } from './hearing.ts';
import type { Message } from './message.ts';
import { eitherWay, pattern } from './pattern.ts';
import type { Fact, Scene } from './scene.ts';

const SELF = 'em|tôi|mình|con|cháu|anh|chị|dạ|nhà|thuộc|diện|theo';
const JOINTS = 'ngày|hôm|bữa|lúc|vào|tại|ở|do|vì|bởi|tại vì|bị|là|số|cấp|mất|tên|của|và|với';
/** Words that only lead to a value heard elsewhere ("cấp ngày …, tại …"). */
const DANGLING = pattern(`(?:(?:${JOINTS}|${SELF}) ?)+`);
const LEADS = new RegExp(`^(?:(?:${eitherWay(JOINTS)})\\s+)+`, 'iu');
const TRAILS = new RegExp(`(?:\\s+(?:${eitherWay('cấp|ngày|hôm|lúc|vào|tại|ở|và')}))+$`, 'iu');
const REASON = new RegExp(`^(?:${eitherWay('do|vì|bởi|tại vì')})\\s+`, 'iu');
const AND = new RegExp(`^(?:${eitherWay('và|với|còn')})\\s+`, 'iu');
/** "12/GBT", "15/2020/HNGĐ-ST", "1903 4567 8901", "số 8". */
const CODE =
  /(?<=(?:^|\s)(?:số|so) )\d+(?![\p{L}\d./-])|(?<![\p{L}\d])(?:\p{L}{1,6}[.-]?)?\d[\p{L}./-]*\d[\p{L}\d./-]*(?: \d+)*|(?<![\p{L}\d])\d+\/[\p{L}\d./-]+/u;

/**
 * Free words where more than one thing was asked, cut at punctuation and at what was understood: a piece that names its
 * field belongs there, one with a number to the field of a number, the rest to the other fields in their order.
 */
export function textPieces({ hearing }: Scene, rest: Message, fields: HeardField[]): Fact[] {
  let pieces = piecesOf(rest).flatMap((piece) => cutAtNames(piece, hearing.asking));
  const found: Fact[] = [];
  const take = (field: HeardField, text: string | undefined) => {
    const value = text?.replace(LEADS, '').replace(TRAILS, '').trim();
    if (value)
      found.push({ field, start: 0, end: rest.text.length, reading: valueOf(value), corrects: false });
  };
  for (const field of fields.filter(isNumber)) {
    const piece = pieces.find((one) => CODE.test(one));
    const code = piece && CODE.exec(piece)?.[0];
    if (!piece || !code) continue;
    pieces = pieces.flatMap((one) => (one === piece ? besides(field, piece, code) : [one]));
    take(field, code);
  }
  for (const field of fields.filter((one) => !isNumber(one))) {
    const isAnothers = (piece: string) =>
      hearing.asking.some((one) => one !== field && behindName(one, piece) !== undefined);
    const named = pieces.find((one) => behindName(field, one) !== undefined);
    const piece = named ?? pieces.find((one) => !isAnothers(one));
    take(field, piece && (behindName(field, piece) ?? piece));
    pieces = pieces.filter((one) => one !== piece);
  }
  return found;
}

/**
 * One text among other things asked: the piece that names it or tells a reason, else what is left of all; a word or two
 * only where they are a clause of the `whole` message.
 */
export function textAmong(rest: Message, field: HeardField, whole: Message): Found | undefined {
  const said = piecesOf(rest).map((piece) => piece.replace(AND, '').replace(TRAILS, ''));
  const named = said.flatMap((one) => behindName(field, one) ?? (REASON.test(one) ? one : []));
  const span = { start: 0, end: rest.text.length };
  const own = named[0]?.replace(REASON, '');
  if (own) return { ...span, reading: textFor({ ...rest, text: own }, false)?.reading ?? valueOf(own) };
  const clauses = clausesOf(whole).map((clause) => whole.text.slice(clause.start, clause.end));
  const wholes = said.filter((piece) => clauses.includes(piece) && attitudeOf(tokensOf(piece)) === undefined);
  const read = textFor({ ...rest, text: said.join(', ') }, wholes.length === 0);
  return read && { ...span, reading: read.reading };
}

/** A field of a number that may hold letters too. */
export function isNumber({ id }: HeardField): boolean {
  return id.endsWith('Number');
}

export function codeIn(rest: Message): string | undefined {
  return CODE.exec(rest.text)?.[0];
}

function piecesOf(rest: Message): string[] {
  return clausesOf(rest)
    .map(({ start, end }) => rest.text.slice(start, end).replace(/;+/g, ' ').trim())
    .filter((text) => !isDangling(text));
}

/** What a piece says besides the number and its name. */
function besides(field: HeardField, piece: string, code: string): string[] {
  const at = piece.indexOf(code);
  const before = piece.slice(0, at).trim();
  const around = [namesOf(field).includes(before.toLowerCase()) ? '' : before, piece.slice(at + code.length)];
  return around.map((text) => text.trim()).filter((text) => !isDangling(text));
}

function isDangling(text: string): boolean {
  return !/[\p{L}\d]/u.test(text.toLowerCase().replace(DANGLING, ''));
}

/** "Vietcombank chủ tài khoản": begins anew before a name of a field; a name behind which nothing stands tells nothing. */
function cutAtNames(piece: string, asked: HeardField[]): string[] {
  const starts = asked.flatMap((field) =>
    namesOf(field).flatMap((name) => placeOf(name, piece)?.start ?? []),
  );
  const cuts = [...new Set([0, ...starts, piece.length])].sort((one, other) => one - other);
  const parts = cuts.slice(1).map((cut, index) => piece.slice(cuts[index], cut).trim());
  const names = new Set(asked.flatMap(namesOf));
  return parts.filter((part) => part !== '' && !names.has(part.toLowerCase()));
}

const LINK = /^[\s:,]*(?:là |la )?\s*/iu;
const LINKED = /^\s*(?::|(?:là|la)\s)/iu;
/** "Trạm Y tế xã Tân Lập": what an institution is belongs to its name, though the field may be called so. */
const INSTITUTION = /^(?:bệnh viện|trạm|trung tâm|phòng khám|nhà hộ sinh)/u;

/** The words behind the field's name in the piece; undefined where it is not named, or nothing stands behind. */
function behindName(field: HeardField, piece: string): string | undefined {
  for (const name of namesOf(field)) {
    const at = placeOf(name, piece);
    const rest = at && piece.slice(at.end);
    const behind = rest?.replace(LINK, '').trim();
    if (!at || !rest || !behind) continue;
    return INSTITUTION.test(name) && !LINKED.test(rest) ? piece.slice(at.start).trim() : behind;
  }
  return undefined;
}

function placeOf(name: string, piece: string): { start: number; end: number } | undefined {
  const [match] = piece.toLowerCase().matchAll(pattern(name));
  return match && { start: match.index, end: match.index + match[0].length };
}

function namesOf({ labelVi, says }: HeardField): string[] {
  return [...says, labelVi].map((name) => name.toLowerCase()).sort((one, other) => other.length - one.length);
}
