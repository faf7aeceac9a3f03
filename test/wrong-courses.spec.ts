import { readTerritory } from '../src/territory/index.js';
import { addNode, INTERVIEW, refuses, VIGNETTES } from './support/wrong-seeds.js';

refuses('interviews, vignettes, units and territory', [
  {
    name: 'an unreachable node of the interview',
    path: INTERVIEW,
    change: addNode('  - id: isola\n    ending: true\n    scene: Lei esce.\n    said: [Nulla.]\n    hidden: [Tutto.]'),
    at: 'id: isola',
    says: 'nessuna strada porta a «isola»',
  },
  {
    name: 'an endless node of the interview',
    path: INTERVIEW,
    change: addNode(
      '  - id: giro\n    scene: Lei tace.\n    choices:\n      - { id: a, text: Aspetto., score: 1, feedback: Lei tace., next: giro }',
    ),
    at: 'id: giro',
    says: 'da «giro» non si arriva a un finale',
  },
  {
    name: 'a node that is neither a decision nor an ending',
    path: INTERVIEW,
    change: addNode('  - id: nulla\n    scene: Lei tace.'),
    at: 'id: nulla',
    says: 'scrivi «choices» se è una decisione',
  },
  {
    name: 'a choice that leads nowhere',
    path: INTERVIEW,
    change: (text) => text.replace(/next: .+/, 'next: altrove'),
    at: 'next: altrove',
    says: 'il nodo «altrove» non c’è',
  },
  {
    name: 'a vignette without truth value',
    path: VIGNETTES,
    change: (text) => text.replace(/\n\s+sign: (true|false)/, ''),
    at: '- id:',
    says: 'manca «0.sign»: scrivi true o false',
  },
  {
    name: 'a vignette whose truth value is none',
    path: VIGNETTES,
    change: (text) => text.replace(/sign: (true|false)/, 'sign: forse'),
    at: 'sign: forse',
    says: '«0.sign» deve essere true o false',
  },
  {
    name: 'more vignettes with signs than without',
    path: VIGNETTES,
    change: (text) => text.replace('sign: false', 'sign: true'),
    at: /./,
    says: 'scrivine tante quante',
  },
  {
    name: 'a review on a day that does not exist',
    path: 'courses/al-tuo-fianco/2-accogliere/reviews.yaml',
    change: () => '- { reviewer: Centro, role: centro antiviolenza, on: 2027-02-30, of: 0123456789ab }\n',
    at: '2027-02-30',
    says: 'scrivi un giorno che esiste',
  },
  {
    name: 'two units of one name',
    path: 'courses/al-tuo-fianco/2-accogliere/unit.yaml',
    change: (text) => text.replace(/slug: .+/, 'slug: riconoscere'),
    at: 'slug: riconoscere',
    says: 'un altro modulo si chiama «riconoscere»',
  },
  {
    name: 'a profession that no unit 4 is for',
    path: 'courses/al-tuo-fianco/4a-servizi-sociali/unit.yaml',
    change: (text) => text.replace('[social, other]', '[social]'),
    named: 'courses/al-tuo-fianco/course.yaml',
    at: /^units:/,
    says: 'il modulo 4 manca a chi ha «track: other»',
  },
  {
    name: 'an organisation in a municipality that is not there',
    path: 'territory/organisations.yaml',
    change: (text) => text.replace("'015250'", "'015999'"),
    at: "'015999'",
    says: '«015999» non è in municipalities.yaml',
    read: readTerritory,
  },
  {
    name: 'an ISTAT code that lost its zero',
    path: 'territory/municipalities.yaml',
    change: (text) => text.replace("'015250'", '15250'),
    at: '15250',
    says: '«0.istat» deve essere un testo',
    read: readTerritory,
  },
]);
