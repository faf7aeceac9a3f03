/** Runs a command: what goes wrong is said in one paragraph on standard error, without a stack trace, and ends it with status 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (why) {
    console.error((why as Error).message);
    process.exitCode = 1;
  }
}
