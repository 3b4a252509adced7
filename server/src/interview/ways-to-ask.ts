import { tokensOf } from '../detect/words.ts';

/**
 * Different words for one thing that a fact sheet may hold: who asks for the "SLA" or for "nines" asks for the
 * availability. A pattern is matched against lower-case text.
 */
const WAYS: Readonly<Record<string, RegExp>> = {
  exact: /\b(?:exact\w*|accura\w+|precis\w+|correct\w*|to the cent|off by)\b/,
  network: /\b(?:networks?|cellular|flaky|wi-?fi|connectivity|internet|signal|links?|lines?)\b/,
  catalogue: /\b(?:catalogue|corpus|content|articles|items|titles|library|products|menu)\b/,
  partner: /\b(?:partners?|third part\w+|outside|external\w*|integrators?|parties|companies|who else)\b/,
  upload: /\b(?:uploads?|posts?|posting|publish\w*)\b/,
  scope: /\b(?:in scope|out of scope|part of (?:this|it|my|the)|included|belongs? to|my job|not yours)\b/,
  edge: /\b(?:edges?|pops?|points? of presence)\b/,
  setup: /\b(?:set ?up|stack|architecture|systems?|backend|monolith)\b/,
  database: /\b(?:dbs?|databases?|data ?stores?|postgres\w*|mysql|rdbms|sql)\b/,
  rate: /\b(?:[rqt]ps|throughput|traffic|(?:work)?loads?|volumes?|(?:requests?|reads?|writes?|calls?|queries|messages|orders|events)(?: come in)?(?:\/s\b| ?\/ ?s(?:ec)?\b| (?:per|a|each) (?:second|sec|minute)))/,
  daily: /\b(?:daily|(?:a|per|each|every) day|dau|on a (?:given )?day)\b/,
  latency:
    /\b(?:latenc\w+|response times?|how (?:fast|quick|quickly|slow|long does)|slow|speed|snappy|millis\w*|ms|p\d{2,3}|percentiles?|medians?|ttfb|sub-second|rtt|round trips?)\b/,
  availability:
    /\b(?:availab\w+|uptime|downtime|sl[aoi]s?|nines|reliab\w+|99\.\d+|outages?|(?:be|is|go|goes|went) (?:down|away))\b/,
  money:
    /(?:\b(?:costs?|budgets?|money|spend|spending|expensive|cheap\w*|afford|bills?|prices?|pays?|charges?|fees?|dollars|worth|damage|burn)\b|\$\d)/,
  team: /\b(?:teams?|engineers?|developers?|devs|head ?counts?|staff|squads?|colleagues|people (?:are|work|do|build)|work on (?:it|this)|departments?|organi[sz]ation)\b/,
  deadline:
    /\b(?:deadlines?|timelines?|launch\w*|by when|due|go(?:ing)? live|milestones?|how (?:much time|long) do (?:we|i) have|months)\b/,
  peak: /\b(?:peaks?|busiest|rush\w*|spik\w+|bursts?|bursty|surges?|worst (?:hour|minute|moment)|busy hour|simultaneous\w*|concurrent\w*|at the same time|at once)\b/,
  growth: /\b(?:grow\w*|future|next years?|in \d+ years|expan\w+|roadmap|plans?)\b/,
  skew: /\b(?:skew\w*|even|evenly|uniform\w*|largest|biggest|popular\w*|busiest|hottest|celebrit\w+|hot|distribution|spread)\b/,
  place:
    /\b(?:regions?|countr\w+|continents?|geograph\w*|where (?:are|do|does|is)|zones?|azs?|data ?cent\w+|sites?|locations?|places?|globe)\b/,
  city: /\b(?:towns?|cit(?:y|ies))\b/,
  law: /\b(?:gdpr|privacy|personal|complian\w+|legal\w*|laws?|lawyers?|regulat\w+|residency|confidential|consent\w*|sensitive|pii|eu|pci|allowed)\b/,
  erase: /\b(?:delet\w+|eras\w+|forg[eo]t\w*|purg\w+|remov\w+|thr[eo]w\w*)\b/,
  today:
    /\b(?:today|existing|current\w*|legacy|right now|now|at the moment|at present|presently|in production|in place|already (?:have|there|exists?|running|in use)|as it is|migrate from|runs? today)\b|\bwhat (?:do|have) (?:we|you) (?:already |currently )?(?:have|got)(?= (?:already|now|so far)|[^\w]*$|,)|\balready\W*$/,
  keep: /\b(?:retention|retain\w*|how (?:far|much further) back|history|archiv\w+|(?:keep|keeps|kept|store|stored|hold|hold on)\b[^?]{0,25}\b(?:years?|months?|days?|long|for ?ever|indefinitely)|how (?:long|many years)\b[^?]{0,25}\b(?:keep|kept|store|stored|hold)|expir\w+|lapse\w*|ttl|lifetimes?|for ?ever)\b/,
  twice: /\b(?:duplicat\w+|twice|doubl\w+|idempoten\w+|exactly.once|at least once|repeats?|again)\b/,
  size: /\b(?:how (?:big|large|heavy|many (?:bytes|[kmgt]b))|sizes?|bytes|[kmgt]b|kilobytes|megabytes|gigabytes|terabytes|payload|heavy)\b/,
  access:
    /\b(?:access|permissions?|auth\w*|log ?ins?|sign.?ins?|who (?:may|can)|credentials?|roles?|rights|security|tokens?|jwts?|keys?|passwords?)\b/,
  fail: /\b(?:fail\w*|broken?|breaks?|errors?|crash\w*|dies?|dead|incidents?|went wrong|goes wrong|wrong|outages?|bad|down)\b/,
  lose: /\b(?:los(?:e|es|t|s|ing)|durab\w+|vanish\w*|gone|missing)\b/,
  fresh:
    /\b(?:stale\w*|fresh\w*|how (?:old|current|soon|up.to.date)|outdated|up.to.date|lag\w*|delays?|late|visible|ttl|real.?time)\b/,
  machine: /\b(?:machines?|servers?|instances?|nodes?|box(?:es)?|hosts?|hardware|cores?|cpus?|ram|specs?|pods?|vms?)\b/,
  shop: /\b(?:shops?|stores?|caf[eé]s?|branches|outlets?|merchants?)\b/,
  till: /\b(?:tills?|pos|registers?|point of sale|terminals?|tablets?)\b/,
  user: /\b(?:users?|customers?|subscribers?|members?|people|persons?|accounts?|buyers?|viewers?|visitors?|folks|dau|mau|daily actives?|actives?|installs?)\b/,
  driver: /\b(?:drivers?|couriers?|riders?)\b/,
  provider: /\b(?:providers?|psp|gateways?|payment compan\w+|vendors?|third.part\w+|suppliers?|saas|stripe|adyen)\b/,
  payment: /\b(?:payments?|pay|paying|paid|charg\w+|cards?|money|psp|debits?)\b/,
  declined: /\b(?:declin\w+|refus\w+|bounc\w+|reject\w+)\b/,
  stock: /\b(?:stocks?|inventor\w+|ingredients?|sold out|out of stock|oversell\w*|ran out|run out|runs out)\b/,
  offline:
    /\b(?:offline|unreachable|not reachable|disconnect\w*|without (?:network|internet|a network)|cut off|wi-?fi|(?:lose|loses|lost) (?:its|their|the) (?:network|internet|connection)|no (?:network|internet))\b/,
  notify: /\b(?:notif\w+|push|remind\w+|sms|text messages?|texting)\b/,
  link: /\b(?:links?|urls?)\b/,
  picture: /\b(?:pictures?|photos?|images?|posts?)\b/,
  phone: /\b(?:phones?|devices?|smartphones?|handsets?|cellphones?|mobiles?)\b/,
  device: /\b(?:devices?|gadgets?|handsets?|smartphones?)\b/,
  secret: /\b(?:encrypt\w*|e2ee?|end.to.end|scrambl\w*|cipher\w*)\b/,
  overhead: /\b(?:metadata|overhead|headers?|envelopes?|index(?:es)?)\b/,
  ml: /\b(?:ml|machine learning|models?|inference|training)\b/,
  chain: /\b(?:block ?chains?|ledgers?|chains?|tokens?|crypto)\b/,
  update: /\b(?:updates?|firmware|ota|upgrades?|release\w*|deploy\w*|rollouts?|patch\w*|reboot\w*|restart\w*)\b/,
  balancer: /\b(?:balancers?|lbs?|load.balancers?)\b/,
  queue: /\b(?:queues?|brokers?|kafka|rabbitmq|async\w*|messaging)\b/,
  clock: /\b(?:clocks?|time.?zones?|midnight|utc|drift|timestamps?)\b/,
  abuse: /\b(?:abus\w+|fraud\w*|spam\w*|cheat\w*|phishing|malware|attack\w*|ddos|bots?|stuffing)\b/,
  edit: /\b(?:edit\w*|chang\w+|modif\w+|maintain\w*|updat\w+)\b/,
  why: /\b(?:why|who (?:asked|measured|said|wants)|where (?:does|do|did) (?:the|that|this|it|\d)[^?]*come from|reasons?|in the first place|came up with|really need|how come)\b/,
  connection: /\b(?:connections?|web ?sockets?|sockets?|long.lived|lines?)\b/,
  reads:
    /\b(?:reads?|looks?|views?|browse\w*|lookups?|read.heavy|write.heavy|opens?|queries|search\w*|access patterns?)\b/,
};

