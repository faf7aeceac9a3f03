import { sayIn } from '../web/index.js';
import { readFile } from './domain/read-file.js';
import { taken } from './domain/report.js';
import { questionYaml } from './question-yaml.js';

const yaml = (gift: string) => questionYaml(taken(readFile(new TextEncoder().encode(gift))), sayIn('it'));

describe('questionYaml', () => {
  it('writes a question as the files of a unit have it', () => {
    expect(
      yaml('// [tag:lezione:uno] [tag:fonte:W14] [tag:fonte:L-1] [tag:uso:lezione] [tag:gemella:g]\n::id::[plain]Q\\: sì?{=a#Sì. ~b\\#c#No.}'),
    ).toBe(`# Da mettere in checks.yaml

- id: id
  lesson: uno
  prompt: "Q: sì?"
  sister: g
  options:
    - id: a
      text: a
      correct: true
      why: Sì.
    - id: b
      text: b#c
      why: No.
  sources: [W14, L-1]
`); // prettier-ignore
  });

  it('writes what is missing so that the check of the contents finds it', () => {
    const written = yaml('::id::[plain]Q{=a ~b}');
    expect(written).toContain('# Da mettere in questions.yaml');
    expect(written).toContain('lesson: da-completare\n');
    expect(written).toContain('sources: [DA-COMPLETARE]\n');
    expect(written.match(/why: Da completare\.\n/g)).toHaveLength(2);
  });

  it.each([
    { gift: 'Q{T#no#sì}', says: 'type: true-false\n' },
    { gift: 'Q{T#no#sì}', says: 'answer: true\n' },
    { gift: 'Q{T#no#sì}', says: '# Da mettere in exercises.yaml' },
    { gift: 'Q{~%100%a ~%-100%b}', says: 'type: multiple\n' },
    { gift: 'Q{=a -> b =c -> d = -> e}', says: 'extra:\n    - e\n' },
    { gift: 'Q{>\na\nb\n}', says: 'items:\n    - id: passo-1\n      text: a\n' },
  ])('writes $gift with $says', ({ gift, says }) => expect(yaml(gift)).toContain(says));

  it('writes no text as anything but a text', () => {
    expect(yaml('::id::[plain]- a\\: "b" \\#c\\n\\n  - !!js {=\\: ~*x ~&y ~yes ~1}')).toContain('prompt: |');
  });
});
