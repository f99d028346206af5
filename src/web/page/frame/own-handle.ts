import { readStanding, returnCarryOver, type Standing } from '../api/carry-over.ts';
import { problemOf } from '../api/request-failed.ts';
import type { Handle } from '../memory.ts';
import type { Frame } from './frame.ts';

/** The frame's own conversation, taken back from our window where that has it; null once somebody signed in there. */
export async function ownHandle(frame: Frame): Promise<Handle | null> {
  const { memory, reader } = frame;
  if ((await placeNow(frame)) === 'frame') return memory.handle();
  try {
    const handle = await returnCarryOver(memory.verifier() ?? '', reader.locale);
    memory.keepHandle(handle);
    return handle;
  } catch (error) {
    if (problemOf(error)?.status === 409) return null;
    throw error;
  }
}

/** A secret that was never accepted says nothing of where the conversation is. */
async function placeNow({ memory, reader: { locale } }: Frame): Promise<Standing['place']> {
  const verifier = memory.verifier();
  if (!verifier) return 'frame';
  try {
    return (await readStanding(verifier, locale)).place;
  } catch (error) {
    if (problemOf(error)?.status === 401) return 'frame';
    throw error;
  }
}
