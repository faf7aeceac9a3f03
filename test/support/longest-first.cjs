/**
 * The order of the test files. Jest remembers how long each took; in a fresh clone it remembers nothing and goes by size, and then a
 * file of ten lines that takes four minutes begins last, alone. There: whole courses, commands, other stories, other tests, and last what
 * lies beside the code.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = ['test/stories/whole-course/', 'test/commands', 'test/stories/', 'test/', ''];

module.exports = class extends Sequencer {
  sort(tests) {
    const inOrder = super.sort(tests);
    if (tests.some(({ duration }) => duration !== undefined)) return inOrder;
    return FIRST.flatMap((start, index) => inOrder.filter(({ path, context }) => rank(path, context) === index));
  }
};

const rank = (path, { config: { rootDir } }) => FIRST.findIndex((start) => path.slice(rootDir.length + 1).startsWith(start));