/** Ways that nearly every sheet speaks in: they help, but never decide alone. */
export const LIGHT_WAYS: ReadonlySet<string> = new Set(['user', 'shop', 'phone', 'edit']);

/** The ways in which a text speaks of things, by name. */
export function waysIn(text: string): string[] {
  const lower = text.toLowerCase();
  return Object.entries(WAYS).flatMap(([name, pattern]) => (pattern.test(lower) ? [name] : []));
}

const stemsOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').flatMap((word) => tokensOf(word).map(({ stem }) => stem)));

/** Words that questions are made of: they tell nothing of what is asked for. */
export const QUESTION_WORDS = stemsOf(
  'need support handle expect expected care consider know assume happen have exist there any long big large often fast ' +
    'quickly soon time new kind type different sort start talk app system design data work works come comes able allowed ' +
    'possible usually actually really exactly mean means share amount frequently roughly lot lots bit sure good bad right ' +
    'idea wonder wondering like know tell understand aim typical typically sheet figure number say says mind aside already ' +
    'one two three four five six seven eight nine ten decide decides agree agrees looks look enough fine ' +
    'else anything something everything somebody anybody everybody anyone someone someones person kind way ways order deal ' +
    'one two three four five six seven eight nine ten currently total part call let lets please thing things done sense ask asked case',
);

