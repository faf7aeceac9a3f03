/** The languages of the interface, the first being the one everything is written in first. */
export const LANGUAGES = ['it', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each language writes dates and numbers. */
export const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** Whether something somebody asked for is a language we speak. */
export const isLanguage = (asked: unknown): asked is Language => (LANGUAGES as readonly unknown[]).includes(asked);

export type SayValues = Record<string, string | number>;

/** Gives the words of a key, in the language of the request. An unknown key is an error: no page shows a key to a person. */
export interface Say {
  (key: string, values?: SayValues): string;
  readonly language: Language;
}
