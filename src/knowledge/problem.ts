/** Something wrong in a knowledge file; `line` counts from 1. */
export interface Problem {
  file: string;
  line: number;
  reason: string;
}

export function problemText({ file, line, reason }: Problem): string {
  return `${file}:${line}: ${reason}`;
}

/** Knowledge that cannot be relied on; we do not start with it. */
export class KnowledgeError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}
