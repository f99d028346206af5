/** Particles that end a sentence in the north, the centre and the south, and tell nothing. */
export const PARTICLES =
  'ạ|nha|nhé|nhe|nhá|nhen|nghen|nghe|hen|hén|hỉ|hĩ|hí|hầy|nì|nè|nờ|đó|đấy|á|nghe không|please|pls';

/** How the one spoken to is called. */
export const ADDRESSES =
  'em|anh|chị|cô|chú|bác|cháu|con|bạn|dì|thím|mợ|dượng|o|mệ|ông|bà|thầy|sếp|ad|admin|cán bộ';

/** What a polite or a young answer begins with. */
export const OPENINGS = 'dạ|thưa|vâng|ừ|ừm|uhm|ukm|uk|uh|um|à|ờ|ok|oke|okie';
