/** Where boosters are found: numbered for each person, so an address says nothing to anybody else. */
export const BOOSTERS = '/richiami';
export const boosterHref = (number: number): string => `${BOOSTERS}/${number}`;
export const positionHref = (number: number, position: number): string => `${boosterHref(number)}/domande/${position}`;
export const followUpHref = (number: number): string => `${boosterHref(number)}/impegni`;
