interface Figure {
  readonly municipality: string;
  readonly unit: string;
  readonly state: string;
  readonly people: number;
}

/** What is known at the end of a month, and was at its beginning. */
export interface Known {
  readonly course: string; // as the ledger names it
  readonly now: readonly Figure[];
  readonly before: readonly Figure[];
  readonly targets: ReadonlyMap<string, number>; // people who should be trained, by municipality; unknown: not there
}

/** The figures of a mail; people who work in these municipalities, by the rule of the page of participation. */
export interface Headlines {
  readonly trained: number; // hold a certificate that counts, or may still be renewed
  readonly target: number | null; // null: of no municipality is it known how many should be
  readonly completed: number; // completed the course within the month
  readonly toRenew: number; // of those trained, whose certificate is over and may still be renewed
}

/** Sums over the municipalities that the reader sees, and none of any other. */
export function headlines({ course, now, before, targets }: Known, municipalities: readonly string[]): Headlines {
  const sum = (figures: readonly Figure[], ...states: string[]) =>
    figures
      .filter(({ municipality, unit, state }) => unit === course && states.includes(state) && municipalities.includes(municipality))
      .reduce((total, { people }) => total + people, 0);
  const known = municipalities.flatMap((municipality) => targets.get(municipality) ?? []);
  return {
    trained: sum(now, 'completed', 'expiring'),
    target: known.length === 0 ? null : known.reduce((total, people) => total + people, 0),
    completed: sum(now, 'trained') - sum(before, 'trained'),
    toRenew: sum(now, 'expiring'),
  };
}
