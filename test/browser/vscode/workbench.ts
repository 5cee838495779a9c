/** The packaged extension in a real VS Code, driven from outside as a user would. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/vscode/chromium.mjs';
import { installVsCode } from '../../../scripts/vscode/install.mjs';
import {
  installVsix,
  prepareData,
  QUIET_SETTINGS,
  startServer,
  type Server,
} from '../../../scripts/vscode/server.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export class Workbench {
  private constructor(
    readonly page: Page,
    /** A copy of the sample workspace. */
    readonly workspace: string,
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  /** Installs the `.vsix` into a fresh VS Code and opens the sample workspace. */
  static async open(): Promise<Workbench> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsui-'));
    const workspace = path.join(folder, 'workspace');
    fs.cpSync(path.join(ROOT, 'sample'), workspace, { recursive: true });
    const vscode = installVsCode();
    const data = prepareData(path.join(folder, 'data'), {
      ...QUIET_SETTINGS,
      'workbench.colorTheme': 'Default Dark Modern',
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    });
    installVsix(vscode, data, packagedExtension());
    const server = await startServer(vscode, data);
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      headless: true,
      args: CHROMIUM_FLAGS,
    });
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURI(workspace)}`);
    await page.waitForSelector('.monaco-workbench');
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(page, workspace, browser, server, folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /** A row of the explorer; folders above it are opened. */
  async explorerFile(relative: string): Promise<Locator> {
    const parts = relative.split('/');
    for (const part of parts.slice(0, -1)) {
      const row = this.explorerRow(part);
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    }
    const row = this.explorerRow(parts[parts.length - 1] ?? '');
    await row.waitFor();
    return row;
  }

  async openFile(relative: string): Promise<void> {
    await (await this.explorerFile(relative)).dblclick();
  }

  /** Picks an entry of a row's context menu; the menu takes no click until it has settled. */
  async contextMenu(row: Locator, entry: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    await row.click({ button: 'right' });
    const item = menu.locator('.action-item', { hasText: entry });
    await item.waitFor();
    while (await menu.isVisible()) {
      await this.settle(300);
      await item.click({ timeout: 3000 }).catch(() => undefined); // it closed under the pointer
      await this.settle(300);
    }
  }

  /** The page inside the custom editor that is visible. */
  get editor(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Runs a command by its title, retrying until the extension has registered it. */
  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press('F1');
      await input.waitFor();
      await input.fill(`>${title}`);
      try {
        await row.waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    await this.page.keyboard.press('Enter');
  }

  /** The quick pick or input box of a command. */
  get dialog(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Picks a row of the quick pick by its text. */
  async pick(text: string): Promise<void> {
    const row = this.dialog.locator('.monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    await row.click();
  }

  /** Rows of the Problems panel, which is opened where it is not; it draws only the rows in sight, so it is filtered. */
  async problems(filter: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    const input = this.page.locator('.part.panel .viewpane-filter input');
    do {
      await input.fill(filter);
      await this.settle(400); // a panel that is still being set up empties it again
    } while ((await input.inputValue()) !== filter);
    return panel.locator('.monaco-list-row');
  }

  async closePanel(): Promise<void> {
    const panel = this.page.locator('.part.panel');
    if (!(await panel.isVisible())) return;
    await this.page.keyboard.press('Control+J');
    await panel.waitFor({ state: 'hidden' });
  }

  async closeEditors(): Promise<void> {
    await this.command('View: Close All Editors');
    await this.page.locator('.editor-group-container.empty').waitFor();
  }

  /** A picture of the window: for the docs where `UPDATE_SHOTS` is set, else for whoever looks into a failure. */
  async shot(name: string): Promise<void> {
    const isForDocs = process.env['UPDATE_SHOTS'] && !name.startsWith('failed-');
    const folder = path.join(ROOT, isForDocs ? 'docs/images' : 'test-results');
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /** Lets animations end; what a test waits for, it waits for by itself. */
  async settle(milliseconds = 700): Promise<void> {
    await this.page.waitForTimeout(milliseconds);
  }

  private explorerRow(name: string): Locator {
    return this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).first();
  }
}

function packagedExtension(): string {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = path.join(ROOT, `${name}-${version}.vsix`);
  if (!fs.existsSync(file)) throw new Error(`${file} is missing: npm run package makes it`);
  return file;
}
