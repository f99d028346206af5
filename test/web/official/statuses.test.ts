import { describe, expect, it } from 'vitest';
import { STATUS_NAMES } from '../../../src/dossiers/status-name.ts';
import { OFFICIAL_WORDS } from '../../../src/web/official/words/official-reader.ts';

describe('the status of a dossier', () => {
  it('is called the same in the official’s list as on the citizen’s card', () => {
    for (const locale of ['vi', 'en'] as const) {
      const onCard = Object.entries(STATUS_NAMES).map(([status, name]) => [status, name[locale]]);
      expect(Object.entries(OFFICIAL_WORDS[locale].statuses)).toEqual(onCard);
    }
  });
});
