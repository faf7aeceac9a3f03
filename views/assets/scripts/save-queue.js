/**
 * Sends what was answered to the server in the order it was given, one request at a time; while there is no network it keeps trying,
 * ever more slowly. Whatever changes while it waits is sent once, as it is then.
 */
const LONGEST_WAIT = 30; // seconds between two tries

/**
 * @param send posts one item, and resolves to whether it has been dealt with; false is tried again
 * @param told called whenever what waits, or whether the network answers, has changed
 */
export function saveQueue(send, told) {
  const waiting = new Set(); // in the order of asking
  let busy = false;
  let failures = 0;
  let timer;

  async function work() {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    for (const item of waiting) {
      waiting.delete(item); // asked for again while it is on its way, it goes to the end
      if (await send(item)) {
        failures = 0;
        told();
        continue;
      }
      const [...later] = waiting;
      waiting.clear();
      for (const one of [item, ...later]) waiting.add(one); // it keeps its place
      timer = setTimeout(work, Math.min(2 ** failures++, LONGEST_WAIT) * 1000);
      told();
      break;
    }
    busy = false;
  }

  return {
    add(item) {
      waiting.add(item);
      if (failures === 0) void work();
      else told();
    },
    /** Tries at once, as when the network is back. */
    retry: () => void work(),
    failing: () => failures > 0,
  };
}
