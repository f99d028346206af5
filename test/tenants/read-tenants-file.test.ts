import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTenantsFile } from '../../src/tenants/read-tenants-file.ts';

const SITE = `- id: sen-hong
  name: { vi: Tỉnh Sen Hồng, en: Sen Hồng province }
  origins: [https://sen-hong.vn]
  theme: { accent: '#9b1620', corner: left }
  label: { vi: Hỏi thủ tục, en: Ask }
`;

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dan-loi-tenants-'));
  path = join(folder, 'tenants.yaml');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string) {
  await writeFile(path, text);
  return readTenantsFile(path);
}

it('is read as a list of sites', async () => {
  const [site, ...others] = await read(SITE);
  expect(site).toMatchObject({ id: 'sen-hong', origins: ['https://sen-hong.vn'] });
  expect(others).toEqual([]);
});

it.each([
  [
    'an origin that is none',
    SITE.replace('https://sen-hong.vn', 'https://*.vn'),
    /0\.origins\.0: must be exactly/,
  ],
  [
    'a colour that white cannot be read on',
    SITE.replace('#9b1620', '#ffcc00'),
    /0\.theme\.accent: is too light/,
  ],
  ['a site that stands there twice', SITE + SITE, /1\.id: "sen-hong" stands here twice/],
  ['a key nobody knows', `${SITE}  script: x\n`, /0: .*script/],
  ['no list', 'id: sen-hong', /expected array/],
  ['nothing', '', /expected array/],
  ['no YAML', `${SITE}  name: [`, /line \d+ is no YAML/],
])('says in one line where there is %s', async (_what, text, reason) => {
  const refused = await read(text).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(Error);
  const { message } = refused as Error;
  expect(message.startsWith(`TENANTS_FILE ${path}: `)).toBe(true);
  expect(message).toMatch(reason);
  expect(message).not.toContain('\n');
});

it('says so where there is no such file', async () => {
  await expect(readTenantsFile(join(folder, 'none.yaml'))).rejects.toThrow(
    /none\.yaml: cannot be read \(ENOENT\)/,
  );
});
