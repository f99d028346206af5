import { describe, expect, it } from 'vitest';
import { integratorsPage } from '../../../src/web/embed/integrators-page.ts';

const page = integratorsPage({
  publicUrl: 'https://dan-loi.example',
  example: 'http://127.0.0.1:8812/api',
});

describe('the integrators’ page', () => {
  it.each([
    '&lt;script src="https://dan-loi.example/embed/v1.js" data-tenant="sen-hong" async>&lt;/script>',
    "import { createGuide } from 'https://dan-loi.example/embed/v1.mjs'",
    '&lt;iframe src="https://dan-loi.example/embed/frame?tenant=sen-hong"',
    '&lt;a href="https://dan-loi.example/?tenant=sen-hong">',
    'script-src https://dan-loi.example;',
    'connect-src https://dan-loi.example;',
    'frame-src https://dan-loi.example;',
  ])('gives in both languages, to copy: %s', (snippet) => expect(page.split(snippet)).toHaveLength(3));

  it('says the same in both languages, section by section', () => {
    const [vietnamese = '', english = ''] = page.split('<article').slice(1);
    const shape = (part: string) => part.match(/<(h2|h3|dt|li|pre)\b/g);
    expect(shape(english)).toEqual(shape(vietnamese));
    expect(vietnamese).toContain('lang="vi"');
    expect(english).toContain('lang="en"');
  });

  it('carries nothing inline and leads to the example only where there is one', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    expect(page).toContain('href="http://127.0.0.1:8812/api"');
    expect(integratorsPage({ publicUrl: 'https://dan-loi.example' })).not.toContain('8812');
  });
});
