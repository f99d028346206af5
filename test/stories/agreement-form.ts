import type { EForm } from '../../src/eforms/eform.ts';
import { asked, field, SEEN, smallForm } from '../eforms/small-form.ts';

const whenMinor = 'dossier.isMinor = true';

/** Registering at somebody's dwelling: the owner agrees or gives a paper; a minor's parent has to agree, no paper helps. */
export function lodgingForm(code: string): EForm {
  return smallForm({
    code,
    subjects: [
      { id: 'applicant', role: 'applicant', labelVi: 'Người khai', labelEn: 'Applicant' },
      { id: 'owner', role: 'head', labelVi: 'Chủ sở hữu', labelEn: 'Owner' },
      { id: 'parent', role: 'father', labelVi: 'Cha hoặc mẹ', labelEn: 'Parent' },
      { id: 'dossier', role: 'dossier', labelVi: 'Hồ sơ', labelEn: 'Dossier' },
    ],
    fields: [
      field('applicant.fullName', {
        type: 'name',
        labelVi: 'Họ tên người khai',
        from: [{ source: 'vneid', value: 'records.vneid.fullName' }],
      }),
      field('applicant.phone', {
        type: 'phone',
        labelVi: 'Điện thoại',
        from: [{ source: 'vneid', value: 'records.vneid.phone' }],
      }),
      asked('applicant.residence', { type: 'place', labelVi: 'Nơi tạm trú', labelEn: 'Temporary residence' }),
      asked('dossier.purpose', { labelVi: 'Mục đích' }),
      asked('dossier.isMinor', { type: 'boolean', labelVi: 'Chưa thành niên' }),
      asked('owner.fullName', { type: 'name', labelVi: 'Họ tên chủ sở hữu' }),
      asked('owner.personalId', { type: 'personal-id', labelVi: 'Số định danh chủ sở hữu' }),
      asked('parent.fullName', { type: 'name', labelVi: 'Họ tên cha, mẹ', visibleWhen: whenMinor }),
      asked('parent.personalId', {
        type: 'personal-id',
        labelVi: 'Số định danh cha, mẹ',
        visibleWhen: whenMinor,
      }),
    ],
    questions: [
      {
        id: 'where',
        fields: ['applicant.residence', 'dossier.purpose', 'dossier.isMinor'],
        ask: { vi: 'Ở đâu, để làm gì, đã thành niên chưa ạ?', en: 'Where, what for, and are you of age?' },
        why: { vi: 'Chưa ai biết.', en: 'Nobody knows yet.' },
      },
      {
        id: 'owner',
        fields: ['owner.fullName', 'owner.personalId'],
        ask: { vi: 'Chủ nhà là ai ạ?', en: 'Who owns the dwelling?' },
        why: { vi: 'Chủ nhà phải đồng ý.', en: 'They have to agree.' },
      },
    ],
    agreements: [
      {
        id: 'owner',
        subject: 'owner',
        name: { vi: 'Ý kiến của chủ sở hữu chỗ ở', en: 'Agreement of the owner' },
        who: { personalId: 'owner.personalId', fullName: 'owner.fullName' },
        ask: {
          vi: '{applicant.fullName} đề nghị đăng ký tạm trú tại {applicant.residence}. Ông/Bà là chủ chỗ ở này.',
          en: '{applicant.fullName} asks to register at {applicant.residence}, which you own.',
        },
        means: {
          vi: 'Đồng ý nghĩa là Ông/Bà cho người này đăng ký tạm trú tại chỗ ở của mình.',
          en: 'Agreeing means that you let this person register at your dwelling.',
        },
        shows: ['applicant.fullName', 'applicant.residence'],
        ...SEEN,
      },
      {
        id: 'parent',
        subject: 'parent',
        name: { vi: 'Ý kiến của cha, mẹ', en: 'Agreement of a parent' },
        when: whenMinor,
        examples: [{ given: { 'dossier.isMinor': true }, then: true }],
        who: { personalId: 'parent.personalId', fullName: 'parent.fullName' },
        ask: { vi: 'Con là {applicant.fullName} muốn tạm trú nơi khác.', en: '{applicant.fullName} moves.' },
        means: { vi: 'Cho con tạm trú nơi đó.', en: 'Your child may stay there.' },
        shows: ['applicant.fullName', 'applicant.residence'],
        ...SEEN,
      },
    ],
    requirements: [
      {
        id: 'owner-consent',
        name: { vi: 'Văn bản đồng ý của chủ sở hữu', en: 'Written consent of the owner' },
        replacedBy: [{ by: 'agreement:owner', when: 'true', ...SEEN }],
        otherwise: 'attach',
        confidence: 'seen',
      },
    ],
    authority: { kind: 'commune-police', place: 'applicant.residence', ...SEEN },
  });
}
