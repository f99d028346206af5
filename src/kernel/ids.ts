import { randomBytes } from 'node:crypto';

export type IdPrefix =
  | 'con' // conversation
  | 'dos' // dossier
  | 'rep' // reply
  | 'req' // consent request
  | 'cst' // consent decision
  | 'rec' // record read
  | 'att' // attachment
  | 'upl' // upload under way
  | 'crd' // card
  | 'agr' // invitation to agree
  | 'bil' // bill
  | 'hov' // hand-over
  | 'ast' // assist
  | 'per' // person
  | 'cod' // single-use code that carries a conversation over
  | 'tok'; // bearer token

/** Source of ids, so that tests can replay exactly. */
export type NewId = (prefix: IdPrefix) => string;

/** 144 random bits: an id cannot be guessed, so an unknown one and a foreign one can answer the same 404. */
export const newRandomId: NewId = (prefix) => `${prefix}_${randomBytes(18).toString('base64url')}`;
