import { AppError } from '../kernel/errors.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { answerProblem } from './problem.ts';

/** No handler took the call: another method would be (405 with `Allow`, RFC 9110), or nothing is here (404). */
export function answerUnknown(app: HttpApp): (c: HttpContext) => Response {
  const routes = () => app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  return (c) => {
    const methods = new Set(
      routes()
        .filter(({ path }) => patternOf(path).test(c.req.path))
        .map(({ method }) => method),
    );
    if (methods.size === 0) return answerProblem(c, new AppError('not-found'));
    if (methods.has('GET')) methods.add('HEAD');
    c.header('allow', [...methods].sort().join(', '));
    return answerProblem(c, new AppError('method-not-allowed'));
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`);
}
