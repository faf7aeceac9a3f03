/**
 * Leaves the page at once: the exit link, or Shift pressed three times alone, each within five seconds of the one before.
 * The page is hidden before the next one loads, and its place in the history is taken by the next one. The rest of
 * the history stays: no page can erase it, and /aiuto says so. Nothing here is counted or sent anywhere.
 */
const PRESSES = 3;
const PATIENCE = 5000;

export function quickExit(box) {
  if (!box) return;
  const status = box.querySelector('[data-quick-exit-status]');
  const link = box.querySelector('[data-quick-exit]');
  let presses = 0;
  let alone = false; // Shift is down and nothing else was pressed with it
  let timer;

  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-quick-exit]')) {
      event.preventDefault();
      leave();
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.repeat && event.key === 'Shift') return;
    alone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!alone) count(0); // writing in capitals is not asking to leave
  });
  document.addEventListener('pointerdown', () => {
    alone = false;
  });
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    count(presses + 1);
  });

  // Coming back from the browser's memory must not find a hidden page.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) document.documentElement.classList.remove('leaving');
    count(0);
  });

  function count(now) {
    if (now === 0 && presses === 0) return;
    presses = now;
    clearTimeout(timer);
    box.dataset.presses = String(presses);
    if (presses === 0) status.textContent = '';
    if (presses === PRESSES) return leave();
    if (presses > 0) {
      status.textContent = presses === 1 ? box.dataset.textPressTwo : box.dataset.textPressOne;
      timer = setTimeout(() => {
        count(0);
        status.textContent = box.dataset.textExpired;
      }, PATIENCE);
    }
  }

  function leave() {
    document.documentElement.classList.add('leaving');
    status.textContent = box.dataset.textLeaving;
    window.location.replace(link.href);
  }
}
