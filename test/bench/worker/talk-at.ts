import { randomUUID } from 'node:crypto';

/** A citizen who looks around: a need, a choice, questions about it, another need, small talk. */
const SAID = [
  { text: 'Vợ tôi mới sinh con, cần làm giấy tờ gì ạ' },
  { action: { type: 'choose-procedure', code: '3.000722' } },
  { text: 'lệ phí bao nhiêu ạ' },
  { text: 'mất bao lâu thì xong' },
  { text: 'cần giấy tờ gì' },
  { text: 'nộp ở đâu' },
  { action: { type: 'restart' } },
  { text: 'Tôi muốn xin giấy xác nhận tình trạng hôn nhân' },
  { text: 'cảm ơn em' },
  { text: 'Bố tôi mới mất, phải làm thủ tục gì' },
];

/** One conversation; how long each turn took, in milliseconds. */
export async function talkAt(url: string): Promise<number[]> {
  /** each is a telephone of its own, so that no allowance is used up */
  const address = Array.from({ length: 3 }, () => Math.floor(Math.random() * 250)).join('.');
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.${address}` };
  const { id, token } = (await call(`${url}/v1/conversations`, headers, {})) as { id: string; token: string };
  const tookMs: number[] = [];
  for (const said of SAID) {
    const startedAtMs = performance.now();
    const message = { id: randomUUID(), ...said };
    await call(
      `${url}/v1/conversations/${id}/messages`,
      { ...headers, authorization: `Bearer ${token}` },
      message,
    );
    tookMs.push(performance.now() - startedAtMs);
  }
  return tookMs;
}

async function call(url: string, headers: Record<string, string>, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
