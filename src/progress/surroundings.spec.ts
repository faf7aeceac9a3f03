import { aLesson, aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import { surroundingsOf } from './surroundings.js';

const unit = aUnit({ lessons: [aLesson('uno')], figures: { scala: '<svg/>' }, version: 3 });
const here = surroundingsOf(unit, sayIn('it'));

describe('surroundingsOf', () => {
  it('knows where the lessons and the figures of this version are, and nothing else', () => {
    expect(here.lessonHref('uno')).toBe('/moduli/riconoscere/lezioni/uno');
    expect(here.lessonHref('due')).toBeNull();
    expect(here.figureHref('scala')).toBe('/moduli/riconoscere/figure/scala.svg?v=3');
    expect(here.figures).toEqual({ scala: '<svg/>' });
  });

  it('is one for each version and language, so that a text is drawn once', () => {
    expect(surroundingsOf(unit, sayIn('it'))).toBe(here);
    expect(surroundingsOf(unit, sayIn('en'))).toMatchObject({ language: 'en', figureInWords: 'The figure in words' });
    expect(surroundingsOf({ ...unit, version: 4 }, sayIn('it'))).not.toBe(here);
  });
});
