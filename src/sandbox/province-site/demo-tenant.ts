import type { Tenant } from '../../tenants/tenant.ts';
import { SANDBOX_TENANT } from './ways-in.ts';

/** The invented province as a site of ours: its pages are reached by number or by name. */
export function demoTenant(provinceUrl: string): Tenant {
  const { port } = new URL(provinceUrl);
  return {
    id: SANDBOX_TENANT,
    name: { vi: 'Cổng thông tin tỉnh Sen Hồng (trang mẫu)', en: 'Sen Hồng province portal (a sample)' },
    origins: ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}`),
    theme: { accent: '#b0124f', corner: 'right' },
    label: { vi: 'Hỏi thủ tục', en: 'Ask about a procedure' },
    greeting: {
      vi: 'Tỉnh Sen Hồng kính chào anh/chị.',
      en: 'Welcome to Sen Hồng province.',
    },
  };
}
