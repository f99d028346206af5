import type { HttpApp } from './http-env.ts';

const INFO = {
  title: 'Dẫn Lối',
  version: '1',
  description:
    'From a sentence to a filed dossier. Errors are RFC 9457 problem details in the language of `Accept-Language` ' +
    '(Vietnamese first). Unknown and foreign ids answer the same 404. 429 and 503 carry `Retry-After`. A call with ' +
    'the session cookie that changes something needs our `Origin`.',
};

/** `/openapi.json`: made from the same contracts that the handlers are mounted with. */
export function openapi(app: HttpApp): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'dan_loi_session',
    description: 'a signed-in person',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'conversation', {
    type: 'http',
    scheme: 'bearer',
    description: 'the token of a conversation, until its person signs in',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'verifier', {
    type: 'http',
    scheme: 'bearer',
    description: 'what the frame kept when it carried its conversation over',
  });
  let document: string | undefined;
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info: INFO }));
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
}
