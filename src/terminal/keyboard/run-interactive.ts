import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { paragraph } from '../draw/paragraph.ts';
import { hearOfficials } from '../talk/hear-officials.ts';
import { takeLine, type Line } from '../talk/take-line.ts';
import type { Talk } from '../talk/talk.ts';
import { createGate, type Glass } from './create-gate.ts';
import { typedLines, type TypedLines } from './typed-lines.ts';

const HISTORY = 200;
const LOOK_EVERY_MS = 3_000;
const CLEAR_LINE = '\r\x1b[K';

/** Line by line with editing and history, until the citizen leaves, be it while an answer is on its way. */
export async function runInteractive(talk: Talk, input: Readable, output: Glass): Promise<void> {
  const gate = createGate(output);
  const lines = createInterface({ input, output: gate.stream, terminal: true, historySize: HISTORY });
  const typed = typedLines(lines, gate.isOpen, () => {
    talk.screen.notice(`\n${talk.reader.words.pressAgain}`);
    if (gate.isOpen()) lines.prompt(true);
  });
  const converse = async () => {
    for (let isOn = true; isOn;) {
      lines.setPrompt(promptOf(talk));
      gate.open();
      lines.prompt(true);
      const line = await lineFrom(typed, talk, lines);
      gate.shut();
      isOn = line !== undefined && (await takeShown(talk, line)) !== 'leave';
    }
  };
  await Promise.race([converse(), typed.left]);
  gate.open();
  lines.close();
}

/** Between prompts readline shows nothing, so that an answer and what is typed do not run into each other. */
function takeShown(talk: Talk, line: Line) {
  if (line.ahead) talk.screen.write(`${line.text}\n`);
  return takeLine(talk, line);
}

/** While an official may speak here, what they say comes in above what is being typed. */
async function lineFrom(typed: TypedLines, talk: Talk, lines: Interface): Promise<Line | undefined> {
  const next = typed.next();
  const isStillTyping = () =>
    Promise.race([next.then(() => false), talk.tools.pause(LOOK_EVERY_MS).then(() => true)]);
  while (talk.helped && (await isStillTyping())) {
    const words = await hearOfficials(talk);
    if (words.length === 0) continue;
    const shown = words.flatMap((text) => paragraph(talk.screen.sheet, text));
    talk.screen.write(`${CLEAR_LINE}${shown.join('\n')}\n\n`);
    lines.prompt(true);
  }
  return next;
}

function promptOf({ reply, reader, screen }: Talk): string {
  const { stage, left } = reply?.state ?? {};
  const progress = stage === 'filling' && left ? `${screen.sheet.ink('quiet', reader.t.left(left))} ` : '';
  return `${progress}${screen.sheet.ink('accent', '›')} `;
}
