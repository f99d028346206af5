import type { Surroundings } from '../chat/surroundings.ts';
import { carryCard } from './carry-card.ts';
import { frameCards } from './frame-cards.ts';
import { frameFooter } from './frame-footer.ts';
import { frameHeader } from './frame-header.ts';
import type { Frame } from './frame.ts';
import { switchFrameLanguage } from './switch-frame-language.ts';
import { tellStage } from './tell-stage.ts';

/** Around the conversation in the frame: no way to sign in, and nothing of a person. */
export function frameSurroundings(frame: Frame): Surroundings {
  const { embed, memory, announcer } = frame;
  return {
    site: { ticket: embed.ticket },
    cards: frameCards(() => carryCard(frame)),
    announcer,
    header: () => frameHeader(frame, { switchLanguage: () => switchFrameLanguage(frame), expand: 'offered' }),
    footer: frameFooter,
    keepHandle: (handle) => memory.keepHandle(handle),
    moved: ({ stage, left }) => tellStage(frame, stage, left),
  };
}
