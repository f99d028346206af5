const SHOWN_FIRST = 3;
const SHOWN_LAST = 4;

/** "001•••••1234": enough for its owner to know it again, too little for anybody else. */
export function maskPersonalId(personalId: string): string {
  const hidden = Math.max(personalId.length - SHOWN_FIRST - SHOWN_LAST, 0);
  return personalId.slice(0, SHOWN_FIRST) + '•'.repeat(hidden) + personalId.slice(-SHOWN_LAST);
}
