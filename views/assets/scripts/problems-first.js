/** A form came back with problems: the summary is read first, and its links take the keyboard to the field they name. */
export function problemsFirst(summary) {
  summary?.focus({ preventScroll: false });
}
