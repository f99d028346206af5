import { composeIsolate } from './worker/compose-isolate.ts';
import type { Bindings } from './worker/bindings.ts';
import { withRequest, type ExecutionContext } from './worker/request-scope.ts';

let isolate: ReturnType<typeof composeIsolate> | undefined;

/** The same API on Cloudflare Workers. Made on the first call: outside of one there is neither chance nor time. */
export default {
  fetch(request: Request, bindings: Bindings, execution: ExecutionContext): Promise<Response> {
    return withRequest(bindings.HYPERDRIVE.connectionString, execution, async () => {
      isolate ??= composeIsolate(bindings);
      return isolate.fetch(request, { clientAddress: request.headers.get('cf-connecting-ip') ?? undefined });
    });
  },
};
