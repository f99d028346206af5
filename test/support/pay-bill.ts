/** What a script does with a bill's page: fetch it and send its first POST form. The page that answers. */
export async function payBill(url: string): Promise<string> {
  const page = await (await fetch(url)).text();
  const action = /<form[^>]*method="post"[^>]*action="([^"]+)"/.exec(page)?.[1];
  if (!action) throw new Error(`nothing can be paid at ${url}`);
  const response = await fetch(new URL(action, url), { method: 'POST' });
  return response.text();
}
