import { describe, expect, it } from 'vitest';
import { type CalibrationText, readTexts } from '../../server/src/calibration/texts.ts';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import type { Script } from '../../server/src/content/script.ts';
import { isOffTopic } from '../../server/src/detect/topic.ts';
import { sentencesOf } from '../../server/src/detect/words.ts';
import { root } from './transcripts.ts';

const loaded = loadContent({ root });
if (!loaded.ok) throw new Error('The shipped content was not loaded.');
const { scenarios, rubric } = loaded.content;
const interviews: Script[] = [...scenarios.values()]
  .filter(({ file }) => file.kind === 'interview')
  .map((scenario) => compileScript(scenario, rubric, scenario.file.levels[0] ?? 'senior'));

const texts = readTexts(import.meta.dirname);
const sentences = ({ turns }: CalibrationText) =>
  turns.filter(({ by }) => by === 'candidate').flatMap(({ text }) => sentencesOf(text));
const nameOf = ({ scenario, file }: CalibrationText) => `${scenario} ${file}`;
const SPEAKS_OF_IT = ['strong-plain', 'strong-terms', 'non-native', 'solid', 'weak', 'fluent-but-wrong', 'hints-used'];

/** Answers to problems that no scenario has: a web crawler, a car park, the sale of tickets. */
const OUTSIDE = [
  [
    'I want to crawl one billion pages a month, which is about 400 pages a second, and each page is 100 KB, so',
    '100 TB a month. The frontier is a set of queues, one per host, because we must be polite and wait a',
    'second between two fetches from the same host. A URL is hashed and checked against a bloom filter so that',
    'we do not fetch twice; a false positive loses a page, which is fine. Pages go to object storage under the',
    'hash of their content, so duplicates are stored once. DNS is the bottleneck, so each worker caches',
    'answers. If a worker dies its hosts are taken by another one after its lease of 30 seconds expires, and',
    'the pages it had in flight are fetched again. Traps such as endless calendars are limited by depth and by',
    'the number of pages per host. Freshness: pages that change often are revisited often, by an exponential',
    'model. I compared a central scheduler with a partitioned one, and I choose partitions by host hash',
    'because politeness then needs no coordination, at the cost of uneven load for large hosts. We monitor',
    'fetch rate, error rate per host, and the age of the oldest queue entry, and page somebody when the rate',
    'falls by half. Robots rules are cached for a day. Rollout goes to one percent of the hosts first.',
    'Security: we sandbox the parser, because pages are hostile. If the corpus grew tenfold, I would split the',
    'frontier by region. The team of four owns the pipeline, the search team consumes an event stream with a',
    'schema.',
  ].join(' '),
  [
    'The parking lot has four levels with 200 spots each, for motorcycles, cars and trucks. When a vehicle',
    'arrives, the gate takes a ticket, and the system assigns the nearest free spot of the right size. I keep',
    'a free list for each size and level in memory and in a table with a version column, because two gates may',
    'assign the same spot at the same time; the second update fails and tries the next spot. At exit, the fee',
    'is computed from the entry time, 3 dollars for each started hour, and the payment provider is called with',
    'the ticket number as the idempotency key. If the provider is down, we let the car out and bill the plate',
    'later, since a queue at the exit is worse than a lost fee. There are about 2,000 cars a day, so one small',
    "database is enough, and I don't need sharding. Sensors report a spot as taken within two seconds; if a",
    'sensor is silent for five minutes, we mark the spot as unknown and a guard looks. Reservations hold a',
    'spot for fifteen minutes. Displays at each level show the free count and may be ten seconds old. An',
    'operator can open the gate by hand when everything is down. I would rather be wrong in the count than',
    'keep someone waiting. We alert when gates have errors or when the count differs from the tickets by more',
    'than ten. Camera pictures are deleted after a week for privacy. If the operator opened fifty lots, I',
    'would put a server into each lot and sync tickets to a center every minute.',
  ].join(' '),
  [
    'We sell concert tickets, and when a star goes on sale 500,000 fans come in the same minute for 20,000',
    'seats. First there is a waiting room which lets 2,000 people in each minute, because the seat database',
    'can do about 1,000 holds a second. A hold is a row with seat, user and expiry; a conditional update makes',
    'sure that only one user gets the seat, and after eight minutes it is free again. Payment is asynchronous,',
    'and the hold is extended while the provider thinks. If payment times out we ask the provider by our own',
    'reference before we give the seat away. The seat map is cached at the edge and may be two seconds old, so',
    'somebody may click a seat that is gone; they get a clear message. Bots are limited by account and by',
    'card, and we watch for many accounts on one device. Each event is a partition, so a big sale cannot slow',
    'down the others. If a shard fails its replica takes over in thirty seconds, holds are replicated',
    'synchronously, so no seat is sold twice. I compared optimistic locking in the database with a lock in',
    'Redis and chose the database since there is one truth. Refunds go to the same card. We measure the share',
    'of holds that end in a purchase and the time in the waiting room. The promoter wants a fair order, so the',
    'place in line is random among those who came before the start. Personal data is kept as long as the event',
    'plus ninety days.',
  ].join(' '),
];

