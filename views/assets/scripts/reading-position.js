/**
 * Remembers how far a lesson was read, so that the next visit, on any device, begins there.
 * `<article data-position-url="…" data-csrf="…" [data-resume="id of an h2"]>`: a section counts once it has stayed
 * at the top of the window for two seconds. Losing one of these is no harm, so failures are silent.
 */
import { post } from './post.js';

const STAY = 2000;

export function readingPosition(article) {
  const headings = [...article.querySelectorAll('h2[id]')];
  if (headings.length === 0) return;
  const resume = article.dataset.resume;
  let known = resume;
  let seen = null;
  let timer;

  // Reading starts where it ended, once the page has its final shape: unless the reader is already somewhere.
  window.addEventListener('load', () => {
    const target = headings.slice(1).find((heading) => heading.id === resume);
    if (!target || window.location.hash || window.scrollY > 0) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  });

  let waiting = false;
  window.addEventListener('scroll', look, { passive: true });

  function look() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const line = window.innerHeight * 0.4;
      const top = headings.filter((heading) => heading.getBoundingClientRect().top <= line).pop();
      if (!top || top.id === seen) return;
      seen = top.id;
      clearTimeout(timer);
      timer = setTimeout(remember, STAY, top.id);
    });
  }

  function remember(section) {
    if (section === known) return;
    known = section;
    void post(article.dataset.positionUrl, article.dataset.csrf ?? '', { section });
  }
}
