/** Family names of Vietnam, folded; a word among them begins a name more often than not. */
export const SURNAMES = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to ha
  ta luong chau thai la cao luu quach chu tong thach son kim danh tang hua ton nghiem khuc ung tieu mac luc van nong quan dam
  khuong lo lu vi be ma giang giap trieu ban sung thao hau lau hang vang tan cam ca quang lang kieu huu ngan phi tu than
  ninh on vien bach au duc mua cu ksor kpa rmah siu nay rahlan h y kbuor niê nie mlo ayun adrong eban dieu thi trang`.split(
    /\s+/,
  ),
);

/** Family names as they are written; in lower case with accents a word must be one of these. */
export const WRITTEN_SURNAMES = new Set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng tô hà tạ lương châu
  cao quách chử tống thạch tăng hứa tôn nghiêm khúc tiêu mạc nông đàm khương lò lữ giàng giáp triệu sùng hầu lầu vàng đồng hoa mẫn bạch
  âu hàn doãn lưu lều phí từ thân ninh ông viên đường quản kiều hữu khổng tào thẩm trà ngụy đậu vi ma cù`.split(
    /\s+/,
  ),
);

/** Surnames that are everyday words without their accents, or with them: alone they say nothing. */
export const WEAK_SURNAMES = new Set(
  `do ho ha ta to la chu son kim danh tang ung van quan lo lu vi be ma ban hang vang tan cam ca lang than on au duc mua cu y h
  nay thi trang mai dinh vo son huu ngan phi tu cao giang luc lam thao thai chau nong tong quang vien hau lau ly le vu`.split(
    /\s+/,
  ),
);

/** Provinces, past and present, that read like a family and a given name. */
export const PROVINCES = new Set([
  'ha noi',
  'ha giang',
  'ha nam',
  'ha tinh',
  'ha tay',
  'lam dong',
  'thai binh',
  'thai nguyen',
  'cao bang',
  'dong nai',
  'dong thap',
  'lang son',
  'kien giang',
  'vinh long',
]);
