import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '../src/accounts/demo-accounts.js';
import { readCatalogue } from '../src/catalogue/index.js';
import { readTerritory } from '../src/territory/index.js';
import { problems, SEEDS } from './support/wrong-seeds.js';

describe('seeds/', () => {
  it('may be published as it is', () => {
    expect(problems(readCatalogue)).toEqual([]);
    expect(problems(readTerritory)).toEqual([]);
  });

  it('has units of five or six lessons, each of five to eight minutes', () => {
    for (const { lessons } of readCatalogue().units) {
      expect([5, 6]).toContain(lessons.length);
      for (const { markdown } of lessons) expect(markdown.length).toBeGreaterThan(2500);
    }
  });
});

describe('seeds/demo', () => {
  const people = readFileSync(join(SEEDS, 'demo', 'people.yaml'), 'utf8');

  it('has the people whom the sign-in page names', () => {
    for (const { email, name } of DEMO_ACCOUNTS) {
      expect(people).toContain(`email: ${email}`);
      expect(people).toContain(`familyName: ${name.split(' ')[1]}`);
    }
  });

  it('has forty people and more besides, in all eight municipalities', () => {
    expect(people.match(/^- givenName/gm)!.length).toBeGreaterThanOrEqual(46);
    expect(new Set(people.match(/place: \{ municipality: '\d{6}'/g)).size).toBe(8);
  });
});
