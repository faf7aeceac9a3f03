import { isSurname, masked } from './surname.js';

describe('isSurname', () => {
  it.each([
    { name: 'Nicolò D’Amico', surname: 'D’Amico', typed: 'D’Amico', right: true },
    { name: 'Nicolò D’Amico', surname: 'D’Amico', typed: " d'amico ", right: true },
    { name: 'Nicolò D’Amico', surname: 'D’Amico', typed: 'DAMICO', right: true },
    { name: 'Nicolò D’Amico', surname: 'D’Amico', typed: 'Nicolo D Amico', right: true },
    { name: 'Nicolò D’Amico', surname: 'D’Amico', typed: 'Amico', right: false },
    { name: 'Nicolò D’Amico', surname: 'D’Amico', typed: 'Nicolò', right: false },
    { name: 'Anna Forlì', surname: 'Forlì', typed: "forli'", right: true },
    { name: 'Łukasz Żółć', surname: 'Żółć', typed: 'zolc', right: true },
    { name: 'Đặng Hạnh', surname: 'Đặng', typed: 'dang', right: true },
    { name: 'Ștefan Brâncuși', surname: 'Brâncuși', typed: 'BRANCUSI', right: true },
    { name: 'Jürg Groß', surname: 'Groß', typed: 'gross', right: true },
    { name: 'Maria De Luca Rossi', surname: 'De Luca Rossi', typed: 'de luca rossi', right: true },
    { name: 'Maria De Luca Rossi', surname: 'De Luca Rossi', typed: 'Rossi', right: true },
    { name: 'Maria De Luca Rossi', surname: 'De Luca Rossi', typed: 'de', right: false },
    { name: 'Ana García-Márquez', surname: 'García-Márquez', typed: 'marquez', right: true },
    { name: 'Олена Ковальчук', surname: 'Ковальчук', typed: 'КОВАЛЬЧУК', right: true },
    { name: 'Anna Bianchi', surname: 'Bianchi', typed: '', right: false },
    { name: 'Anna Bianchi', surname: 'Bianchi', typed: '’', right: false },
    { name: 'Anna Bianchi', surname: 'Bianchi', typed: 'Bianch', right: false },
    { name: '', surname: '', typed: '', right: false }, // anonymised: nothing is right
  ])('$typed for $name: $right', ({ name, surname, typed, right }) => expect(isSurname(typed, { name, surname })).toBe(right));
});

describe('masked', () => {
  it.each([
    { name: 'Nicolò D’Amico', shown: 'N… D…' },
    { name: 'Đặng Thị Hạnh', shown: 'Đ… T… H…' },
    { name: '', shown: '' },
  ])('$name: $shown', ({ name, shown }) => expect(masked(name)).toBe(shown));
});
