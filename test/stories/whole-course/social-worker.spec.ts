import { tellWholeCourse } from '../../support/whole-course.js';

tellWholeCourse({
  who: 'a social worker',
  profession: 'assistente-sociale',
  own: 'servizi-sociali',
  engine: 'SQLite',
  script: true,
});
