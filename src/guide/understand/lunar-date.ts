/** Vietnam's offset from Greenwich, in days. */
const OFFSET = 7 / 24;
const SYNODIC_DAYS = 29.530588853;

/**
 * The day of the common calendar (`yyyy-mm-dd`) of a day of the Vietnamese lunar calendar; a leap month is never meant
 * unless said. Method: Hồ Ngọc Đức's public computation after Meeus (new moons and solar longitude at UTC+7).
 */
export function solarDay(day: number, month: number, year: number): string {
  const [before, after] =
    month < 11 ? [winterMonth(year - 1), winterMonth(year)] : [winterMonth(year), winterMonth(year + 1)];
  const since = Math.round((before - 2415021.076998695) / SYNODIC_DAYS);
  const offset = (month + 1) % 12;
  const leap = after - before > 365 ? leapOffset(before) : 13;
  return isoOf(newMoonDay(since + offset + (offset >= leap ? 1 : 0)) + day - 1);
}

/** Julian day of the new moon that begins the eleventh lunar month, the one with the winter solstice. */
function winterMonth(year: number): number {
  const k = Math.floor((julianDay(year, 12, 31) - 2415021) / SYNODIC_DAYS);
  const day = newMoonDay(k);
  return solarTerm(day) >= 9 ? newMoonDay(k - 1) : day;
}

/** The first month after the eleventh in which the sun crosses no principal term. */
function leapOffset(winter: number): number {
  const k = Math.floor((winter - 2415021.076998695) / SYNODIC_DAYS + 0.5);
  let index = 1;
  let term = solarTerm(newMoonDay(k + index));
  for (let last = -1; term !== last && index < 14;) {
    last = term;
    index++;
    term = solarTerm(newMoonDay(k + index));
  }
  return index - 1;
}

function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const radians = Math.PI / 180;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t ** 2) * radians);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3) * radians;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3) * radians;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3) * radians;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const drift =
    t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t ** 2 : -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + correction - drift + 0.5 + OFFSET);
}

/** Which twelfth of its course the sun is in at the start of a Julian day in Vietnam. */
function solarTerm(day: number): number {
  const t = (day - 2451545.5 - OFFSET) / 36525;
  const radians = Math.PI / 180;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * radians;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

function julianDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 2440588;
}

function isoOf(julian: number): string {
  return new Date((julian - 2440588) * 86_400_000).toISOString().slice(0, 10);
}