/** One that a scenario has in part: drivers are matched and followed on a map. */
const RIDES = [
  'A rider opens the app and asks for a car, so we need to match the nearest free driver within a few',
  'seconds. There are one million drivers online and they send their position every four seconds, that is',
  '250,000 writes a second. I would keep positions in memory in a geohash index, because they change all the',
  'time and losing the last four seconds does no harm. When a rider asks, we look into the cells around and',
  'rank drivers by travel time, then we offer the trip to one driver and lock the driver for ten seconds so',
  'that no second rider gets the same car. If the driver does not answer we go to the next one. The trip',
  'itself is stored in a relational database with an idempotency key, since a request may be sent twice when',
  'the network drops. Prices rise when demand is higher than supply in a cell, and we recompute that every',
  'minute. If the matching service of one city dies, another node takes over from the log, and riders only',
  'wait a little longer. We alert when the share of unmatched requests is above five percent. I choose',
  'eventual consistency for positions and strong consistency for trips and payment. If we had to support',
  'scheduled rides I would change the matching from greedy to batch. We should encrypt location data and',
  'delete it after thirty days, because it is personal. The biggest cost is map routing, so we cache routes',
  'between cells. Users want to see the car move on the map, so we push positions over a websocket. To sum',
  'up, a geo index in memory, a lock per driver, a durable trip store, and the open question is airports.',
].join(' ');

describe('the topic gate', () => {
  it('lets everybody through who speaks of the problem, plainly, weakly or wrongly', () => {
    const refused = texts.filter(({ kind, scenario, ...text }) => {
      const script = interviews.find((each) => each.scenario.id === scenario);
      return SPEAKS_OF_IT.includes(kind) && script && isOffTopic(script, sentences({ kind, scenario, ...text }));
    });
    expect(refused.map(nameOf)).toEqual([]);
  });

  it('refuses a good answer to any other problem of the bank', () => {
    const strong = texts.filter(({ kind }) => kind === 'strong-plain' || kind === 'strong-terms');
    const passed = strong.flatMap((text) =>
      interviews
        .filter((script) => script.scenario.id !== text.scenario && !isOffTopic(script, sentences(text)))
        .map((script) => `${nameOf(text)} as ${script.scenario.id}`),
    );
    expect(passed).toEqual([]);
  });

  it('refuses an answer to a problem that no scenario has', () => {
    const passed = OUTSIDE.flatMap((text) =>
      interviews.filter((script) => !isOffTopic(script, sentencesOf(text))).map(({ scenario }) => scenario.id),
    );
    expect(passed).toEqual([]);
  });

  it('knows an answer about rides from all but the delivery by couriers, which is the same problem in part', () => {
    const passed = interviews.filter((script) => !isOffTopic(script, sentencesOf(RIDES)));
    expect(passed.map(({ scenario }) => scenario.id)).toEqual(['coffee-delivery']);
  });

  it('asks for no words of a brief that says nothing', () => {
    const script = interviews.find(({ scenario }) => scenario.id === 'distributed-cache');
    const [text] = texts.filter(({ scenario, kind }) => scenario === 'distributed-cache' && kind === 'strong-plain');
    if (!script || !text) throw new Error('no text');
    const files = script.bank.files.map((file) =>
      file.id === script.scenario.id ? { ...file, title: 'Cache', brief: '' } : file,
    );
    expect(isOffTopic({ ...script, brief: '', bank: { files } }, sentences(text))).toBe(false);
  });

  it('lets a beginner through who speaks in general of what the brief says', () => {
    const script = interviews.find(({ scenario }) => scenario.id === 'recommendation-engine');
    const vague =
      'People look at the menu in the app and we suggest a coffee that they might like. It should be fast, because a slow app is no fun. ' +
      'On the first screen they see the shops of their city that one can walk to. When the weather is hot, a person wants something cold. ' +
      'There is a server and a database, and the app asks the server. The system should learn what they like, I think. ' +
      'A new customer gets what most customers buy. We test it with some users first and see if they order more.';
    expect(script && isOffTopic(script, sentencesOf(vague))).toBe(false);
  });

  it('refuses it with the subject words of the asked problem strewn over it, too', () => {
    const text = texts.find(({ scenario, kind }) => scenario === 'chat-system' && kind === 'strong-plain');
    const passed = interviews
      .filter((script) => script.scenario.id !== 'chat-system')
      .filter((script) => {
        const strewn = script.subject.flatMap(([first]) => sentencesOf(`We also think of the ${first} there.`));
        return !isOffTopic(script, [...(text ? sentences(text) : []), ...strewn]);
      });
    expect(passed.map(({ scenario }) => scenario.id)).toEqual([]);
  });

  it('counts what is said again once', () => {
    const [weak] = texts.filter(({ scenario, kind }) => scenario === 'order-status' && kind === 'weak');
    const script = interviews.find(({ scenario }) => scenario.id === 'order-status');
    if (!weak || !script) throw new Error('no text');
    const [first, ...rest] = sentences(weak);
    if (!first) throw new Error('no sentence');
    const often = [...Array.from({ length: 12 }, () => first), ...rest];
    expect(isOffTopic(script, often)).toBe(isOffTopic(script, [first, ...rest]));
  });

  it('goes by the subject groups where a script comes without a bank', () => {
    const script = interviews.find(({ scenario }) => scenario.id === 'url-shortener');
    if (!script) throw new Error('no scenario');
    const alone = { ...script, bank: { files: [] } };
    expect(isOffTopic(alone, sentencesOf('The library lends its books for a month.'))).toBe(true);
    const touching = script.subject.map(([first]) => `We have the ${first}.`).join(' ');
    expect(isOffTopic(alone, sentencesOf(touching))).toBe(false);
  });
});
