import chromiumPackage from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const HOW_TO_GET_ONE =
  'The browser tests need the Chromium that comes with the npm package @sparticuz/chromium. ' +
  'Run `npm install`, make sure that the temporary folder is writable and allows programs to run, and that glibc, nss and fontconfig are installed.';

/** Starts the Chromium of the npm packages. Rejects with instructions when there is none: these tests never pass by skipping. */
export async function openBrowser(): Promise<Browser> {
  try {
    const executablePath = await chromiumPackage.executablePath();
    // Without a language of the system Chromium calls a file with an umlaut in its name "download".
    const env = { ...process.env, LANG: 'C.UTF-8' };
    return await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--font-render-hinting=none'], headless: true });
  } catch (cause) {
    throw new Error(HOW_TO_GET_ONE, { cause });
  }
}

export type OpenedPage = {
  page: Page;
  /** Faults of scripts, violations of the Content-Security-Policy and requests to other hosts, in words. */
  faults: string[];
};

/** A page in a context of its own that notes everything a page of ours must never do. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE', ...options });
  // A machine that runs other tests beside it is slow; what never comes still fails.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  const { host } = new URL(url);
  page.on('pageerror', (error) => faults.push(`fault: ${error.message}`));
  page.on('console', (entry) => {
    if (entry.type() === 'error' && !entry.text().startsWith('Failed to load resource')) faults.push(`console: ${entry.text()}`);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol !== 'data:' && address.host !== host) faults.push(`other host: ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}
