import { z } from 'zod';

/** A sentence for readers of both languages; Vietnamese is the original. */
export const LocalText = z.object({ vi: z.string().min(1), en: z.string().min(1) }).strict();
export type LocalText = z.infer<typeof LocalText>;

export const LOCALES = ['vi', 'en'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;
