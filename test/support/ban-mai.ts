import type { Tenant } from '../../src/tenants/tenant.ts';

/** A site of two origins whose name would break out of a careless page. */
export const BAN_MAI: Tenant = {
  id: 'ban-mai',
  name: { vi: 'Tỉnh Ban Mai "&<mẫu>', en: 'Ban Mai province' },
  origins: ['https://ban-mai.vn', 'https://dichvucong.ban-mai.vn:8443'],
  theme: { accent: '#0b5394', corner: 'left' },
  label: { vi: 'Hỏi đáp', en: 'Ask' },
};
