/** Words that say nothing of what a sentence is about, or that any sentence on any system may hold. */
const EMPTY = new Set(
  (
    'about after again against alone also although always another answer answers apart asked asks away back because ' +
    'been before behind being beside best better between both bring brings build builds call calls cannot change ' +
    'changed changes check choose chooses code coffee come comes connection connections control costly count counted ' +
    'counting counts customer customers data database databases days dead deal deals decide decided decides derive ' +
    'derives does done down drive driver drives each edge either ever every explain explains fast field fields figure ' +
    'figures finding finds first follow follows from gets give gives goes good handle handles have here hour hours ' +
    'independent instead into itself keep keeps keys know knows late later least less lets like line lines live lives ' +
    'load long look looked loss lost made make makes many means minute minutes model models more most much must name ' +
    'names need needed needs never newer newest next nothing notice noticed number numbers once only open order ' +
    'ordering orders other over owner owners part parts people person phone phones picks place places puts question ' +
    'questions rate rather read reads replace replaced rest right runs safe safely same says seen sees serve server ' +
    'servers serves service services sets several share shared shop shops shows since small some something start ' +
    'starts state stay stays still stop stops store stored stores such survive survives system table tables take ' +
    'takes talk tell tells test tests than that their them then there these they thing things this those through tier ' +
    'time times together turn turns under until used user users uses using very want wants ways what when where which ' +
    'while whole whom whose will with within without work works world would write writes wrong year years your'
  ).split(' '),
);
/** Shorter words say too little. */
const LEAST_LETTERS = 4;
const ENDING = /(?:ations?|ings?|ed|es|s|e)$/;
const LEAST_STEM = 3;

/** The words that tell what a text is about, without their endings. */
export function tellingStems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= LEAST_LETTERS && !EMPTY.has(word)).map(stemOf));
}

/** A word without its ending. */
export function stemOf(word: string): string {
  const bare = word.replace(ENDING, '');
  return bare.length < LEAST_STEM ? word : bare.replace(/([^aeiou])\1$/, '$1');
}
