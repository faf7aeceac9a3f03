import { tellWholeCourse } from '../../support/whole-course.js';

tellWholeCourse({ who: 'a carabiniere', profession: 'carabinieri', own: 'polizia', engine: 'SQLite', script: false });
