import { paragraph } from '../draw/paragraph.ts';
import { terminalReader } from '../reader.ts';
import { giveFile } from './give-file.ts';
import { say, sayPending } from './say.ts';
import { showOffer } from './show-reply.ts';
import type { Taken, Talk } from './talk.ts';

const COMMAND_CELLS = 14;

type Order = (talk: Talk, rest: string) => Taken | Promise<Taken>;

const ORDERS: Record<string, Order> = {
  help: ({ screen, reader: { words } }) => {
    const lines = words.help.flatMap(([command, what]) =>
      paragraph(screen.sheet, what, { lead: `  ${command.padEnd(COMMAND_CELLS)}` }),
    );
    screen.write(`${[...paragraph(screen.sheet, words.helpIntro), ...lines].join('\n')}\n\n`);
    return 'on';
  },
  back: (talk) => {
    if (talk.reply) showOffer(talk, talk.reply, 'whole');
    return 'on';
  },
  status: (talk) => say(talk, [{ text: talk.reader.words.askStatus }]),
  file: giveFile,
  again: (talk) => {
    if (talk.pending.length > 0) return sayPending(talk);
    talk.screen.notice(talk.reader.words.nothingKept);
    return 'on';
  },
  language: (talk) => {
    talk.reader = terminalReader(talk.reader.locale === 'vi' ? 'en' : 'vi');
    return say(talk, [{ text: talk.reader.t.switchTo }]);
  },
  quit: () => 'leave',
};

/** What begins with a slash is for this window, not for the guide. */
export function obey(talk: Talk, name: string, rest: string): Taken | Promise<Taken> {
  const order = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (order) return order(talk, rest);
  talk.screen.notice(talk.reader.words.unknownCommand(`/${name}`));
  return 'failed';
}
