import { sayIn } from '../web/index.js';
import type { Contact } from './contact.entity.js';
import { presentContacts } from './contact.presenter.js';

const say = sayIn('it');

const contact = (given: Partial<Contact> = {}): Contact => ({
  slug: 'sportello',
  name: 'Sportello antiviolenza',
  purpose: 'Ascolto',
  phone: '02 990.12-34',
  email: 'sportello@example.it',
  address: 'Via Uno 1',
  hours: 'lunedì',
  owner: 'Comuni Insieme',
  source: 'il sito',
  checkedOn: '2027-01-01',
  ...given,
});
const present = (given: Partial<Contact>, today: string) => presentContacts([contact(given)], say, today)[0]!;

describe('presentContacts', () => {
  it.each([
    { name: 'checked today', checkedOn: '2027-01-01', today: '2027-01-01', confirmed: true },
    { name: 'day 180', checkedOn: '2027-01-01', today: '2027-06-30', confirmed: true },
    { name: 'day 181', checkedOn: '2027-01-01', today: '2027-07-01', confirmed: false },
    { name: 'never checked', checkedOn: null, today: '2027-01-01', confirmed: false },
  ])('$name: confirmed $confirmed', ({ checkedOn, today, confirmed }) =>
    expect(present({ checkedOn }, today).confirmed).toBe(confirmed),
  );

  it('says when it was checked and with whom, or who has to confirm it', () => {
    expect(present({}, '2027-01-02').checked).toBe('Verificato con Comuni Insieme il 1 gennaio 2027.');
    expect(present({ checkedOn: null }, '2027-01-02').checked).toBe(
      say('territory.contact.unconfirmed', { owner: 'Comuni Insieme' }),
    );
  });

  it('shows the number as the service prints it, and dials it', () => {
    expect(present({}, '2027-01-02')).toMatchObject({ phone: '02 990.12-34', phoneHref: 'tel:+39029901234' });
  });

  it('keeps the order, and shows no more than is for the public', () => {
    const views = presentContacts([contact({ name: 'B' }), contact({ name: 'A' })], say, '2027-01-02');
    expect(views.map(({ name }) => name)).toEqual(['B', 'A']);
    expect(JSON.stringify(views)).not.toContain('il sito');
  });
});
