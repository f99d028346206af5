import type { LocalText } from '../kernel/text.ts';
import type { SourceId } from '../records/source-id.ts';

/** A source in the middle of a sentence about two that disagree. */
export const SOURCE_LABELS: Record<SourceId | 'applicant', LocalText> = {
  applicant: { vi: 'anh/chị khai', en: 'you declared' },
  vneid: { vi: 'tài khoản VNeID ghi', en: 'the VNeID account has' },
  population: { vi: 'dữ liệu dân cư ghi', en: 'the population database has' },
  residence: { vi: 'dữ liệu cư trú ghi', en: 'the residence database has' },
  'civil-status': { vi: 'dữ liệu hộ tịch ghi', en: 'the civil status register has' },
  health: { vi: 'dữ liệu y tế ghi', en: 'the health system has' },
  'social-insurance': { vi: 'dữ liệu bảo hiểm xã hội ghi', en: 'the social insurance database has' },
  land: { vi: 'dữ liệu đất đai ghi', en: 'the land database has' },
  'business-registration': {
    vi: 'dữ liệu đăng ký hộ kinh doanh ghi',
    en: 'the household business register has',
  },
  'linked-services': { vi: 'phần mềm liên thông ghi', en: 'the linked-services software has' },
  'public-service-portal': { vi: 'Cổng Dịch vụ công ghi', en: 'the public service portal has' },
  payment: { vi: 'hệ thống thanh toán ghi', en: 'the payment platform has' },
};
