/** Where the questions of the survey are found. */
export const QUESTIONS = '/percorso/domande';
export const questionHref = (step: number): string => `${QUESTIONS}/${step}`;
