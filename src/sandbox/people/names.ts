import type { Prng } from './prng.ts';

interface Stock {
  surnames: readonly string[];
  male: readonly string[];
  female: readonly string[];
}

/** "Nguyễn, Thị, Lan": kept in parts, since registers lose the middle. */
export interface CivilName {
  surname: string;
  middle: string;
  given: string;
}

const words = (text: string) => text.trim().split(/\s+/);
const pairs = (text: string) => text.trim().split(/\s*,\s*/);

/** Surnames of the Kinh about as often as they are met: the first ones many times. */
const KINH_SURNAMES = [
  ...Array<string>(12).fill('Nguyễn'),
  ...Array<string>(5).fill('Trần'),
  ...Array<string>(4).fill('Lê'),
  ...Array<string>(3).fill('Phạm'),
  ...Array<string>(2).fill('Hoàng'),
  ...words(
    'Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lưu Trịnh Mai Tô Cao Phùng Tạ Châu Kiều Thái Quách Lương La Nghiêm',
  ),
];

const MALE = pairs(
  `Văn Nam, Văn Hùng, Đức Anh, Minh Quân, Quốc Bảo, Hoàng Long, Anh Tuấn, Văn Thắng, Hữu Phước, Thanh Tùng, Ngọc Sơn,
  Xuân Trường, Văn Hòa, Trọng Nghĩa, Gia Huy, Tấn Phát, Đình Khoa, Quang Vinh, Minh Trí, Thành Đạt, Công Danh, Bá Lộc,
  Văn Quý, Đăng Khôi, Hồng Phúc, Việt Cường, Tuấn Kiệt, Mạnh Dũng, Văn Toản, Duy Khánh, Chí Hiếu, Thế Vinh, Khắc Tiệp,
  Hải Đăng, Nhật Minh, Văn Thủy, Văn Ánh, Hoài Nam, Ngọc Ẩn, Quốc Thụy, Phú Quý, Văn Út, Đức Thiện, Xuân Hoè`,
);
const FEMALE = pairs(
  `Thị Lan, Thị Hồng, Thu Hà, Ngọc Ánh, Thị Thúy, Phương Thảo, Thanh Hương, Mỹ Linh, Thị Ngọc Trâm, Kim Oanh, Thị Hòa,
  Bích Thủy, Thùy Dung, Hoài An, Thị Tuyết, Minh Châu, Diễm My, Quỳnh Như, Thị Mỹ Duyên, Bảo Ngọc, Khánh Vy, Thị Út,
  Cẩm Tú, Hồng Nhung, Thị Loan, Thu Thuỷ, Thị Nguyệt, Thanh Xuân, Tường Vi, Thị Hường, Ngọc Ái, Gia Hân, Yến Nhi, Trà My,
  Thị Thu Hiền, Lệ Quyên, Thị Hải Yến, Thị Toàn, Ánh Dương, Mai Khôi, Thị Quế, Thị Thoa, Thuý Vân, Thị Hoa`,
);

const STOCKS: Record<string, Stock> = {
  kinh: { surnames: KINH_SURNAMES, male: MALE, female: FEMALE },
  tay: {
    surnames: words('Nông Hoàng Lương Bế Ma Hứa Triệu Đàm'),
    male: pairs('Văn Páo, Văn Tình, Quốc Thái, Đình Hợp, Văn Cương'),
    female: pairs('Thị Nhình, Thị Thơm, Thị Hiệp, Bích Ngà'),
  },
  nung: {
    surnames: words('Nông Vi Lý Hoàng Lục Mã'),
    male: pairs('Văn Sìn, Văn Phúng, Thế Chiến'),
    female: pairs('Thị Mùi, Thị Slai, Thị Pham'),
  },
  thai: {
    surnames: words('Lò Quàng Cầm Tòng Lường Cà Hà'),
    male: pairs('Văn Ín, Văn Panh, Văn Tưởng, Văn Biên'),
    female: pairs('Thị Ánh, Thị Pản, Thị Xuân, Thị Inh'),
  },
  muong: {
    surnames: words('Bùi Đinh Quách Hà Phạm Bạch'),
    male: pairs('Văn Nhín, Văn Thuận, Công Lực'),
    female: pairs('Thị Nẹo, Thị Hòa, Thị Bích'),
  },
  hmong: {
    surnames: words('Giàng Vàng Sùng Thào Hờ Lầu Cứ'),
    male: pairs('A Páo, A Dơ, A Chống, Seo Phừ, Mí Sính'),
    female: pairs('Thị Mỷ, Thị Dợ, Thị Sông, Thị Chía'),
  },
  dao: {
    surnames: words('Bàn Triệu Đặng Phùng Chảo Lý'),
    male: pairs('Văn Phú, Tiến Kim, Dào Vạn'),
    female: pairs('Thị Mẩy, Thị Liều, Mùi Nhậy'),
  },
  khmer: {
    surnames: words('Thạch Sơn Kim Danh Lâm Châu Kiên'),
    male: pairs('Sa Rây, Ngọc Thanh, Hoàng Na, Phi Rum'),
    female: pairs('Thị Sà Phone, Thị Ngọc Hân, Thị Sô Phi'),
  },
  hoa: {
    surnames: words('Trần Lâm Quách Lưu Tăng Vương Lý Trương'),
    male: pairs('Chí Hào, Vĩ Cường, Bội Minh, Gia Lạc'),
    female: pairs('Mỹ Phụng, Huệ Linh, Bội Bội, Tú Phương'),
  },
  cham: {
    surnames: words('Thành Đàng Báo Lưu Quảng Từ'),
    male: pairs('Ngọc Thảo, Năng Quân, Văn Thuận'),
    female: pairs('Thị Mỹ Xuyên, Thị Hồng Thắm'),
  },
};

/** The peoples of the sandbox, by our catalogue's values. */
export const ETHNICITIES = Object.keys(STOCKS);

export function inventName(
  chance: Prng,
  ethnicity: string,
  sex: 'male' | 'female',
  surname?: string,
): CivilName {
  const stock = STOCKS[ethnicity];
  if (!stock) throw new Error(`no names for ${ethnicity}`);
  const parts = words(chance.pick(stock[sex]));
  return {
    surname: surname ?? chance.pick(stock.surnames),
    middle: parts.slice(0, -1).join(' '),
    given: parts.at(-1) ?? '',
  };
}

export function fullNameOf({ surname, middle, given }: CivilName): string {
  return [surname, middle, given].filter(Boolean).join(' ').normalize('NFC');
}
