/**
 * The line under a question that says whether the answer is stored: `<p class="answer-state" data-state role="status">`.
 * States: saving, saved, unsaved, conflict. Icons come from the stylesheet, by data-state.
 */
const QUIET = 400; // an answer stored faster than this needs no "saving…"

export function answerState(fieldset, texts) {
  const line = fieldset.querySelector('.answer-state');
  let choices = null;
  let newest = null; // revision held by the server while two answers disagree
  let timer;

  function show(state, text, href) {
    clearTimeout(timer);
    line.dataset.state = state;
    line.replaceChildren(text ?? '');
    if (href) {
      const link = Object.assign(document.createElement('a'), { href, textContent: text });
      line.replaceChildren(link);
    }
  }

  function settle() {
    const revision = newest;
    // The buttons are about to go: the keyboard stays in the question.
    if (choices?.contains(document.activeElement)) fieldset.querySelector('.choice input:checked')?.focus();
    choices?.remove();
    choices = newest = null;
    return revision;
  }

  return {
    settle,
    isUnsaved: () => line.dataset.state === 'unsaved',
    saving() {
      clearTimeout(timer);
      timer = setTimeout(show, QUIET, 'saving', texts.textSaving);
    },
    saved: (text) => show('saved', text),
    unsaved: (text, href) => show('unsaved', text, href),

    /** Both answers stand until the learner chooses; nothing is overwritten. */
    conflict({ text, revision }, { keepMine, takeOther }) {
      settle();
      newest = revision;
      show('conflict', text);
      choices = document.createElement('div');
      choices.className = 'answer-conflict';
      for (const [label, act] of [
        [texts.textKeepMine, keepMine],
        [texts.textTakeOther, takeOther],
      ]) {
        const button = Object.assign(document.createElement('button'), {
          type: 'button',
          className: 'btn btn-outline-primary btn-sm',
        });
        button.textContent = label;
        button.addEventListener('click', () => {
          act();
          settle();
        });
        choices.append(button);
      }
      line.after(choices);
    },
  };
}
