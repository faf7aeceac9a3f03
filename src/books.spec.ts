import { folderNamed } from './books.js';

describe('folderNamed', () => {
  it.each([
    { args: ['--book'], folder: null },
    { args: ['--book', '/tmp/libri'], folder: '/tmp/libri' },
    { args: ['--book', '--check'], folder: null },
    { args: ['--check', '--book', 'libri'], folder: 'libri' },
  ])('$args: $folder', ({ args, folder }) => expect(folderNamed(['node', 'content.js', ...args])).toBe(folder));
});
