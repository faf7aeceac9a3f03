import type { Draft } from '../draft.js';
import { readGift } from './read.js';

const read = (gift: string) => readGift(gift, 500);
const one = (gift: string) => read(gift)[0] as Draft;
/** The body in one line: = right and ~ wrong options with their explanations. */
const told = (gift: string): string => {
  const found = read(gift)[0]!;
  if ('why' in found) return `refused: ${found.why.code}, line ${found.why.line}`;
  const { body } = found;
  switch (body.type) {
    case 'true-false':
      return `${body.type} ${body.right} true:${body.whyTrue} false:${body.whyFalse}`;
    case 'matching':
      return [body.type, ...body.pairs.map(({ left, right, why }) => `${left}|${right}|${why}`), ...body.distractors].join(' ; ');
    case 'ordering':
      return [body.type, ...body.items].join(' ; ');
    default:
      return [body.type, ...body.options.map(({ id, text, correct, why }) => `${id}${correct ? '=' : '~'}${text}#${why}`)].join(
        ' ; ',
      );
  }
};

describe('readGift, each kind of question', () => {
  it.each([
    { kind: 'one right answer', gift: 'Chi? {=Lei#Sì. ~Lui#No.}', says: 'single ; a=Lei#Sì. ; b~Lui#No.' },
    { kind: 'answers on lines', gift: 'Chi? {\n  =Lei\n  ~Lui\n}', says: 'single ; a=Lei# ; b~Lui#' },
    { kind: 'several right', gift: 'Q {~%50%A ~%50%B ~%-50%C ~%-50%D}', says: 'multiple ; a=A# ; b=B# ; c~C# ; d~D#' },
    { kind: 'three right, rounded', gift: 'Q {~%33.33333%A ~%33.33333%B ~%33.33333%C}', says: 'multiple ; a=A# ; b=B# ; c=C#' },
    { kind: 'true', gift: 'Q {T}', says: 'true-false true true: false:' },
    { kind: 'false, explained', gift: 'Q {FALSE#Sbagliato#Giusto}', says: 'true-false false true:Sbagliato false:Giusto' },
    { kind: 'true, explained', gift: 'Q {TRUE#Sbagliato#Giusto}', says: 'true-false true true:Giusto false:Sbagliato' },
    { kind: 'pairs', gift: 'Q {=1522 -> ascolto =112 -> urgenza}', says: 'matching ; 1522|ascolto| ; 112|urgenza|' },
    { kind: 'pairs and one of none', gift: 'Q {=a -> 1 =b -> 2 = -> 3}', says: 'matching ; a|1| ; b|2| ; 3' },
    { kind: 'pairs, explained', gift: '// perché 2: due\\:\nQ {=a -> 1 =b -> 2}', says: 'matching ; a|1| ; b|2|due:' },
    {
      kind: 'an order',
      gift: 'Q {>3 ALL VERTICAL ABSOLUTE_POSITION SHOW\nuno\ndue = 2\ntre: 3\n}',
      says: 'ordering ; uno ; due = 2 ; tre: 3',
    },
    { kind: 'an order without settings', gift: 'Q {>\nuno\ndue\n}', says: 'ordering ; uno ; due' },
    {
      kind: 'escapes',
      gift: String.raw`Q {=\~ \= \# \{ \} \: \\ \n. ~altro \x}`,
      says: 'single ; a=~ = # { } : \\ \n.# ; b~altro \\x#',
    },
    { kind: 'a backslash before a sign', gift: String.raw`Q {=a\\=b ~c}`, says: 'single ; a=a\\# ; b=b# ; c~c#' },
    { kind: 'a short answer', gift: '\n\nQ {=due =2}', says: 'refused: short-answer, line 3' },
    { kind: 'a number', gift: 'Q {#3:1}', says: 'refused: numerical, line 1' },
    { kind: 'free text', gift: 'Q\n{ }', says: 'refused: essay, line 2' },
    { kind: 'no answers', gift: 'Solo testo.', says: 'refused: description, line 1' },
    { kind: 'braces that do not close', gift: 'Q {=a ~b', says: 'refused: braces, line 1' },
    { kind: 'braces the wrong way round', gift: 'Q } {', says: 'refused: braces, line 1' },
    { kind: 'no empty line between two', gift: 'Q {=a ~b}\nP {=c ~d}', says: 'refused: braces-again, line 2' },
    { kind: 'an answer without words', gift: 'Q {\n=a\n~#perché\n}', says: 'refused: no-text, line 3' },
    { kind: 'a pair without arrow', gift: 'Q {\n=a -> b\n=c\n}', says: 'refused: no-arrow, line 3' },
    { kind: 'a text without end', gift: `Q ${'x'.repeat(50_000)} {=a ~b}`, says: 'refused: too-long, line 1' },
    { kind: 'far too many answers', gift: `Q {${'~x'.repeat(100)}}`, says: 'refused: too-many-options, line 1' },
  ])('$kind', ({ gift, says }) => expect(told(gift)).toBe(says));
});

