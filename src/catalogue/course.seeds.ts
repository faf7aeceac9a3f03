import type { SeedFiles } from '../seeds/index.js';
import { asSurvey } from './authored.js';
import type { CourseContent, ReviewsContent, SurveyContent } from './domain/content.js';
import { courseFaults, surveyFaults, type Track } from './domain/faults/index.js';
import { noteFaults } from './noted-faults.js';
import * as shapes from './shapes.js';
import { readUnit, type Known, type ReadUnit } from './unit.seeds.js';

const ABOUT = 'course.yaml';
const SURVEY = 'survey.yaml'; // a course may have none

/** A course, as far as it could be read. */
export interface ReadCourse {
  readonly course: CourseContent | null;
  readonly units: readonly ReadUnit[];
  readonly reviews: readonly ReviewsContent[];
  readonly survey: SurveyContent | null;
  readonly whole: boolean; // nothing of it is missing here
}

/** Reads the folder of a course, and notes what is wrong with its units together, once each could be read. */
export function readCourse(files: SeedFiles, folder: string, known: Known, professions: readonly Track[] | null): ReadCourse {
  const about = files.yaml(`${folder}/${ABOUT}`, shapes.course);
  const names = files.names(folder);
  const folders = names.filter((name) => name !== ABOUT && name !== SURVEY);
  const read = folders.map((name) => {
    const unit = readUnit(files, `${folder}/${name}`, known);
    return { unit, reviews: files.yaml(`${folder}/${name}/reviews.yaml`, shapes.reviews) };
  });
  const units = read.flatMap(({ unit }) => unit ?? []);
  const whole = about !== null && units.length === folders.length;
  if (whole && professions) {
    const found = courseFaults(
      about.value,
      units.map(({ content }) => content),
      professions,
      known.avoid,
    );
    noteFaults(files, { course: [about], unit: units.map((unit) => unit.about) }, found);
  }
  const written = names.includes(SURVEY) ? files.yaml(`${folder}/${SURVEY}`, shapes.survey) : null;
  const survey = about && written ? asSurvey(about.value.slug, written.value) : null;
  if (whole && written && survey) {
    const contents = units.map(({ content }) => content);
    noteFaults(files, { survey: [written] }, surveyFaults(survey, { units: contents, ...known }));
  }
  const unitOf = (slug: string) => ({ slug, tracks: units.find(({ content }) => content.slug === slug)?.content.tracks ?? null });
  return {
    course: about && { ...about.value, units: about.value.units.map(unitOf) },
    units,
    reviews: read.flatMap(({ unit, reviews }) => (unit && reviews ? [{ slug: unit.content.slug, reviews: reviews.value }] : [])),
    survey,
    whole,
  };
}
