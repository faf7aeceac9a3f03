import { setTimeout as pause } from 'node:timers/promises';
import { SchedulerService } from './scheduler.service.js';

const OFTEN = 5; // milliseconds

describe('SchedulerService', () => {
  it('begins at the start, comes round, and stops', async () => {
    let rounds = 0;
    const scheduler = new SchedulerService();
    scheduler.every(OFTEN, 'Count', async () => void rounds++);
    expect(rounds).toBe(0);
    scheduler.onApplicationBootstrap();
    expect(rounds).toBe(1);
    await pause(20 * OFTEN);
    expect(rounds).toBeGreaterThan(2);

    await scheduler.beforeApplicationShutdown();
    const stopped = rounds;
    await pause(10 * OFTEN);
    expect(rounds).toBe(stopped);
  });

  it('does not begin again before it has finished, and the end waits for it', async () => {
    let begun = 0;
    let finished = 0;
    const scheduler = new SchedulerService();
    scheduler.every(OFTEN, 'Slow', async () => {
      begun++;
      await pause(20 * OFTEN);
      finished++;
    });
    scheduler.onApplicationBootstrap();
    await pause(8 * OFTEN);
    expect(begun).toBe(1);
    await scheduler.beforeApplicationShutdown();
    expect(finished).toBe(begun);
  });
});
