/** What a field tells of its subject, by the last part of its id; the words people use for it. */
export const ATTRIBUTES: { key: string; id: RegExp; says: string }[] = [
  {
    key: 'name',
    id: /^(full)?name$/i,
    says: 'họ tên|họ và tên|tên|họ chữ đệm tên|tên đầy đủ|tên khai sinh|đặt tên|tên họ|name|full name|named|called',
  },
  {
    key: 'birthDate',
    id: /^(birth(date|day|on)|dateOfBirth|dob)$/i,
    says: 'ngày sinh|sinh ngày|năm sinh|sinh năm|sinh hôm|sinh lúc|sinh vào|ngày tháng năm sinh|sinh|sinh ra|mới sinh|vừa sinh|born|date of birth|birthday|sinh nhật|chào đời',
  },
  {
    key: 'deathDate',
    id: /^(death(date|on)|dateOfDeath|diedOn)$/i,
    says: 'mất ngày|ngày mất|mất hôm|mất lúc|mất|chết|chết ngày|mất vào|qua đời|died|passed away|date of death',
  },
  { key: 'sex', id: /^(sex|gender)$/i, says: 'giới tính|sex|gender' },
  { key: 'ethnicity', id: /^ethnic(ity|Group)$/i, says: 'dân tộc|người dân tộc|ethnicity|ethnic group' },
  { key: 'nationality', id: /^(nationality|citizenship)$/i, says: 'quốc tịch|nationality' },
  { key: 'religion', id: /^religion$/i, says: 'tôn giáo|đạo|theo đạo|religion' },
  {
    key: 'homeTown',
    id: /^(homeTown|origin|nativePlace)$/i,
    says: 'quê quán|quê|nguyên quán|quê gốc|home town|hometown|quê ở',
  },
  {
    key: 'birthPlace',
    id: /^(birthPlace|placeOfBirth)/i,
    says: 'nơi sinh|sinh tại|sinh ở|chỗ sinh|place of birth|born in|born at|đẻ ở|sinh ra ở',
  },
  {
    key: 'deathPlace',
    id: /^(deathPlace|placeOfDeath)/i,
    says: 'nơi mất|mất tại|mất ở|nơi chết|chết tại|chết ở|place of death|died at|died in',
  },
  {
    key: 'permanent',
    id: /^(permanent(Residence|Address)?|residence|address)$/i,
    says: 'thường trú|nơi thường trú|địa chỉ thường trú|hộ khẩu|địa chỉ|nơi cư trú|nhà ở|permanent residence|address|lives at|ở tại',
  },
  {
    key: 'temporary',
    id: /^(temporary|current)(Residence|Address)?/i,
    says: 'tạm trú|nơi ở hiện tại|nơi ở hiện nay|chỗ ở hiện nay|đang ở|hiện ở|địa chỉ tạm trú|current address|chỗ ở hiện tại|ở trọ',
  },
  {
    key: 'personalId',
    id: /(personalId|idNumber|identityNumber)$/i,
    says: 'số định danh|số định danh cá nhân|căn cước|thẻ căn cước|số căn cước|cccd|số cccd|chứng minh nhân dân|cmnd|mã định danh|id number|personal id|số giấy tờ|định danh',
  },
  {
    key: 'phone',
    id: /phone/i,
    says: 'số điện thoại|điện thoại|sđt|phone|phone number|liên lạc|số liên hệ|zalo|gọi số',
  },
  { key: 'email', id: /email/i, says: 'email|thư điện tử|mail|gmail' },
  { key: 'occupation', id: /^(occupation|job)$/i, says: 'nghề nghiệp|nghề|công việc|occupation|job' },
  { key: 'copies', id: /cop(y|ies)/i, says: 'bản sao|trích lục|số bản sao|số lượng bản sao|copies|số bản' },
  { key: 'relation', id: /relation/i, says: 'quan hệ|mối quan hệ|relation|relationship|là gì của' },
  { key: 'maritalStatus', id: /marital/i, says: 'tình trạng hôn nhân|hôn nhân|marital status' },
  {
    key: 'familyName',
    id: /^familyName/i,
    says: 'họ mẹ|họ bố|họ ba|họ cha|theo họ mẹ|theo họ bố|theo họ cha|theo họ ba|họ của mẹ|họ của bố',
  },
  { key: 'weight', id: /weight/i, says: 'cân nặng|nặng|weight' },
];

/** The attribute of a field id such as `child.fullName`. */
export function attributeOf(fieldId: string): string | undefined {
  const last = fieldId.slice(fieldId.lastIndexOf('.') + 1);
  return ATTRIBUTES.find(({ id }) => id.test(last))?.key;
}

/** Words for people and the roles they may have in a form, most likely first. `strict`: only with its accents. */
export const ROLE_WORDS: { says: string; roles: string[]; strict?: boolean }[] = [
  {
    says: 'bé|em bé|con trai|con gái|bé trai|bé gái|bé con|cháu bé|trẻ|đứa con|con em|con mình|con tôi|baby|child|my son|my daughter|son|daughter|her name|his name|con của em|con chúng em|bé nhà em|con nhà em|cháu nhà|đứa bé',
    roles: ['child', 'member', 'deceased'],
  },
  { says: 'con|cháu', roles: ['child', 'member', 'applicant'] },
  {
    says: 'mẹ|má|mẹ bé|mẹ cháu|mẹ nó|mẹ em bé|mẹ của bé|mẹ của cháu|mẹ đẻ|mother|mom|mum|bên mẹ',
    roles: ['mother', 'deceased'],
  },
  { says: 'má', roles: ['mother', 'deceased'], strict: true },
  {
    says: 'bố|cha|ba|tía|ba bé|bố bé|ba của bé|bố của bé|cha bé|bố cháu|ba cháu|bố đẻ|ba nó|father|dad|daddy|bên bố|bên ba',
    roles: ['father', 'deceased'],
  },
  {
    says: 'vợ|vợ em|vợ tôi|vợ mình|wife|cô dâu|bên nữ|nhà gái|bạn gái|bride|chị ấy|cô ấy|tôi với chị|tôi và chị|anh với chị|vợ tương lai|vợ sắp cưới',
    roles: ['bride', 'spouse', 'mother', 'deceased'],
  },
  {
    says: 'chồng|chồng em|chồng tôi|chồng mình|husband|chú rể|bên nam|nhà trai|bạn trai|groom|anh ấy|em với anh|em và anh|tôi với anh|tôi và anh|mình và anh|chồng tương lai|chồng sắp cưới',
    roles: ['groom', 'spouse', 'father', 'deceased'],
  },
  { says: 'ảnh|ổng', roles: ['groom'], strict: true },
  { says: 'cổ|chỉ', roles: ['bride'], strict: true },
  {
    says: 'người mất|người chết|người đã mất|ông nội|bà nội|ông ngoại|bà ngoại|ông cụ|bà cụ|cụ|ông nhà|bà nhà|deceased|ông em|bà em|ông tôi|bà tôi|mẹ em|bố em|ba em|mẹ tôi|bố tôi|ba tôi|grandfather|grandmother',
    roles: ['deceased'],
  },
  { says: 'ông|bà', roles: ['deceased', 'head'], strict: true },
  { says: 'chủ hộ|head of household', roles: ['head'] },
  { says: 'cửa hàng|quán|tiệm|hộ kinh doanh|công ty|shop|business|doanh nghiệp', roles: ['business'] },
  {
    says: 'tôi|em|mình|của em|của tôi|của mình|người nộp|người yêu cầu|người khai|my|me|i|mine|applicant',
    roles: ['applicant', 'holder'],
  },
];
