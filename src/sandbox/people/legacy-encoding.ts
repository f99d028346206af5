/**
 * How Vietnamese stood in databases before Unicode, as it looks when such bytes are read as Latin-1.
 * TCVN 5712 (ABC fonts) has one byte a letter and no capitals with tones; VNI puts the mark behind the letter.
 */
const LETTERS =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'.split(
    ' ',
  );
const TCVN3_BYTES =
  'b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb ae cc ce cf d0 d1 aa d2 d3 d4 d5 d6 d7 d8 dc dd de df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 fa fb fc fd fe';
const TCVN3 = new Map<string, string>([
  ...zip(
    LETTERS,
    TCVN3_BYTES.split(' ').map((hex) => String.fromCharCode(parseInt(hex, 16))),
  ),
  ...zip([...'ĂÂÊÔƠƯĐ'], [...'¡¢£¤¥¦§']),
]);
const VNI_LOWER = zip(
  LETTERS,
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  ),
);
const VNI = new Map<string, string>([
  ...VNI_LOWER,
  ...VNI_LOWER.map(([letter, bytes]): [string, string] => [letter.toUpperCase(), bytes.toUpperCase()]),
]);

/** "Nguyễn Thị Lan" → "NguyÔn ThÞ Lan"; a capital with a tone falls to the small letter, as it did then. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** "Nguyễn Thị Lan" → "Nguyeãn Thò Lan" */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => VNI.get(letter) ?? letter).join('');
}

function zip(letters: readonly string[], bytes: readonly string[]): [string, string][] {
  return letters.map((letter, index) => [letter, bytes[index] ?? letter]);
}
