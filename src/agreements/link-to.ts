import type { AppContext } from '../app-context.ts';

/** The address to send. What stands behind # is never sent to a server, so no log and no other site gets to know it. */
export function linkTo({ publicUrl }: Pick<AppContext, 'publicUrl'>, token: string): string {
  return `${publicUrl}/agree#${token}`;
}
