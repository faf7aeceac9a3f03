/** Where authors begin. */
export const CONTENTS_HREF = '/contenuti';

/** Where they look at a unit. */
export const contentsHref = (unit: string): string => `${CONTENTS_HREF}/${unit}`;

/** Where a question stands on that page. */
export const anchorOf = (question: string): string => `domanda-${question}`;
