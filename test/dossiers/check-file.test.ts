import { describe, expect, it } from 'vitest';
import { acceptFile, checkFile } from '../../src/dossiers/check-file.ts';
import { FILE_FAULTS } from '../../src/dossiers/file-faults.ts';
import { jpegFile, pdfFile, pngFile, zipFile } from '../support/files.ts';

const LIMITS = { accept: ['image/jpeg', 'image/png', 'application/pdf'], maxBytes: 10_485_760 };
const outcomeOf = async (content: Buffer) => acceptFile(await checkFile(content), LIMITS);
const text = (content: string) => Buffer.from(content, 'latin1');

describe('a file that an official can open', () => {
  it.each<[string, Buffer, string]>([
    ['a photo', jpegFile(), 'image/jpeg'],
    [
      'a photo with the film a phone puts behind it',
      Buffer.concat([jpegFile(), text('....ftypmp42')]),
      'image/jpeg',
    ],
    ['a screenshot', pngFile(), 'image/png'],
    ['a scan', pdfFile(), 'application/pdf'],
    [
      'a scan that was signed afterwards',
      Buffer.concat([pdfFile(), text('2 0 obj\nendobj\n%%EOF\n')]),
      'application/pdf',
    ],
  ])('%s is taken', async (_what, content, mediaType) => {
    expect(await outcomeOf(content)).toEqual({ mediaType });
  });
});

describe('a file that is refused with its reason', () => {
  const png = pngFile();
  const damaged = Buffer.from(png);
  damaged[png.indexOf('IDAT') + 6] = (damaged[png.indexOf('IDAT') + 6] ?? 0) ^ 0xff;

  it.each<[string, Buffer, keyof typeof FILE_FAULTS]>([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['more than the requirement takes', Buffer.alloc(LIMITS.maxBytes + 1), 'too-large'],
    ['an archive, whatever it is called', zipFile(), 'type'],
    ['a program', Buffer.concat([text('MZ'), Buffer.alloc(200)]), 'type'],
    ['a page', text('<html><script>alert(1)</script></html>'), 'type'],
    ['plain text', text('giấy tờ'), 'type'],
    ['half a photo', jpegFile().subarray(0, -6), 'broken'],
    ['a photo cut within its header', jpegFile().subarray(0, 30), 'broken'],
    ['half a screenshot', png.subarray(0, -8), 'broken'],
    ['a screenshot with a byte changed on the way', damaged, 'broken'],
    ['half a scan', pdfFile().subarray(0, 60), 'broken'],
    ['a scan behind a password', pdfFile('/Encrypt 5 0 R '), 'locked'],
    [
      'an image of half a terabyte once unpacked',
      pngFile({ width: 400_000, height: 400_000 }),
      'too-many-pixels',
    ],
    ['an image of no size', pngFile({ width: 0, height: 4 }), 'broken'],
    ['a photo with an archive behind it', Buffer.concat([jpegFile(), zipFile()]), 'mixed'],
    ['a scan with an archive behind it', Buffer.concat([pdfFile(), zipFile()]), 'mixed'],
    [
      'an archive that ends as a scan does',
      Buffer.concat([text('%PDF-1.7\n'), zipFile('\n%%EOF\n')]),
      'mixed',
    ],
    ['a photo that is a scan too', jpegFile('%PDF-1.7'), 'mixed'],
    ['a scan with a page behind it', Buffer.concat([pdfFile(), text('<html>')]), 'mixed'],
    [
      'a screenshot with a program behind it',
      Buffer.concat([png, text('MZ\u0090'), Buffer.alloc(90)]),
      'mixed',
    ],
    ['a program with a scan behind it', Buffer.concat([text('MZ'), Buffer.alloc(90), pdfFile()]), 'type'],
  ])('%s', async (_what, content, fault) => {
    expect(await outcomeOf(content)).toEqual({ fault });
  });

  it('whatever its bytes are, without ever failing itself', async () => {
    for (const whole of [jpegFile(), pngFile(), pdfFile(), zipFile()])
      for (let length = 0; length <= whole.length; length += 1)
        expect(await outcomeOf(whole.subarray(0, length))).toBeDefined();
  });

  it('is told in both languages what to do instead', () => {
    for (const { vi, en } of Object.values(FILE_FAULTS)) {
      expect(vi).toMatch(/gửi/);
      expect(en).toMatch(/send|take/);
    }
  });
});
