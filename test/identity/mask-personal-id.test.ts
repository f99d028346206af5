import { expect, it } from 'vitest';
import { maskPersonalId } from '../../src/identity/mask-personal-id.ts';

it('a personal id is shown with its middle hidden', () => {
  expect(maskPersonalId('001098761234')).toBe('001•••••1234');
});
