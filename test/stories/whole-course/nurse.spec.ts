import { tellWholeCourse } from '../../support/whole-course.js';

tellWholeCourse({ who: 'a nurse', profession: 'infermiere', own: 'sanita', engine: 'PostgreSQL', script: true });
