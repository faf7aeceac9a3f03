/**
 * Answers that are not on the server yet, kept in this browser so that a lost connection or a closed window loses none. Only ids of
 * questions and options, not encrypted; forgotten when they are stored, when somebody signs out, and after thirty days.
 */
const PREFIX = 'risposte:';
const KEPT = 30 * 86_400_000; // milliseconds

/** The answers kept for one sheet, by question: `{ option, certainty, revision }`. Other sheets' answers on this computer are forgotten. */
export function keptAnswers(sheet) {
  const key = PREFIX + sheet;
  forgetAll(key);

  return {
    read() {
      const { at, answers } = load(key);
      return Date.now() - at < KEPT ? answers : {};
    },
    write(answers) {
      if (Object.keys(answers).length === 0) return remove(key);
      save(key, { at: Date.now(), answers });
    },
  };
}

/** Forgets what is kept of every sheet, but for one. */
export function forgetAll(but) {
  for (const key of keys()) if (key.startsWith(PREFIX) && key !== but) remove(key);
}

// A browser may refuse to store anything: then answers live as long as the page.
function keys() {
  try {
    return Object.keys(window.localStorage);
  } catch {
    return [];
  }
}

function load(key) {
  try {
    return JSON.parse(window.localStorage.getItem(key)) ?? { at: 0, answers: {} };
  } catch {
    return { at: 0, answers: {} };
  }
}

function save(key, content) {
  try {
    window.localStorage.setItem(key, JSON.stringify(content));
  } catch {
    /* full or forbidden */
  }
}

function remove(key) {
  try {
    window.localStorage.removeItem(key);
  } catch {
    /* forbidden */
  }
}
