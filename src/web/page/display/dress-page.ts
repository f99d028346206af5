import { recallDisplay } from './display.ts';
import { dress } from './dress.ts';

/** Runs in the head of every page, before anything is painted, so that no page flashes in other colours first. */
dress(recallDisplay());
window.addEventListener('storage', () => dress(recallDisplay()));
