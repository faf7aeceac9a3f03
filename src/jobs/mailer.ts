import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/index.js';

export interface Mail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends a mail; answers with where it went. */
export type SendMail = (mail: Mail) => Promise<string>;

const WITHIN = 15_000; // milliseconds for each step of the conversation

/** To the SMTP server when there is one, else to an .eml file under DATA_DIR/mail. */
export function mailer({ smtpUrl, from, folder }: Config['mail']): SendMail {
  if (smtpUrl) {
    const transport = createTransport({ url: smtpUrl, connectionTimeout: WITHIN, greetingTimeout: WITHIN, socketTimeout: WITHIN });
    return async (mail) => {
      await transport.sendMail(messageOf(mail, from));
      return 'the SMTP server';
    };
  }

  const transport: Transporter = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (mail) => {
    const { message } = (await transport.sendMail(messageOf(mail, from))) as { message: Buffer };
    const file = join(folder, `${mail.id}.eml`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, message, { mode: 0o600 });
    return file;
  };
}

function messageOf({ id, recipient, subject, text }: Mail, from: string) {
  return { from, to: recipient, subject, text, messageId: `<${id}@formazione>`, headers: { 'Auto-Submitted': 'auto-generated' } };
}
