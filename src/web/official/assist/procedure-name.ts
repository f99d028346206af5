import type { Desk } from '../desk/desk.ts';

const known = new Map<string, Promise<{ nameVi: string; nameEn: string }>>();

/** What a procedure is called; its code where that cannot be told now. Each is asked for once. */
export async function procedureName({ call, reader }: Desk, code: string): Promise<string> {
  const path = `/v1/procedures/${encodeURIComponent(code)}`;
  const asked = known.get(code) ?? call<{ nameVi: string; nameEn: string }>('GET', path);
  known.set(code, asked);
  try {
    const { nameVi, nameEn } = await asked;
    return reader.locale === 'vi' ? nameVi : nameEn;
  } catch {
    known.delete(code);
    return code;
  }
}
