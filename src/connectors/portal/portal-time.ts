const VIETNAM_OFFSET = '+07:00';
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** An ISO instant as the portal writes it: `yyyyMMddHHmmss`, on the clocks of Vietnam. */
export function toPortalTime(instant: string): string {
  const local = new Date(Date.parse(instant) + VIETNAM_OFFSET_MS);
  return local.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** `yyyyMMddHHmmss` of Vietnam as an ISO instant; undefined when there is no such time. */
export function fromPortalTime(text: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${VIETNAM_OFFSET}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
