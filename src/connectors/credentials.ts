import { z } from 'zod';

const PortalAccount = z
  .object({
    username: z.string().min(1),
    password: z.string().min(1),
    dstcode: z.string().min(1).describe('header that routes on the adapter'),
    madonvi: z.string().min(1).describe('our unit at the adapter'),
  })
  .strict();
export type PortalAccount = z.infer<typeof PortalAccount>;

/** Who we are towards the national systems. Secrets: never in a log, never in an answer. */
export const SourceCredentials = z
  .object({
    accessToken: z.string().min(1).describe('bearer of the sharing platform (LGSP)'),
    lgsp: z
      .object({
        AppName: z.string().min(1),
        AccessKey: z.string().min(1),
        SecretKey: z.string().min(1),
        PartnerCode: z.string().min(1),
      })
      .strict()
      .describe('header `lgspaccesstoken`, as base64 of this JSON'),
    payment: z
      .object({ clientId: z.string().min(1), secret: z.string().min(16).describe('of every check_sum') })
      .strict(),
    portal: z.object({ 'linked-services': PortalAccount, 'public-service-portal': PortalAccount }).strict(),
  })
  .strict();
export type SourceCredentials = z.infer<typeof SourceCredentials>;
