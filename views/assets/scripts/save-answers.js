/**
 * Stores each answer on the server when it is given, and says next to the question whether it is stored. One request at a time
 * per question, the newest choice wins; without a network it keeps trying. Two pages that disagree are shown to the learner,
 * who decides. All words come from the server or from data-text-… on the form.
 */
import { answerState } from './answer-state.js';
import { post } from './post.js';

const LONGEST_WAIT = 30; // seconds between two tries

export function saveAnswers(form) {
  const csrf = form.querySelector('[name="_csrf"]')?.value ?? '';
  const questions = [...form.querySelectorAll('[data-question]')].map(follow);
  let leavingOnPurpose = false;
  let waitedInAddress = false; // choices came with the address, which keeps them until they are stored

  for (const element of document.querySelectorAll('[data-no-script]')) element.hidden = true;
  countAnswered();
  questions.forEach((question) => question.saveEarly());
  saveWhatWaited();

  window.addEventListener('online', () => questions.forEach((question) => question.retry()));
  window.addEventListener('beforeunload', (event) => {
    if (!leavingOnPurpose && questions.some((question) => question.unsaved())) event.preventDefault();
  });
  // Submitting sends every choice once more, so there is nothing to warn about.
  form.addEventListener('submit', () => (leavingOnPurpose = true));
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-quick-exit], .answer-state a')) leavingOnPurpose = true; // they have been told
  });
  window.addEventListener('pageshow', () => (leavingOnPurpose = false));

  function follow(fieldset) {
    const id = fieldset.dataset.question;
    const state = answerState(fieldset, form.dataset);
    let wanted = null; // the choice not yet stored
    let busy = false;
    let stopped = false; // the server refused: only the learner can go on
    let failures = 0;
    let timer;

    fieldset.addEventListener('change', (event) => {
      const newest = state.settle(); // choosing again while two answers disagree is deciding
      if (newest !== null) revise(newest);
      countAnswered();
      choose(event.target.value);
    });

    function choose(option) {
      wanted = option;
      stopped = false;
      failures = 0;
      state.saving();
      void send();
    }

    async function send() {
      clearTimeout(timer);
      if (busy || stopped || wanted === null) return;
      busy = true;
      const option = wanted;
      const revision = Number(fieldset.dataset.revision);
      const answer = await post(form.dataset.saveUrl, csrf, { question: id, option, revision });
      busy = false;
      void receive(answer, option);
    }

    function receive({ status, body }, option) {
      if (body?.saved) {
        failures = 0;
        revise(body.revision);
        if (wanted !== option) return send();
        wanted = null;
        cleanAddress();
        return state.saved(body.text);
      }
      if (status === 0 || status === 429 || status >= 500 || !body) {
        timer = setTimeout(send, Math.min(2 ** failures++, LONGEST_WAIT) * 1000);
        return state.unsaved(form.dataset.textUnsaved);
      }
      // The answer had arrived and only its receipt was lost.
      if (body.conflict?.option === option && wanted === option) return agree(body.revision);
      stopped = true;
      if (!body.conflict) return state.unsaved(body.text ?? form.dataset.textUnsaved, body.href);
      state.conflict(body, {
        keepMine() {
          revise(body.revision);
          choose(wanted);
        },
        takeOther() {
          form.elements[`r.${id}`].value = body.conflict.option;
          countAnswered();
          agree(body.revision);
        },
      });
    }

    function agree(revision) {
      revise(revision);
      wanted = null;
      cleanAddress();
      state.saved(form.dataset.textSaved);
    }

    function revise(revision) {
      fieldset.dataset.revision = revision;
      const field = form.elements[`v.${id}`];
      if (field) field.value = revision;
    }

    /**
     * Chosen before the session ended, and found again in the address: saved now, as the learner had asked. What the server had
     * before is not known to that choice, so an answer stored in the meantime is shown, not overwritten.
     */
    function saveWaiting() {
      const chosen = fieldset.querySelector('input[type="radio"]:checked');
      if (!state.isUnsaved() || !chosen) return false;
      revise(0);
      choose(chosen.value);
      return true;
    }

    /** Chosen while this script was still on its way: nobody was listening then. */
    function saveEarly() {
      const chosen = fieldset.querySelector('input[type="radio"]:checked');
      if (chosen && !chosen.defaultChecked) choose(chosen.value);
    }

    return { unsaved: () => wanted !== null, retry: send, saveEarly, saveWaiting, fieldset };
  }

  function saveWhatWaited() {
    const [first] = questions.filter((question) => question.saveWaiting());
    if (!first) return;
    waitedInAddress = true;
    first.fieldset.scrollIntoView();
  }

  function cleanAddress() {
    if (!waitedInAddress || questions.some((question) => question.unsaved())) return;
    waitedInAddress = false;
    window.history.replaceState(null, '', window.location.pathname);
  }

  function countAnswered() {
    const given = [...form.querySelectorAll('[data-question]')].filter((fieldset) =>
      fieldset.querySelector('input[type="radio"]:checked'),
    );
    const answered = given.length;
    const ids = given.map((fieldset) => fieldset.dataset.question);
    for (const mark of document.querySelectorAll('[data-given]')) mark.hidden = !ids.includes(mark.dataset.given);
    for (const place of document.querySelectorAll('[data-answered-count]')) {
      if (place instanceof HTMLProgressElement) place.value = answered;
      else place.textContent = String(answered);
    }
  }
}
