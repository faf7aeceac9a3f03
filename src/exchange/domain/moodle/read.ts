import { attempt, beginning, type Draft, type Found } from '../draft.js';
import { useFeedback } from '../feedback.js';
import type { Change, Note } from '../report.js';
import { readBody } from './bodies.js';
import { childOf, childrenOf, fieldOf, Texts } from './fields.js';
import { readXml, type XmlElement, type XmlFault } from './xml.js';

/** Reads Moodle XML: at most so many questions and one more, or what is wrong with the file as a whole. */
export function readMoodle(xml: string, most: number): Found[] | XmlFault {
  const root = readXml(xml);
  if ('code' in root) return root;
  if (root.name !== 'quiz') return { code: 'not-a-quiz', line: root.line };

  const found: Found[] = [];
  let category = '';
  for (const question of childrenOf(root, 'question')) {
    if (question.attributes.get('type') === 'category') category = fieldOf(question, 'category');
    else found.push(readOne(question, category));
    if (found.length > most) break;
  }
  return found;
}

function readOne(question: XmlElement, category: string): Found {
  const name = beginning(fieldOf(question, 'name'));
  return attempt(question.line, name, () => readQuestion(question, name, category));
}

function readQuestion(question: XmlElement, name: string, category: string): Draft {
  const { line } = question;
  const texts = new Texts(line);
  const changes: Note<Change>[] = [];
  const prompt = texts.of(childOf(question, 'questiontext'));
  const body = readBody(question, texts, (code) => changes.push({ code, line }));
  const explained = useFeedback(body, texts.of(childOf(question, 'generalfeedback')), line);
  return {
    line,
    name: name || beginning(prompt),
    id: fieldOf(question, 'idnumber'),
    tags: childrenOf(childOf(question, 'tags') ?? question, 'tag').map((tag) => (childOf(tag, 'text') ?? tag).text.trim()),
    category,
    prompt,
    body: explained.body,
    changes: [...[...texts.changes].map((code): Note<Change> => ({ code, line })), ...changes, ...explained.changes],
  };
}
