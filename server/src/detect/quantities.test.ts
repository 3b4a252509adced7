import { describe, expect, it } from 'vitest';
import { wrongResults } from './arithmetic-said.ts';
import { answers, quantitiesIn } from './quantities.ts';
import { unitOf } from './units.ts';
import { tokensOf } from './words.ts';

const read = (text: string) => quantitiesIn(text, 0, tokensOf(text));
const says = (text: string, value: number, unit: string, near = false) =>
  read(text).some((found) => answers(found, { value, unit: unitOf(unit) }, near));
const wrong = (text: string) => wrongResults(text, 0, tokensOf(text), read(text)).size > 0;

describe('quantities', () => {
  it.each([
    ['that is 2,880 requests a second', 2880, 'requests/s'],
    ['that is 2.9k rps', 2880, 'requests/s'],
    ['about 1M/day', 11.57, 'orders/s'],
    ['a million orders per day', 11.57, 'orders/s'],
    ['one thousand a minute', 16.67, 'orders/s'],
    ['roughly 12 to 20 orders a second', 10, 'orders/s'],
    ['we end with 91 TB', 91e3, 'GB'],
    ['200 GB a day', 200, 'GB/day'],
    ['within ten seconds', 10, 's'],
    ['p99 of 200 ms', 0.2, 's'],
    ['p99 of 200ms', 200, 'ms'],
    ['99.9 % of the orders', 99.9, '%'],
    ['14.4k connections', 14_400, 'connections'],
    ['14,400 open websocket connections', 14_400, 'connections'],
    ['it costs $300 a month', 300, 'USD/month'],
    ['it costs 300 dollars a month', 300, 'USD/month'],
    ['half a million users', 500_000, 'users'],
    ['twenty-five servers', 25, 'servers'],
    ['80 Tbit/s at the peak', 80, 'Tbit/s'],
    ['80 Tbps at the peak', 80, 'Tbit/s'],
    ['8 Gbit/s a machine', 1, 'GB/s'],
    ['8 Gb/s a machine', 1, 'GB/s'],
    ['8 GB/s a machine', 8, 'GB/s'],
    ['43 minutes a month', 43.2, 'minutes/month'],
    ['43 minutes of downtime a month', 43.2, 'minutes/month'],
    ['8.6 hours per year', 43.2, 'minutes/month'],
    ['43 minutes a month', 43.2, 'minutes'],
    ['18 gigabytes in 90 days', 200, 'MB/day'],
    ['a million rows of 200 bytes a day', 1_000_000, 'rows/day'],
    ['2M photos × 3 KB a day', 2_000_000, 'photos/day'],
    ['16,000 streams of 5 Mbit/s', 5, 'Mbit/s'],
  ])('%s', (text, value, unit) => {
    expect(says(text, value, unit)).toBe(true);
  });

  it.each([
    ['2,880 requests', 2880, 'requests/s'],
    ['17 seconds', 17, 'orders/s'],
    ['14,400 dogs', 14_400, 'connections'],
    ['7 orders a second', 16.67, 'orders/s'],
    ['34 orders a second', 16.67, 'orders/s'],
    ['17 orders a minute', 16.67, 'orders/s'],
    ['91 GB', 91, 'TB'],
    ['43 minutes a year', 43.2, 'minutes/month'],
    ['43 minutes', 43.2, 'minutes/month'],
    ['80 Gbit/s', 80, 'Tbit/s'],
    ['a million rows of 200 bytes a day', 200, 'bytes/day'],
    ['18 gigabytes in 9 days', 200, 'MB/day'],
  ])('%s is not the wanted number', (text, value, unit) => {
    expect(says(text, value, unit)).toBe(false);
  });

  it.each(['we show 4K video', 'a title in 4K', 'a 1080p stream'])('takes a picture size for a name: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes a bare count where the sentence is about it', () => {
    expect(says('about 14,400 at once', 14_400, 'connections', true)).toBe(true);
  });

  it.each([
    '12 minutes times 1,000 times 1.2 is 14,400 connections',
    '200,000 orders a day / 86,400 = 2.3 a second',
    '1,000 a minute is about 17 orders a second',
    '1,000 a minute times 5 is 83 changes a second',
    '2M x 1.2 = 2.4M devices',
    '200,000 orders a day is 17 a second at the peak',
    '43 minutes a month is 8.6 hours a year',
    '10 TB/s is 80 Tbit/s',
    '200 million photos divided by 8,640,000 seconds are about 23 photos a second',
    '4 TB a day comes to about 1.5 PB a year',
    '50 h x 400 x $0.03 = $219K/yr',
    '1.5 TB/day = 0.6 Gbit/s over 6 h',
    '5 % x 60/s x 600 s = 1,800 orders',
    '5M x 12 % / 3,600 = 167 orders/s',
    '50K / 900K = 5.6 %, so the rest is hit',
    '2e9 / 86,400 = 23K messages/s',
    '365 x 5 x 100M = 182 billion links',
    '300 times 1.7 seconds, eight and a half minutes',
    '0.8 x 1 + 0.2 x 10 = 2.8 recipients',
    '2,000 GB a day x $0.02 = $1,200 a month',
    'It holds 99.95 %, 21 minutes a month',
    '40 % x 5M = 2M on day 1 -> 23/s flat over 24 h, 556/s if crammed into 1 h',
    '0.5 % of 30,000 redemptions is 150 a day',
    '10 million users at 100,000 sockets a box is 100 boxes',
    '70,000 a second at 2,000 a second per node needs 70 nodes with the second centre',
    '4M charges at 50 a second are 80,000 seconds, which is about 22 hours',
    '60,000 hours x 30 GB are 1.8 PB',
    '4 KB times 5M, 20 GB a month',
    '120 KB × 10k = 1.2 GB, × 100k = 12 GB',
    '1,800 × 50 µs = 90 ms single core; light pass 1,800 × 1 µs = 1.8 ms',
    '50 w × 1/s = 4.3M inserts/d -> merge debt',
    'at 90/10 is 900k gets and 100k sets; at 200k rps per box that is 5 boxes',
    '300k × 86.4k s ≈ 26 B events/day × 500 B ≈ 13 TB raw',
    '13 months ≈ 6.6 h; 10 yr ≈ 61 h',
    '600K a month at $5 per thousand is $3,000',
    '60 cents times 150,000 is $33 million in year',
    'a title watched forty times saves less than a dollar, the slow one 720 thousand dollars',
    '20 billion photo views a day by 86,400 is 231 thousand per second',
    'a tile of 256 by 256 is about 65 thousand pixels',
    '500 orders by 12 couriers is 40 orders each',
    'the 2 million grow by 500,000 is 2.5 million',
    'Kafka gets 11.6K events a second at 100 bytes, so about 1.16 MB a second, 3.5 at peak',
    '2M photos a day at 2 MB, so about 4 TB a day',
    '2M photos a day at 2 MB, so about 1.5 PB in a year',
    '10 million rows of 2 KB, so 60 GB with three copies',
    'measured today 2.3K and 9.3K a second, and at 500 bytes that is 100 GB a day',
    '20 billion views of 100 KB are 23 GB a second on average',
    'one by one it manages only five hundred',
    '10,000 streams at 5 Mbit, so about 50 Gbit a second',
    '231 thousand per second, and each 100 KB, so 23 GB per second',
    '2 million of 500 million, so that is 0.4 percent',
    '30 of 40 machines, so 25 percent are free',
    '2 of 3 replicas, so 99.9 percent of the writes pass',
    'with 99.9 percent we have, what is it, 8 hours of downtime a year',
    'with 99.9 percent we are, let me see, down for 43 minutes a month',
    '99.95 % of the orders arrive, and 3 minutes a month it is down for upgrades that we plan',
    '29 thousand a second, times 300 is, uh, 8.7 million a second',
    '4K video at 25 Mbit/s, so about 3 MB a second',
    'a 1080p stream is 5 Mbit/s, so 20 MB in a minute and a half',
  ])('finds nothing wrong in: %s', (text) => {
    expect(wrong(text)).toBe(false);
  });

  it.each([
    '12 minutes times 1,000 times 1.2 is 50,000 connections',
    '200,000 orders a day / 86,400 = 50 a second',
    '200,000 orders a day is 50 a second',
    '43 minutes a month is 43 hours a year',
    '200 million photos divided by 8,640,000 seconds are about 2,300 photos a second',
    '4 TB a day comes to about 150 PB a year',
    '20 bn x 100 KB / 86,400 = 2,300 GB/s',
    '1B redirects a day over 86,400 s is 116K QPS',
    '600,000 a day divided by 86,400 is 7,000 a second',
    'It holds 99.95 %, 36 hours a month',
    '0.5 % of 30,000 redemptions is 15,000',
    '10 million users at 100,000 sockets a box is 10 boxes',
    '4M charges at 50 a second are 80,000 seconds, which is about eight hours',
    '60,000 hours x 30 GB are 1.8 TB',
    '600K a month at $5 per thousand is $30',
    'Records are 4 KB times 5M, 20 TB a month',
    '2 KB x 1M orders = 2 TB a day',
    'So 20 billion photo views a day is 20 billion by 86,400 is 23 thousand per second',
    '4 TB by 86,400 is 4 GB',
    'Kafka gets 11.6K events a second at 100 bytes, so about 11.6 MB a second, 35 at peak',
    '2M photos a day at 2 MB, so about 40 TB a day',
    '231 thousand per second, and each 100 KB, so 2.3 GB per second',
    '2 million of 500 million, so that is 4 percent',
    'with 99.9 percent we have, what is it, 8 hours down per month',
    '99.99 % is about 8 hours of downtime a year',
    'With 500M times 5 feed opens, 2.5 billion a day, that is 29 thousand a second, times 300 is, uh, 870 thousand a second',
  ])('recomputes and refuses: %s', (text) => {
    expect(wrong(text)).toBe(true);
  });
});
