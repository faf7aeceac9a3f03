import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

interface Job {
  readonly name: string;
  readonly every: number; // milliseconds
  readonly work: () => Promise<void>;
}

/**
 * Work that comes round. Every process does it, so whatever must happen once claims it with a row in the database first, as a mail
 * does.
 */
@Injectable()
export class SchedulerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly jobs: Job[] = [];
  private readonly running = new Map<Job, Promise<void>>();
  private timers: NodeJS.Timeout[] = [];

  /** Does this when the application has started, and so often from then on; call it before, from `onModuleInit`. */
  every(milliseconds: number, name: string, work: () => Promise<void>): void {
    this.jobs.push({ name, every: milliseconds, work });
  }

  onApplicationBootstrap(): void {
    for (const job of this.jobs) {
      this.run(job);
      this.timers.push(setInterval(() => this.run(job), job.every).unref());
    }
  }

  /** Before the database closes: what runs is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running.values());
  }

  /** One at a time: a round that is still under way is let finish. */
  private run(job: Job): void {
    if (this.running.has(job)) return;
    const round = job
      .work()
      .catch((why: unknown) => this.log.error(`${job.name}: ${(why as Error).message}`))
      .finally(() => this.running.delete(job));
    this.running.set(job, round);
  }
}
