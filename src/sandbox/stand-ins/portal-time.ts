const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** `yyyyMMddHHmmss` on the clocks of Vietnam. */
export function portalTime(instant: Date): string {
  const local = new Date(instant.getTime() + VIETNAM_OFFSET_MS);
  return local.toISOString().replace(/\D/g, '').slice(0, 14);
}
