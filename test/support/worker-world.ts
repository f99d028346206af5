/** What the tests share that run against a Worker: one Worker, one database, one Node process with its sandbox. */
export interface WorkerWorld {
  /** how everybody reaches the Worker, and what it is told of itself */
  publicUrl: string;
  /** where it listens */
  workerUrl: string;
  /** the settings that make a context like the Worker's */
  settings: Record<string, string>;
  controlUrl: string;
  provinceUrl: string;
  people: { personalId: string; fullName: string; about: string }[];
}

const NAME = 'TEST_WORKER';

/** Absent where the tests run in their own process, as they mostly do. */
export function workerWorld(): WorkerWorld | undefined {
  const world = process.env[NAME];
  return world === undefined ? undefined : (JSON.parse(world) as WorkerWorld);
}

/** For the processes that are started from here on. */
export function tellWorkerWorld(world: WorkerWorld): void {
  process.env[NAME] = JSON.stringify(world);
}
