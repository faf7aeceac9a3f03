import { DomainError } from './shared/index.js';
import { sayIn } from './web/index.js';

/**
 * Runs a command: what goes wrong is said on standard error, in the words of the page where there are some, without a stack
 * trace, and ends it with status 1.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (why) {
    console.error(why instanceof DomainError ? sayIn('it')(`${why.code}.text`, why.values) : (why as Error).message);
    process.exitCode = 1;
  }
}
