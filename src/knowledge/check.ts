import { fileURLToPath } from 'node:url';
import { checkKnowledge } from './check-knowledge.ts';
import { problemText } from './problem.ts';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const problems = await checkKnowledge(folder);
for (const problem of problems) process.stdout.write(`knowledge/${problemText(problem)}\n`);
process.stdout.write(
  problems.length === 0 ? 'knowledge: all right\n' : `knowledge: ${problems.length} to put right\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
