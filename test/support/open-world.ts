import { startWorld } from './start-world.ts';
import { tellWorkerWorld } from './worker-world.ts';

/** Before the first test: the world that all of them share; after the last one it ends. */
export default async function openWorld(): Promise<() => Promise<void>> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('a Worker needs a PostgreSQL: npm run test:postgres -- test/worker');
  const { world, stop } = await startWorld(server);
  tellWorkerWorld(world);
  return stop;
}
