/**
 * Stores each answer on the server when it is given, and says next to the question whether it is stored. What cannot be sent is kept
 * in this browser and sent later, in order, once. Two pages that disagree are shown to the learner, who decides. All words come from
 * the server or from data-text-… on the form.
 */
import { answerState } from './answer-state.js';
import { keptAnswers } from './kept-answers.js';
import { post } from './post.js';
import { saveQueue } from './save-queue.js';

export function saveAnswers(form) {
  const csrf = form.querySelector('[name="_csrf"]')?.value ?? '';
  const offline = document.querySelector('[data-offline]');
  const kept = keptAnswers(form.dataset.saveUrl);
  const queue = saveQueue((question) => question.send(), showNetwork);
  const questions = [...form.querySelectorAll('[data-question]')].map(follow);
  let leavingOnPurpose = false;
  let waitedInAddress = false; // choices came with the address, which keeps them until they are stored

  for (const element of document.querySelectorAll('[data-no-script]')) element.hidden = true;
  const before = kept.read();
  countAnswered();
  questions.forEach((question) => question.saveEarly());
  saveWhatWaited();
  questions.forEach((question) => question.saveKept(before[question.id]));
  keep(); // what the server turned out to have need not lie here any longer

  window.addEventListener('online', queue.retry);
  window.addEventListener('beforeunload', (event) => {
    if (!leavingOnPurpose && questions.some((question) => question.unsaved())) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    if (navigator.onLine && !queue.failing()) {
      leavingOnPurpose = true; // every choice goes along once more
      return;
    }
    event.preventDefault(); // the browser would only show that it has no network
    queue.retry();
    showNetwork();
    offline?.focus();
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-quick-exit], .answer-state a')) leavingOnPurpose = true; // they have been told
  });
  window.addEventListener('pageshow', () => (leavingOnPurpose = false));

  function follow(fieldset) {
    const id = fieldset.dataset.question;
    const state = answerState(fieldset, form.dataset);
    let wanted = null; // the answer not yet stored
    let known = 0; // the revision it was given upon
    let stopped = false; // the server refused: only the learner can go on
    const self = { id, fieldset, send, saveEarly, saveWaiting, saveKept, answer, showUnsaved, unsaved: () => wanted !== null };

    fieldset.addEventListener('change', () => {
      const newest = state.settle(); // choosing again while two answers disagree is deciding
      if (newest !== null) revise(newest);
      countAnswered();
      choose();
    });

    /** What is chosen here now; how sure it is, once that has been said. */
    function chosen() {
      const option = fieldset.querySelector('.choice input:checked')?.value;
      const level = fieldset.querySelector('.certainty input:checked')?.value;
      return option && { option, certainty: level ? Number(level) : null };
    }

    function choose() {
      const answer = chosen();
      if (!answer) return;
      wanted = answer;
      known = Number(fieldset.dataset.revision);
      stopped = false;
      keep();
      state.saving();
      queue.add(self);
    }

    function answer() {
      return wanted && { ...wanted, revision: known };
    }

    function showUnsaved() {
      if (wanted && !stopped) state.unsaved(form.dataset.textUnsaved);
    }

    async function send() {
      if (stopped || wanted === null) return true;
      const sent = wanted;
      const { status, body } = await post(form.dataset.saveUrl, csrf, { question: id, ...sent, revision: known });
      if (status === 0 || status === 429 || status >= 500 || !body) return false;
      receive(body, sent);
      return true;
    }

    function receive(body, sent) {
      if (body.saved) return agree(body.revision, sent, body.text);
      // The answer had arrived and only its receipt was lost.
      if (isSame(body.conflict, sent)) return agree(body.revision, sent, form.dataset.textSaved);
      stopped = true;
      if (!body.conflict) {
        if (body.closed) wanted = null;
        keep();
        return state.unsaved(body.text ?? form.dataset.textUnsaved, body.href);
      }
      state.conflict(body, {
        keepMine() {
          revise(body.revision);
          choose();
        },
        takeOther() {
          mark(body.conflict);
          countAnswered();
          agree(body.revision, wanted, form.dataset.textSaved);
        },
      });
    }

    /** The server has it; if another answer was given in the meantime, that one is on its way. */
    function agree(revision, sent, text) {
      revise(revision);
      known = revision;
      if (wanted === sent) {
        wanted = null;
        state.saved(text);
      } else queue.add(self);
      keep();
      cleanAddress();
    }

    function mark({ option, certainty }) {
      form.elements[`r.${id}`].value = option;
      for (const input of fieldset.querySelectorAll('.certainty input')) input.checked = Number(input.value) === certainty;
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
      if (!state.isUnsaved() || !chosen()) return false;
      revise(0);
      choose();
      return true;
    }

    /** Chosen while this script was still on its way: nobody was listening then. */
    function saveEarly() {
      const inputs = [...fieldset.querySelectorAll('input[type="radio"]')];
      if (inputs.some(({ checked, defaultChecked }) => checked && !defaultChecked)) choose();
    }

    /** Given without a network, before this page was opened: sent now, upon what that page knew. */
    function saveKept(answer) {
      if (!answer || wanted || isSame(answer, chosen())) return;
      if (!fieldset.querySelector(`.choice input[value="${CSS.escape(answer.option)}"]`)) return;
      const newest = Number(fieldset.dataset.revision);
      mark(answer);
      countAnswered();
      fieldset.dataset.revision = answer.revision <= newest ? answer.revision : 0;
      choose();
    }

    return self;
  }

  function isSame(one, other) {
    return one?.option !== undefined && one.option === other?.option && (one.certainty ?? null) === (other.certainty ?? null);
  }

  /** Everything that is not on the server is in the browser, and nothing else. */
  function keep() {
    kept.write(Object.fromEntries(questions.filter((one) => one.unsaved()).map((one) => [one.id, one.answer()])));
  }

  function showNetwork() {
    const failing = queue.failing();
    if (failing) questions.forEach((question) => question.showUnsaved());
    if (offline) offline.hidden = !failing && navigator.onLine;
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
      fieldset.querySelector('.choice input:checked'),
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
