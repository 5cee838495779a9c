import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/vscode/chromium.mjs';
import type { HostMessage, ModelView, PageMessage, PageRequest } from '../../../src/protocol';
import { startPageServer, type PageServer, type Theme } from './page-server';

declare const sent: PageMessage[];
declare const securityViolations: string[];
declare function deliver(message: HostMessage): void;

/** The page in a browser, a new one for each test. A test fails where the page throws or breaks its security policy. */
export class PageUnderTest {
  server!: PageServer;
  page!: Page;
  /** Errors of the page. */
  problems: string[] = [];

  /** Opens the page; it gets these messages when it is ready. */
  async open(messages: readonly HostMessage[], theme: Theme = 'dark'): Promise<void> {
    this.server.messages = messages;
    await this.page.goto(this.server.url(theme));
  }

  async openView(view: ModelView): Promise<void> {
    await this.open([{ type: 'model', view }]);
    await this.page.waitForSelector('.graph-svg .node');
  }

  /** Says something to the page as the extension. */
  async tell(message: HostMessage): Promise<void> {
    await this.page.evaluate((given) => deliver(given), message);
  }

  /** What the page posted. */
  posted(): Promise<PageMessage[]> {
    return this.page.evaluate(() => sent);
  }

  async requests(): Promise<PageRequest[]> {
    return (await this.posted()).flatMap((message) => (message.type === 'request' ? [message] : []));
  }

  /** Waits until a screen reader is told so: what is said comes after what is drawn. */
  async hears(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.page.locator('.visually-hidden[role=status]').textContent()).toMatch(text);
  }
}

/** Sets up a server and a browser for the tests of a file. */
export function pageUnderTest(): PageUnderTest {
  const test = new PageUnderTest();
  let browser: Browser;
  beforeAll(async () => {
    test.server = await startPageServer();
    browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await test.server.close();
  });
  beforeEach(async () => {
    test.server.messages = [];
    test.server.answer = ({ id }) => ({ type: 'reply', id, ok: true, result: null });
    test.problems = [];
    test.page = await browser.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
    test.page.on('pageerror', (error) => test.problems.push(error.message));
    test.page.on('console', (message) => {
      if (message.type() === 'error') test.problems.push(message.text());
    });
  });
  afterEach(async () => {
    const violations = await test.page.evaluate(() => securityViolations);
    await test.page.close();
    expect([...test.problems, ...violations]).toEqual([]);
  });
  return test;
}
