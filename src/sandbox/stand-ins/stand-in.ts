import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';

/** Stand-ins run on Node alone: to cut a line they need its socket. */
export interface StandInEnv {
  Bindings: HttpBindings;
}
export type StandIn = Hono<StandInEnv>;
export type StandInContext = Context<StandInEnv>;

/** Every answer says that no real system gave it, and how far its shape is the real one. */
export const STAND_IN_HEADER = 'x-he-thong-mo-phong';
