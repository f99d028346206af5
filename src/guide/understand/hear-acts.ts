import type { Command } from '../command.ts';
import { attitudeOf, leadingAttitude, type Attitude } from './attitude.ts';
import { foreignIn, unsureIn, wishIn, type Aside } from './asides.ts';
import { clausesOf, stillOpen, type Clause } from './clauses.ts';
import { findNames } from './extract-name.ts';
import type { Hearing } from './hearing.ts';
import { isWithin, type Message, type Span } from './message.ts';
import { ADDRESSES } from './courtesy.ts';
import { pattern } from './pattern.ts';
import { asksForProcedure, endOfNeed, namesProcedure, turnsToProcedure } from './needs.ts';
import { topicOf } from './topics.ts';

/** What a message does besides stating values; `at` is where it is said. */
export interface Act extends Span {
  command: Command;
}

export interface Acts {
  /** questions and wishes; their stretches hold no values */
  acts: Act[];
  /** "không nhớ", "bỏ qua": counted where no value was said */
  unsure: Act[];
  attitudes: { attitude: Attitude; start: number; end: number }[];
}

/** A longer clause in answer to an open question is its answer, whatever words it holds. */
const LONGEST_SHRUG = 5;

/** "O nha em" is an address where one is asked, though each of its syllables may be a courtesy. */
const AT_HOME = /^(?:ngay |luon )?(?:o|tai) nha(?: (?:em|toi|minh|con))?$/;

const PLAIN_YES = pattern(`(?:(?:dạ|vâng|ừ|thưa(?: (?:${ADDRESSES}))?) )*(?:đúng|ok|chuẩn|chính xác|đồng ý)`);

/** Sorts the clauses of a message into questions, wishes, attitudes, and what is left for values. */
export function hearActs(message: Message, hearing: Hearing): Acts {
  const clauses = clausesOf(message);
  const quiet = withoutNames(message);
  const acts: Act[] = [];
  for (const clause of clauses) {
    const plain = quiet.slice(clause.offset, clause.offset + clause.plain.length);
    acts.push(...actsOf(message, { ...clause, plain }, clauses, hearing, acts));
  }
  const left = stillOpen(clauses, acts);
  const asksPlace = hearing.asking.some(({ type }) => type === 'place');
  const attitudes = left.flatMap((clause) => {
    if (asksPlace && AT_HOME.test(clause.plain)) return [];
    const words = wordsIn(message, clause);
    const attitude = attitudeOf(words, clauses.length === 1);
    if (attitude) return [{ attitude, start: clause.start, end: clause.end }];
    const leading = clause.plain.search(PLAIN_YES) === 0 ? leadingAttitude(words) : undefined;
    return leading?.attitude === 'affirm'
      ? [
          {
            attitude: leading.attitude,
            start: clause.start,
            end: words[leading.count - 1]?.end ?? clause.start,
          },
        ]
      : [];
  });
  const unsure = stillOpen(left, attitudes).flatMap((clause) => {
    const aside = unsureIn(clause.plain, hearing);
    const isText =
      hearing.asking.some(({ type }) => type === 'text') && clause.plain.split(' ').length > LONGEST_SHRUG;
    return aside && !isText ? [{ command: aside.command, start: clause.start, end: clause.end }] : [];
  });
  return { acts, unsure, attitudes };
}

/** The plain form with the letters of names silenced: "Gia Huy" wants nothing cancelled ("hủy"). */
function withoutNames({ plain, origin, ...message }: Message): string {
  const names = findNames({ plain, origin, ...message });
  if (names.length === 0) return plain;
  return [...plain.split('')]
    .map((letter, index) => (isWithin(origin[index] ?? 0, names) && letter !== ' ' ? '·' : letter))
    .join('');
}

