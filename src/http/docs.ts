import { AppError } from '../kernel/errors.ts';
import type { HttpApp } from './http-env.ts';
import type { Resources } from './resources.ts';
import { sendFile } from './send-file.ts';

const SCRIPT = 'text/javascript; charset=utf-8';
/** The viewer sets styles from its script; nothing of it comes from elsewhere. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dẫn Lối API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

/** The contract to read and try, from files of our own: no other site learns who reads it. */
export function docs(app: HttpApp, { assets }: Resources): void {
  app.get('/docs', (c) => {
    c.header('content-security-policy', POLICY);
    return c.html(PAGE);
  });
  app.get('/docs/start.js', (c) => c.body(START, 200, { 'content-type': SCRIPT }));
  app.get('/docs/:name', async (c) => {
    const file = await assets.file(c.req.path);
    if (!file) throw new AppError('not-found');
    c.header('cache-control', 'public, max-age=86400');
    return sendFile(c, file);
  });
}
