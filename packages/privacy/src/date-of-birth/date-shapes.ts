const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|marts|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|január|február|március|április|május|június|július|augusztus|szeptember|október|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie|maret|agustus|desember|ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου|januari|februari|maart|mei|augustus|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|maj|augusti|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const MONTH = '(?:1[0-2]|0?[1-9])';
const YEAR = '(?:1[89]|20)\\d{2}';
const SHORT_YEAR = `(?:${YEAR}|\\d{2})`;

/** Every way of writing a whole date that starts with a digit. Sticky, bounded. */
export const NUMERIC_DATE = new RegExp(
  [
    `${YEAR}([-/.])${MONTH}\\1${DAY}(?!\\d)`,
    `${DAY}([-/.])${MONTH}\\2${SHORT_YEAR}(?!\\d)`,
    `${MONTH}([-/.])${DAY}\\3${SHORT_YEAR}(?!\\d)`,
    `${DAY}\\. ?${MONTH}\\. ?${YEAR}(?!\\d)`,
    `${DAY}(?:st|nd|rd|th|er|º|\\.)?(?: de | of |[ -])(?:${MONTHS})\\.?(?: de | del |,? ?|-)${SHORT_YEAR}(?!\\d)`,
    `${YEAR}\\s?[年년]\\s?${MONTH}\\s?[月월]\\s?${DAY}\\s?[日일号]?`,
    `${YEAR}[ -](?:${MONTHS})[ -]${DAY}(?!\\d)`,
    `${MONTH}月${DAY}[日号]`,
    `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  ].join('|'),
  'iy',
);

/** Dates without a year, good only right behind a cue. */
export const YEARLESS_DATE = new RegExp(
  `${DAY}(?:st|nd|rd|th|\\.)? (?:of )?(?:${MONTHS})(?![a-z])`,
  'iy',
);

/** Dates that start with the month's name. */
export const NAMED_DATE = new RegExp(
  `(?:${MONTHS})\\.? ${DAY}(?:st|nd|rd|th)?(?:,? (?:of )?${YEAR}|, ?\\d{2}(?!\\d))?(?![\\d])`,
  'iy',
);

export const MONTH_WORDS: ReadonlySet<string> = new Set(MONTHS.split('|'));

/** Dates in Chinese numerals, with or without a year. */
export const IDEOGRAPH_DATE =
  /(?:[〇零一二三四五六七八九]{4}年)?(?:正|腊|冬|十[一二]?|[一二三四五六七八九])月(?:初?[一二三四五六七八九十廿]{1,3})[日号]?/y;
