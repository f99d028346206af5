import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Locale } from '../kernel/text.ts';

/** What a request carries with it through our handlers. The bindings are those of Node; where there is no socket, whoever has it tells the address. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings> & { clientAddress?: string };
  Variables: { requestId: string; locale: Locale; route: string };
}

export type HttpApp = OpenAPIHono<HttpEnv>;
export type HttpContext = Context<HttpEnv>;
