export { readMarkdown, type MarkdownFile } from './markdown-file.js';
export { seedsDigest } from './seeds-digest.js';
export { SeedFiles, type Located } from './seed-files.js';
export { SeedsRefused, type SeedProblem } from './seeds-refused.js';
export { writeYaml } from './yaml-text.js';
