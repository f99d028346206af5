import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LexiconEntry, LifeEvent, type Lexicon } from '../../src/language/lexicon.ts';
import { Procedure } from '../../src/procedures/procedure.ts';

const KNOWLEDGE = new URL('../../knowledge/', import.meta.url);

/** The authored procedures, straight from their files. */
export function readProcedures(): Procedure[] {
  return filesOf('procedures').map((text) => Procedure.parse(parse(text)));
}

export function readLexicon(): Lexicon {
  const files: { entries?: unknown[]; lifeEvents?: unknown[] }[] = filesOf('language').map((text) =>
    parse(text),
  );
  return {
    entries: files.flatMap(({ entries = [] }) => entries.map((entry) => LexiconEntry.parse(entry))),
    lifeEvents: files.flatMap(({ lifeEvents = [] }) => lifeEvents.map((event) => LifeEvent.parse(event))),
  };
}

export function procedureFile(code: string): string {
  return readFileSync(new URL(`procedures/${code}.yaml`, KNOWLEDGE), 'utf8');
}

function filesOf(room: string): string[] {
  const folder = new URL(`${room}/`, KNOWLEDGE);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
