import type { Step, Turn } from '../turn.ts';
import { affirm, deny } from './affirm.ts';
import { inviteAgain } from './ask-agreements.ts';
import { askAbout } from './ask-about.ts';
import { cancel, cancelNow, restart } from './cancel.ts';
import { chooseProcedure } from './choose-procedure.ts';
import { confirm, confirmByPhrase } from './confirm.ts';
import { correct } from './correct.ts';
import { decideRecords } from './decide-records.ts';
import { findProcedure } from './find-procedure.ts';
import { handOver } from './hand-over.ts';
import { enter, noteDoubt, takeAnswer } from './take-answer.ts';
import { changeLanguage, greet, outOfScope, thank, unclear } from './small-talk.ts';
import { isCitizensOwn, leaveToCitizen } from '../official/citizens-own.ts';
import { isTooLate, sayTooLate } from './too-late.ts';
import { passOver } from './pass-over.ts';
import { tellStatus } from './tell-status.ts';
import { explainWhy } from './explain-why.ts';
import { reopen } from './wait-for-payment.ts';

/** One command or button, applied to the turn. */
export async function applyStep(turn: Turn, step: Step): Promise<void> {
  if (isCitizensOwn(turn, step)) return leaveToCitizen(turn);
  if (isTooLate(turn, step)) return sayTooLate(turn, step);
  switch (step.kind) {
    case 'find-procedure':
      return findProcedure(turn, step.query);
    case 'choose-procedure':
      return chooseProcedure(turn, step.code);
    case 'ask-about':
      return askAbout(turn, step.topic, step.query);
    case 'answer':
      return takeAnswer(turn, step.field, step.value);
    case 'correct':
      return correct(turn, step.field, step.value);
    case 'doubt':
      return noteDoubt(turn, step);
    case 'enter':
      return enter(turn, step.values);
    case 'affirm':
      return affirm(turn);
    case 'deny':
      return deny(turn);
    case 'grant':
      return decideRecords(turn, step.requestId, step.sources, 'granted');
    case 'decline':
      return decideRecords(turn, step.requestId, step.sources, 'declined');
    case 'invite':
      return inviteAgain(turn, step.agreementId);
    case 'confirm':
      return confirm(turn, step.reviewHash);
    case 'confirm-phrase':
      return confirmByPhrase(turn);
    case 'unknown':
    case 'skip':
      return passOver(turn);
    case 'why':
      return explainWhy(turn);
    case 'reopen':
      return reopen(turn);
    case 'cancel':
      return cancel(turn);
    case 'cancel-now':
      return cancelNow(turn);
    case 'restart':
      return restart(turn);
    case 'status':
      return tellStatus(turn);
    case 'human':
      return handOver(turn);
    case 'language':
      return changeLanguage(turn, step.locale);
    case 'greet':
      return greet(turn);
    case 'thanks':
      return thank(turn);
    case 'out-of-scope':
      return outOfScope(turn);
    case 'unclear':
      return unclear(turn);
    case 'resume':
    case 'review':
    case 'go-on':
      return;
  }
}
