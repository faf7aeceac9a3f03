import type { CourseContent, CourseUnit } from './content.js';

/** Whether a unit is part of the course of people on a track; without one (they work in no municipality) only what is for everybody. */
export const isFor = ({ tracks }: Pick<CourseUnit, 'tracks'>, track: string | null): boolean =>
  tracks === null || (track !== null && tracks.includes(track));

/** The units that make up the course for people on a track, in order. The others may be read, and are not asked for. */
export const unitsFor = ({ units }: CourseContent, track: string | null): string[] =>
  units.filter((unit) => isFor(unit, track)).map(({ slug }) => slug);
