import * as fc from 'fast-check';
import { fileName } from './file-name.js';

const CODE = '7K3M9QXZ0123456789ABCDEFGHJK';
const named = (familyName: string, givenName: string, code = CODE) => ({ familyName, givenName, code });

describe('fileName', () => {
  it.each([
    { familyName: 'D’Amico', givenName: 'Nicolò', is: 'damico-nicolo-7k3m9qxz.pdf' },
    { familyName: "Dell'Acqua Rossi", givenName: 'Maria Pia', is: 'dellacqua-rossi-maria-pia-7k3m9qxz.pdf' },
    { familyName: 'Żółć', givenName: 'Łukasz', is: 'zolc-lukasz-7k3m9qxz.pdf' },
    { familyName: '../../etc', givenName: 'con:|?', is: 'etc-con-7k3m9qxz.pdf' },
    { familyName: 'Шевченко', givenName: 'Олена', is: 'persona-7k3m9qxz.pdf' },
    { familyName: 'A'.repeat(80), givenName: 'B', is: `${'a'.repeat(60)}-7k3m9qxz.pdf` },
  ])('$familyName $givenName: $is', ({ familyName, givenName, is }) =>
    expect(fileName(named(familyName, givenName), new Set())).toBe(is),
  );

  it('takes more of the code when somebody of the same name has the beginning of it', () => {
    const taken = new Set(['rossi-anna-7k3m9qxz.pdf', 'rossi-anna-7k3m9qxz0123.pdf']);
    expect(fileName(named('Rossi', 'Anna'), taken)).toBe('rossi-anna-7k3m9qxz01234567.pdf');
  });

  it('is a name on every system, and never one that is taken', () => {
    const digit = fc.constantFrom('0', '1');
    const person = fc.record({
      familyName: fc.string({ unit: 'binary', maxLength: 3 }),
      givenName: fc.string({ maxLength: 3 }),
      code: fc.string({ unit: digit, minLength: 28, maxLength: 28 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ code }) => code, maxLength: 60 }), (people) => {
        const taken = new Set<string>();
        for (const one of people) {
          const name = fileName(one, taken);
          expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.pdf$/);
          expect(taken.has(name)).toBe(false);
          taken.add(name);
        }
      }),
    );
  });
});
