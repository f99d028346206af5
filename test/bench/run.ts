import { isKept, type Bench } from './bench.ts';
import { printReport } from './print-report.ts';

/** By name; each is loaded only when it is run. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  widget: async () => (await import('./widget/bench-widget.ts')).benchWidget,
  worker: async () => (await import('./worker/bench-worker.ts')).benchWorker,
};

await main(process.argv[2]);

/** Runs the bench of that name, or all. Ends with 1 where a promise was not kept, with 2 for an unknown name. */
async function main(name: string | undefined): Promise<void> {
  if (name !== undefined && !Object.hasOwn(BENCHES, name)) {
    process.stderr.write(`There is no bench "${name}"; there are: ${Object.keys(BENCHES).join(', ')}\n`);
    process.exit(2);
  }
  const chosen = Object.entries(BENCHES).filter(([one]) => name === undefined || one === name);
  let areKept = true;
  for (const [one, load] of chosen) areKept = (await runBench(one, load)) && areKept;
  process.exit(areKept ? 0 : 1);
}

/** Prints what was found. A bench that breaks off has kept no promise, and does not stop the others. */
async function runBench(name: string, load: () => Promise<Bench>): Promise<boolean> {
  try {
    const report = await (await load())();
    process.stdout.write(printReport(name, report));
    return report.gates.every(isKept);
  } catch (error) {
    process.stdout.write(
      `# ${name}\n\n- MISSED: broke off: ${error instanceof Error ? error.stack : error}\n`,
    );
    return false;
  }
}
