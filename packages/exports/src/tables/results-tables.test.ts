import { describe, expect, test } from 'vitest';
import { readCsv } from '../read-csv.js';
import { sampleMeeting } from '../test/sample-meeting.js';
import { resultsCsv } from './results-csv.js';
import { resultsJson } from './results-json.js';

const options = { order: 'rank', isAnonymous: false, hasMark: true } as const;

describe('resultsCsv', () => {
  test('keeps its column names: other programs rely on them', () => {
    const [header = ''] = resultsCsv(sampleMeeting({ towns: 2 }), { ...options, hasMark: false }).split('\r\n');
    expect(header).toBe(
      'county,year,standing,town,rank,rank_low,rank_high,band,grade,total,base,adjustments,converted,last_year_rank,last_year_total,' +
        'dimension:L,dimension:D,dimension:E,dimension:P,dimension:R,' +
        ['L', 'D', 'E', 'P', 'R']
          .flatMap((id) => [1, 2, 3, 4, 5].map((place) => `indicator:${id}${String(place)}`))
          .join(','),
    );
  });

  test('has a mark only where asked for, two decimals, and nothing that would calculate', () => {
    const result = sampleMeeting({ towns: 3, names: ['=1+1', '一,"二"\n镇', '丙镇'] });
    expect(resultsCsv(result, options).startsWith('\uFEFF')).toBe(true);
    const text = resultsCsv(result, { ...options, hasMark: false, order: 'official' });
    expect(text.startsWith('county')).toBe(true);
    const rows = readCsv(text);
    expect(rows.map((row) => row[3])).toEqual(['town', "'=1+1", '一,"二"\n镇', '丙镇']);
    expect(rows[1]?.[9]).toBe(((result.towns[0]?.total ?? 0) / 100).toFixed(2));
    expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
  });

  test('anonymised it names nobody', () => {
    const text = resultsCsv(sampleMeeting({ towns: 4 }), { ...options, isAnonymous: true });
    expect(text).not.toMatch(/溪口|石桥|白芷|青竹/u);
    expect(text).toContain(',甲,1,');
  });
});

describe('resultsJson', () => {
  test('says its format, keeps hundredths, and anonymises', () => {
    const result = sampleMeeting({ towns: 3 });
    const told = JSON.parse(resultsJson(result, { ...options, order: 'official' })) as {
      format: string;
      towns: { name: string; total: number; indicators: unknown[] }[];
    };
    expect(told.format).toBe('fazhi-meeting/1');
    expect(told.towns.map(({ name, total }) => [name, total])).toEqual(
      result.towns.map(({ name, total }) => [name, total]),
    );
    expect(told.towns[0]?.indicators).toHaveLength(25);
    expect(resultsJson(result, { ...options, isAnonymous: true })).not.toMatch(/溪口|专题会议|台账/u);
  });
});