function actsOf(message: Message, clause: Clause, clauses: Clause[], hearing: Hearing, acts: Act[]): Act[] {
  if (isWithin(clause.start, acts)) return [];
  const foreign = foreignIn(clause.plain, hearing);
  if (foreign) return [spent(message, clause, clauses, foreign, hearing)];
  const turned = turnOf(clause, hearing);
  const wish = wishIn(clause.plain, hearing);
  const topic =
    NOTHING_AT_ALL.test(clause.plain) || isChange(clause.plain) ? undefined : topicOf(clause.plain);
  if (
    wish &&
    !(topic && wish.command.kind !== 'why' && wish.command.kind !== 'status' && wish.command.kind !== 'human')
  )
    return [spent(message, clause, clauses, wish, hearing)];
  if (topic && (hearing.hasProcedure || topic.topic !== 'steps')) {
    const query = namesProcedure(clause.plain) ? clause.plain : '';
    return [
      {
        command: { kind: 'ask-about', topic: topic.topic, query },
        ...questionSpan(message, clause, topic.index),
      },
    ];
  }
  if (!turned) return [];
  const end = message.origin[clause.offset + endOfNeed(clause.plain)] ?? clause.end;
  return [
    {
      command: { kind: 'find-procedure', query: clause.plain },
      start: clause.start,
      end: Math.min(end, clause.end),
    },
  ];
}

/** Types whose answers may speak of procedures themselves ("để đăng ký kết hôn"). */
const OPEN_TYPES = new Set(['text', 'choice', 'choices', 'place', 'boolean']);

/** In the middle of a form only clear words lead away from it; where a text is asked, clearer ones still. */
function turnOf(clause: Clause, hearing: Hearing): boolean {
  if (!hearing.hasProcedure || hearing.stage === 'finding') return false;
  if (turnsToProcedure(clause.plain)) return true;
  const open = hearing.asking.some(({ type }) => OPEN_TYPES.has(type));
  return (
    !open &&
    asksForProcedure(clause.plain) &&
    /(?:^| )(?:muốn|cần|xin|định|muon|can|dinh|want|need)(?: |$)/.test(clause.plain)
  );
}

/** "Chưa đăng ký ở đâu cả" asks nothing. */
const NOTHING_AT_ALL =
  /(?:^| )(?:chưa|không|chua|khong)(?: .*)? (?:đâu|gì|nào|dau|gi|nao)(?: cả| hết| ca| het)?$/u;

/** "Sửa lại diện miễn lệ phí thành người có công" changes what was said and asks for no fee. */
function isChange(plain: string): boolean {
  return plain.search(CHANGES) >= 0 && plain.search(ASKS) < 0;
}

const CHANGES = pattern(
  '(?:sửa|đổi|chỉnh)(?= (?:.{1,60} )?(?:thành|lại|giúp|sang|dùm|giùm))|sửa lại|đổi lại',
);
const ASKS = pattern('gì|bao nhiêu|mấy|không|sao|thế nào|nào|chưa|how|what|is');

/** A question takes its clause, or only its own words where a value stands before it. */
function questionSpan(message: Message, clause: Clause, index: number): Span {
  const before = clause.plain.slice(0, index);
  const holdsValue = /\d|(?:^| )(?:tên|ten|sinh|quê|que|dân tộc|dan toc)(?: |$)/.test(before);
  const start = holdsValue ? (message.origin[clause.offset + index] ?? clause.start) : clause.start;
  return { start, end: clause.end };
}

function spent(message: Message, clause: Clause, clauses: Clause[], aside: Aside, hearing: Hearing): Act {
  const command = aside.command;
  if (!aside.sentence) {
    const keeps =
      hearing.asking.length > 0 && /\d/.test(clause.plain.slice(0, aside.index)) && command.kind !== 'status';
    return {
      command,
      start: keeps ? (message.origin[clause.offset + aside.index] ?? clause.start) : clause.start,
      end: clause.end,
    };
  }
  const same = clauses.filter(({ sentence }) => sentence === clause.sentence);
  return { command, start: same[0]?.start ?? clause.start, end: same.at(-1)?.end ?? clause.end };
}

function wordsIn(message: Message, { start, end }: Span) {
  return message.terms
    .filter((term) => term.start >= start && term.start < end)
    .map((term, index) => (index === 0 ? { ...term, after: '' as const } : term));
}
