import type { SourceCredentials } from '../../connectors/credentials.ts';

const account = (dstcode: string) => ({
  username: 'dan-loi',
  password: 'mo-phong',
  dstcode,
  madonvi: '000.00.00.G99',
});

/** What the stand-ins ask of whoever calls; known to everybody, for nothing real stands behind it. */
export const SANDBOX_CREDENTIALS: SourceCredentials = {
  accessToken: 'sandbox-access-token',
  lgsp: { AppName: 'dan-loi', AccessKey: 'sandbox', SecretKey: 'sandbox', PartnerCode: 'sandbox' },
  payment: { clientId: 'dan-loi', secret: 'sandbox-payment-secret' },
  portal: {
    'linked-services': account('VN:SANDBOX:LIEN-THONG'),
    'public-service-portal': account('VN:SANDBOX:DVCQG'),
  },
};