describe('readGift, what stands round a question', () => {
  it('counts lines from the first of the file, past comments and categories', () => {
    const gift = '// uno\n\n$CATEGORY: corso/lezione\n\n// due\n::primo::Q\n{=a ~b}\n\n\n::secondo::P {=a ~b}\n';
    expect(read(gift).map(({ line, name }) => ({ line, name }))).toEqual([
      { line: 6, name: 'primo' },
      { line: 10, name: 'secondo' },
    ]);
    expect(one(gift).category).toBe('corso/lezione');
  });

  it('reads ids and tags as Moodle writes them', () => {
    const found = one('// question: 7  name: x [id:mio-id] [tag:lezione:uno] [tag:fonte:WHO14]\n::x::Q {=a ~b}');
    expect(found).toMatchObject({ id: 'mio-id', tags: ['lezione:uno', 'fonte:WHO14'] });
  });

  it('takes a title with escapes, and words where there is none', () => {
    expect(one(String.raw`::due\: a::Q {=a ~b}`).name).toBe('due: a');
    expect(one('Che cosa conta? {=a ~b}').name).toBe('Che cosa conta?');
  });

  it.each([
    { gift: '[html]<p>Uno &egrave; <b>due</b></p>{=a ~b}', prompt: 'Uno è due', changes: ['html'] },
    { gift: '[plain]2 < 3 <b>{=a ~b}', prompt: '2 < 3 <b>', changes: [] },
    { gift: '[markdown]Un *segno*{=a ~b}', prompt: 'Un *segno*', changes: ['markdown'] },
    { gift: '[moodle]Testo{=a ~b}', prompt: 'Testo', changes: [] },
    { gift: 'Uno 2 < 3{=a ~[html]<i>b</i>}', prompt: 'Uno 2 < 3', changes: ['html'] },
    { gift: '[plain]Il 1522 è {=aperto ~chiuso} sempre.', prompt: 'Il 1522 è _____ sempre.', changes: ['missing-word'] },
    { gift: '[plain]Q{=a#sì ~b#no ####Per tutti}', prompt: 'Q', changes: ['feedback-left'] },
    { gift: '[plain]Q{=a ~b#no ####Per tutti}', prompt: 'Q', changes: ['feedback-used'] },
    { gift: '[plain]Q{=a ~%50%b ~c}', prompt: 'Q', changes: ['weights'] },
    { gift: '[plain]Q{~%100%a ~b}', prompt: 'Q', changes: ['weights'] },
    { gift: '[plain]Q{>2 RANDOM\na\nb\nc\n}', prompt: 'Q', changes: ['subset'] },
    { gift: '[html]<script>x()</script>Q<img src=x onerror=y>{=a ~b}', prompt: 'Q', changes: ['html', 'pictures'] },
  ])('$gift: «$prompt», $changes', ({ gift, prompt, changes }) => {
    const found = one(gift);
    expect(found.prompt).toBe(prompt);
    expect(found.changes.map(({ code }) => code)).toEqual(changes);
  });
});
