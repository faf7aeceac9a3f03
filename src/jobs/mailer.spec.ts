import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailer, type Mail } from './mailer.js';

const top = mkdtempSync(join(tmpdir(), 'mail-'));
const folder = join(top, 'data', 'mail'); // not there yet
const send = mailer({ smtpUrl: null, from: 'Formazione <formazione@localhost>', folder });
afterAll(() => rmSync(top, { recursive: true }));

const mail = (given: Partial<Mail> = {}): Mail => ({
  id: '0191-a',
  recipient: 'anna@example.it',
  subject: 'Il tuo invito',
  text: 'Buongiorno.',
  ...given,
});

const bytes = (quoted: string) =>
  Buffer.from(
    quoted.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
const word = (encoding: string, text: string) =>
  encoding === 'B' ? Buffer.from(text, 'base64').toString('utf8') : bytes(text.replaceAll('_', ' '));

/** The file as a mail program reads it. */
async function sent(given: Partial<Mail> = {}) {
  const file = await send(mail(given));
  const [head = '', ...rest] = readFileSync(file, 'utf8').split('\n\n');
  const headers = new Map(
    head
      .replace(/\n\s+/g, ' ')
      .split('\n')
      .map((line) => {
        const [name = '', ...value] = line.split(': ');
        const text = value.join(': ').replace(/\?=\s+=\?/g, '?==?');
        return [name.toLowerCase(), text.replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/g, (_, how: string, what: string) => word(how, what))];
      }),
  );
  const body = rest.join('\n\n');
  const encoding = headers.get('content-transfer-encoding');
  const text = encoding === 'base64' ? word('B', body) : encoding === 'quoted-printable' ? bytes(body.replaceAll('=\n', '')) : body;
  return { file, headers, text: text.trimEnd() };
}

describe('mailer, without a server', () => {
  it('writes a file named by the mail into its folder, for its owner only, and says where', async () => {
    const { file } = await sent();
    expect(file).toBe(join(folder, '0191-a.eml'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says from whom, to whom, about what, and that no person wrote it', async () => {
    const { headers } = await sent();
    expect(Object.fromEntries(headers)).toMatchObject({
      from: 'Formazione <formazione@localhost>',
      to: 'anna@example.it',
      subject: 'Il tuo invito',
      'message-id': '<0191-a@formazione>', // the same when it is sent again
      'auto-submitted': 'auto-generated',
    });
  });

  it.each([
    { name: 'plain', subject: 'Il tuo invito', text: 'Buongiorno.\n\nhttps://a.it/inviti/x=y' },
    { name: 'accents', subject: 'Perché è così: città e società', text: 'Perché è così.\n\nÈ gratuito, più facile: «sì».' },
    { name: 'a long line', subject: 'A', text: `https://a.it/inviti/${'à'.repeat(120)}` },
    { name: 'mostly other letters', subject: 'Приглашение', text: 'Добро пожаловать, Анна' },
  ])('arrives as it was written: $name', async ({ subject, text }) => {
    const { headers, text: read } = await sent({ subject, text });
    expect(headers.get('subject')).toBe(subject);
    expect(read).toBe(text);
  });

  it.each([
    { name: 'a subject', given: { subject: 'Ciao\r\nBcc: altra@example.it' } },
    { name: 'a recipient', given: { recipient: 'anna@example.it\r\nBcc: altra@example.it' } },
  ])('$name cannot add a header', async ({ given }) => {
    const { headers } = await sent(given);
    expect(headers.has('bcc')).toBe(false);
  });

  it('writes a second try over the first', async () => {
    await sent({ id: 'x', text: 'Uno, lungo.' });
    expect((await sent({ id: 'x', text: 'Due.' })).text).toBe('Due.');
  });
});
