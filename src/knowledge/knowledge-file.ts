import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** A YAML file that remembers where each value stands. */
export interface KnowledgeFile {
  /** relative to the knowledge folder */
  name: string;
  document: Document.Parsed;
  lines: LineCounter;
}

export type KnowledgePath = readonly PropertyKey[];

/** A value with the file it came from, for checks that look across files. */
export interface Declared<Value> {
  file: KnowledgeFile;
  value: Value;
}

export async function readKnowledgeFile(path: string, name: string): Promise<KnowledgeFile> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines });
  return { name, document, lines };
}

/** The file's content as that type, or what is wrong with it, line by line. */
export function parseKnowledgeFile<Schema extends z.ZodType>(
  file: KnowledgeFile,
  schema: Schema,
): { value: z.infer<Schema> } | { problems: Problem[] } {
  const broken = file.document.errors.map((error) => ({
    file: file.name,
    line: error.linePos?.[0].line ?? 1,
    reason: error.message.split('\n')[0] ?? error.code,
  }));
  if (broken.length > 0) return { problems: broken };
  const parsed = schema.safeParse(file.document.toJS());
  if (parsed.success) return { value: parsed.data };
  return { problems: parsed.error.issues.map((issue) => problemAt(file, issue.path, reasonOf(issue))) };
}

/** Names the line of the value at `path`, or of what is nearest above it. */
export function problemAt(file: KnowledgeFile, path: KnowledgePath, reason: string): Problem {
  return {
    file: file.name,
    line: lineOf(file, path),
    reason: path.length > 0 ? `${path.join('.')}: ${reason}` : reason,
  };
}

function lineOf({ document, lines }: KnowledgeFile, path: KnowledgePath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** YAML reads 1.010830 as a number, which loses its zeros. */
function reasonOf(issue: z.core.$ZodIssue): string {
  const number =
    issue.code === 'invalid_type' && issue.expected === 'string' && issue.message.includes('number');
  return number ? `${issue.message}; write it in quotes` : issue.message;
}
