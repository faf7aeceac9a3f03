// The only script of the site. Every page works without it; each part looks for its own mark in the page and does nothing else.
import { fileInto } from './file-into.js';
import { forgetAll } from './kept-answers.js';
import { quickExit } from './quick-exit.js';
import { readingPosition } from './reading-position.js';
import { saveAnswers } from './save-answers.js';
import { problemsFirst } from './problems-first.js';

quickExit(document.querySelector('[data-quick-exit-box]'));
problemsFirst(document.querySelector('[data-problems]'));
document.querySelector('form[action="/esci"]')?.addEventListener('submit', () => forgetAll());
for (const form of document.querySelectorAll('form[data-answers]')) saveAnswers(form);
for (const article of document.querySelectorAll('[data-position-url]')) readingPosition(article);
for (const group of document.querySelectorAll('[data-file-into]')) fileInto(group);