/** Words that a question may hold or not without asking for another thing. */
export const FILLERS = stemsOf(
  'heavy never ever always default afterwards beforehand together across along anywhere everywhere somewhere nowhere already ' +
    'present presently nowadays several single whole entire various certain another rest remaining problem issue place ' +
    'occur occurs appear appears stay stays remain remains reach reaches become becomes stand stands sit sits exist turn ' +
    "can't cannot won't don't doesn't isn't aren't am ago practice fact general total overall worst best main major " +
    'manage manages offer offers serve serves sustain sustains carry carries bring brings follow follows involve involves ' +
    'belong belongs compare compared measure measured option something similar else instead please early later sometimes ' +
    'without within stuff pop pops anymore rule rules mention mentioned side away moment ' +
    'once quite rather almost enough maximum minimum typical normal usual common real true actual potential specific',
);

/** Words that half the sheets use in passing: they help, but never decide alone. */
export const LIGHT_WORDS = stemsOf(
  'average value board contract today day week month year hour minute second moment user users customer customers people ' +
    'orders change changes show shows shop shops send sends point points now current place level set open number run runs ' +
    'side half share rest start end back percent line lines price money free full small high low single take takes wait ' +
    'page read reads write writes service services request requests move moves hold holds product products test tests ' +
    'morning evening night revenue date interest accept accepts count counts counted received receive',
);
