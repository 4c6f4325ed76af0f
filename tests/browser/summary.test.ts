import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUMMARY } from './fixture-results.ts';
import { startFixtureServer } from './fixture-server.ts';
import { openBrowser, openPage } from './open-browser.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startFixtureServer>>;

beforeAll(async () => {
  server = await startFixtureServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const asked = () => server.seen.filter(({ method, path }) => method === 'POST' && path === '/api/summaries').at(-1)?.body;

describe('a briefing', () => {
  test('counts what is not supported at the top, and has its sections in order with the sources at the end', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/summaries/briefing-1`);
    await page.locator('[data-checks]').waitFor();
    expect(await page.locator('[data-checks] li').allTextContents()).toEqual([
      '✗ 1 Satz ist nicht belegt.',
      '⚠ 1 Satz ist umstritten.',
      '1 von 3 Sätzen steht so nur in einer Quelle; andere können dasselbe mit anderen Worten sagen.',
    ]);
    expect(await page.locator('[data-section] > h3').allTextContents()).toEqual([
      'Lage',
      'Neues seit 5. März 2026',
      'Widersprüche',
      'Offene Fragen',
      'Quellen',
    ]);
    const sources = page.locator('[data-section="sources"]');
    expect(await sources.locator('ol').first().locator('li').count()).toBe(2);
    expect(await sources.locator('summary').textContent()).toBe('1 weiterer Bericht gelesen, nicht zitiert');
    await sources.locator('a').first().click();
    expect(new URL(page.url()).searchParams.get('article')).toBe('bruecke');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is made again in another form, length and order, of the same reports', async () => {
    const { page } = await openPage(browser, `${server.url}/summaries/briefing-1`);
    await page.getByLabel('Form').selectOption('summary');
    await page.getByLabel('Länge').selectOption('short');
    await page.getByLabel('Reihenfolge').selectOption('chronological');
    await page.getByRole('button', { name: 'Neu zusammenfassen' }).click();
    await page.waitForURL('**/summaries/summary-1');
    expect(asked()).toEqual({
      question: 'Klappbrücke',
      filters: { from: '2026-03-01' },
      form: 'summary',
      length: 'short',
      order: 'chronological',
      language: 'de',
    });
    await page.context().close();
  });

  test('tells how far it is while it is made, and can be stopped', async () => {
    const { page } = await openPage(browser, `${server.url}/summaries/briefing-1`);
    await page.getByLabel('Länge').selectOption('long');
    await page.getByRole('button', { name: 'Neu zusammenfassen' }).click();
    await page.getByText('412 von 1.000 Berichten gelesen.').waitFor();
    await page.getByRole('button', { name: 'Anhalten' }).click();
    await page.getByText('Angehalten. Nichts wurde behalten.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/summaries/briefing-1');
    await page.context().close();
  });

  test('fits a phone in English and the dark', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/summaries/briefing-1`, {
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      colorScheme: 'dark',
    });
    await page.getByRole('heading', { name: 'Open questions' }).waitFor();
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a summary that was kept before there were sections', () => {
  test('opens as its text', async () => {
    const { page } = await openPage(browser, `${server.url}/summaries/summary-1`);
    await page.locator('[data-claim="m1"]').waitFor();
    expect(await page.locator('[data-section]').count()).toBe(0);
    await page.context().close();
  });
});

describe('sentences of one report that are the words of two', () => {
  test('have a line each that says whose they are', async () => {
    const [first, second] = SUMMARY.claims;
    const by = (origin: string) => ({ sourcing: { origins: [origin], anonymous: false, independent: 1 } });
    const block = { kind: 'quotation', number: 0 } as const;
    const claims = [
      { ...first, ...by('der Stadt'), block: { ...block, place: 0 } },
      { ...second, ...by('dem Rechnungshof'), block: { ...block, place: 1 } },
    ];
    const context = await browser.newContext({ locale: 'de-DE' });
    await context.route('**/api/summaries/summary-1', (route) => route.fulfill({ json: { ...SUMMARY, claims } }));
    const page = await context.newPage();
    await page.goto(`${server.url}/summaries/summary-1`);
    await page.locator('[data-claim="m2"]').waitFor();
    const lines = await page.locator('#content figcaption').allTextContents();
    expect(lines).toEqual([expect.stringContaining('laut der Stadt'), expect.stringContaining('laut dem Rechnungshof')]);
    await context.close();
  });
});
