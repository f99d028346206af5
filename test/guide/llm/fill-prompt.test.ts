import { describe, expect, it } from 'vitest';
import { fillPrompt } from '../../../src/guide/llm/fill-prompt.ts';
import { loadPrompts } from '../../../src/guide/llm/load-prompts.ts';

const prompts = await loadPrompts('prompts');

const FILLED = { standing: 'stage: finding', fields: 'none' };

describe('a prompt', () => {
  it('comes with every placeholder filled, the stable part first', () => {
    const prompt = fillPrompt(prompts, 'understand.v1', FILLED);
    expect(prompt).toContain('stage: finding');
    expect(prompt).not.toContain('{{');
    const other = fillPrompt(prompts, 'understand.v1', { ...FILLED, standing: 'stage: filling' });
    const same = [...prompt].findIndex((letter, index) => letter !== other[index]);
    expect(same).toBeGreaterThan(prompt.indexOf('Where the conversation stands'));
  });

  it('is refused while a placeholder is empty', () => {
    expect(() => fillPrompt(prompts, 'understand.v1', { standing: 'x' })).toThrow('{{fields}} is not filled');
  });

  it('is refused where a value has no place in it', () => {
    expect(() => fillPrompt(prompts, 'understand.v1', { ...FILLED, name: 'x' })).toThrow('has no {{name}}');
  });

  it('fills a value as it is, whatever signs it holds', () => {
    expect(fillPrompt(prompts, 'understand.v1', { ...FILLED, fields: "$& $' {{standing}}" })).toContain(
      "$& $' {{standing}}",
    );
  });
});
