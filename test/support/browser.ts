import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { PASSWORD, type TestPerson } from './people.js';

export const OTHER_NAME = 'formazione.localhost.test'; // of this machine
const HERE = ['127.0.0.1', 'localhost', OTHER_NAME];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  `--host-resolver-rules=MAP ${OTHER_NAME} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
];
const PATIENCE = 20_000; // milliseconds for anything to appear

/** A real browser; close it after the last story. */
export function openBrowser(): Promise<Browser> {
  const libraries = process.env.CHROMIUM_LIBRARIES;
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH!,
    args: ARGUMENTS,
    env: { ...(process.env as Record<string, string>), ...(libraries && { LD_LIBRARY_PATH: libraries }) },
  });
}

interface Window {
  readonly script: boolean; // whether JavaScript runs
  readonly width?: number;
}

/** Somebody with a browser window of their own, who finds things by their words. */
export class Reader {
  /** What no page may do: errors on the console, policy violations, requests that leave this machine. */
  readonly faults: string[] = [];

  /** Addresses beyond this machine that a story goes to on purpose, and answers itself. */
  readonly elsewhere = new Set<string>();

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
  ) {}

  static async open(browser: Browser, url: string, { script, width = 1280 }: Window): Promise<Reader> {
    const context = await browser.newContext({
      javaScriptEnabled: script,
      viewport: { width, height: 900 },
      locale: 'it-IT',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE);
    const reader = new Reader(await context.newPage(), context, url);
    reader.watch();
    return reader;
  }

  /** Another tab of the same window: same session. */
  async anotherTab(): Promise<Reader> {
    return new Reader(await this.context.newPage(), this.context, this.url);
  }

  async signIn({ email }: Pick<TestPerson, 'email'>, password = PASSWORD): Promise<this> {
    await this.visit('/accedi');
    return this.fillSignIn(email, password);
  }

  async fillSignIn(email: string, password = PASSWORD): Promise<this> {
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.press('Accedi');
    return this;
  }

  async visit(address: string): Promise<number> {
    const response = await this.page.goto(this.url + address);
    return response!.status();
  }

  async follow(words: string | RegExp): Promise<void> {
    await this.going(this.page.locator('main').getByRole('link', { name: words }).first());
  }

  async press(words: string): Promise<void> {
    await this.going(this.page.locator('main').getByRole('button', { name: words }).first());
  }

  /** Clicks what leads to another page, and waits until that is there. */
  async going(what: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('framenavigated'), what.click()]);
    await this.page.waitForLoadState();
  }

  /** Clicks what starts a download, and gives the file. */
  async download(words: string): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('main').getByRole('link', { name: words }).first().click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  get address(): string {
    return this.page.url().slice(this.url.length);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Requests are looked at, not held up: a browser whose requests are held up keeps nothing in its cache, and every page costs its fonts again. */
  private watch(): void {
    this.context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (this.elsewhere.has(request.url())) return;
      if (!HERE.includes(hostname) && !['data:', 'blob:', 'file:'].includes(protocol))
        this.faults.push(`left this machine: ${request.url()}`);
    });
    this.context.on('console', (message) => {
      const { text, type } = { text: message.text(), type: message.type() };
      const expected = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/; // a refusal is an answer; a story took the network away
      if (type === 'error' && !expected.test(text)) this.faults.push(text);
    });
    this.context.on('weberror', (error) => this.faults.push(String(error.error())));
  }
}
