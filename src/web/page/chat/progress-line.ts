import type { ReplyState, Stage } from '../../../guide/reply.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';

const STEPS = ['find', 'fill', 'review', 'filed'] as const;

const STEP_OF: Record<Stage, (typeof STEPS)[number]> = {
  finding: 'find',
  filling: 'fill',
  reviewing: 'review',
  paying: 'review',
  submitted: 'filed',
  following: 'filed',
};

export interface ProgressLine {
  element: HTMLElement;
  show(state: ReplyState): void;
}

/** How far it is: one of four steps, and how many questions are left. */
export function createProgressLine({ t }: Reader): ProgressLine {
  const words = el('p', { class: 'progress-words' });
  const bars = STEPS.map(() => el('span', {}));
  const element = el(
    'div',
    { class: 'progress' },
    el('div', { class: 'progress-bars', 'aria-hidden': 'true' }, ...bars),
    words,
  );
  return {
    element,
    show({ stage, left }) {
      const step = STEPS.indexOf(STEP_OF[stage]);
      const asked = stage === 'filling' && left ? `, ${t.left(left)}` : '';
      const name = stage === 'paying' ? t.payStep : t.steps[STEP_OF[stage]];
      words.textContent = `${t.stepOf(step + 1, STEPS.length)}: ${name}${asked}`;
      bars.forEach((bar, index) => bar.classList.toggle('done', index <= step));
    },
  };
}
