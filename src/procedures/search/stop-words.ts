import { fold } from '../../language/fold.ts';

/** Words that carry no need of their own: who speaks, to whom, and how a question is put. */
const SAID = `ạ à á ơi dạ vâng vậy thế thì là mà của và với hay hoặc để cho tôi tui mình em anh chị cô chú bác bạn tao tớ mày ad admin
  nhé nha nhỉ nè nghen hen hả hở hử chứ không được phải cần muốn hỏi giúp giùm dùm nào gì sao đâu bao nhiêu mấy khi lúc giờ bây nay đang đã
  sẽ rồi cũng vẫn còn nữa nên vì do nếu như này kia đó ấy nọ có các những cái việc thủ tục hướng dẫn cách thức ở tại trên trong
  ra vào lên đi tới đến từ biết chỉ dùng bị lâu hết ai nấy thôi luôn liền ngay theo quy định nghị đề vui lòng kính thưa xin
  lệ phí hồ sơ thời gian mong muốn rằng loại rất quá lắm nhiều ít ủy ban nhân dân cấp xã phường công an
  the please how what where when which who why do does did i me my we our us you your he she it is are was be been am to of for in on at and or
  a an can could would should need want wanna get got have has had with from as by this that about tell know help much many long take takes
  cost costs fee fees required procedure procedures apply application make if so there any some when`;

const WRITTEN = new Set(SAID.split(/\s+/));

/** Typed without marks these stand for a telling word just as often ("de": để, đẻ; "ho": hồ, họ, hộ). */
const TELLING = new Set([
  'de',
  'ho',
  'bi',
  'con',
  'thu',
  'ma',
  'mat',
  'so',
  'tai',
  'xin',
  'lau',
  'do',
  'co',
  'trinh',
  'phi',
  'thoi',
  'dinh',
  'nghi',
  'chu',
  'dan',
  'us',
  'cap',
  'an',
  'nhan',
  'xa',
  'cong',
]);
const BARE = new Set([...WRITTEN].map(fold).filter((word) => !TELLING.has(word)));

/** Whether a word says nothing about the need; `bare` when it was typed without any mark. */
export function isStopWord(word: string, folded: string, bare: boolean): boolean {
  return bare ? BARE.has(folded) : WRITTEN.has(word);
}
