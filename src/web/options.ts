export interface Choosable {
  readonly value: string;
  readonly label: string;
}

/** The options of a list to choose from; the first stands for no choice. */
export function optionsOf(list: readonly Choosable[], chosen: string | null | undefined, none: string) {
  return [
    { value: '', label: none, selected: !chosen },
    ...list.map((option) => ({ ...option, selected: option.value === chosen })),
  ];
}
