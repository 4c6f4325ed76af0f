import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFixtureServer } from './fixture-server.ts';
import { openBrowser, openPage } from './open-browser.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startFixtureServer>>;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await startFixtureServer();
});
afterEach(() => server.close());
afterAll(() => browser?.close());

describe('a case', () => {
  test.each([1440, 390])('once chosen bounds the library and the question, and stays chosen at %i px', async (width) => {
    const { page, faults } = await openPage(browser, `${server.url}/library`, { viewport: { width, height: 844 } });
    const rows = page.locator('tbody th');
    await rows.nth(3).waitFor();
    await page.getByRole('button', { name: 'Fälle' }).click();
    await page.getByRole('menuitem', { name: 'Brückenbau (1)' }).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.allTextContents()).toEqual([expect.stringContaining('Rechnungshof')]);

    await page.goto(server.url);
    await page.getByRole('button', { name: 'Fälle: Brückenbau' }).waitFor();
    await page.locator('textarea').first().fill('Wer eröffnete die Brücke?');
    await page.locator('textarea').first().press('Enter');
    await page.locator('[data-claim]').first().waitFor();
    expect(server.seen.find(({ path }) => path === '/api/chat')?.body).toMatchObject({ filters: { case: 'bau' } });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is begun with the ticked reports', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    await page.locator('tbody').getByLabel('Bericht auswählen: Rechnungshof rügt Kosten der Brücke').check();
    await page.getByRole('button', { name: 'Fall', exact: true }).click();
    await page.getByRole('menuitem', { name: 'In einen neuen Fall legen' }).click();
    await page.getByLabel('Name des Falls').fill('Rechnungshof');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByLabel('Name des Falls').waitFor({ state: 'detached' });
    await expect
      .poll(() => server.seen.find(({ path }) => path === '/api/cases/case-2/articles')?.body)
      .toEqual({ articleIds: ['kosten'] });
    await page.getByRole('button', { name: 'Fälle' }).click();
    await page.getByRole('menuitem', { name: 'Rechnungshof (1)' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the near-copies of a report', () => {
  test('are opened from the library, with the changed figure marked first and shared paragraphs told', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    await page.getByRole('button', { name: '2 Fassungen ansehen: Rechnungshof' }).click();
    const changed = page.locator('details[open] ol li ul li');
    await changed.first().waitFor();
    expect(await changed.allTextContents()).toEqual(['„19,1 Millionen“ → „21,9 Millionen“', '„am 4. März“ fehlt']);
    expect(await changed.first().locator('strong').count()).toBe(1);
    await page.getByRole('button', { name: 'steht auch in: Klappbrücke' }).click();
    expect(await page.locator('mark').textContent()).toContain('Die Behörde will die Anlage');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a doubtful place', () => {
  test('is marked in the text, says why on focus, and is counted', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/?article=kosten`);
    const doubt = page.locator('[data-doubt]');
    await doubt.focus();
    expect(await doubt.textContent()).toBe('Im');
    expect(await page.getByRole('tooltip').textContent()).toContain('Zweifelhaft: Wort doppelt');
    await page.getByText('Original', { exact: true }).click();
    expect(await page.getByRole('list', { name: 'Bereinigt' }).textContent()).toContain('zweifelhaft, nicht bereinigt: Wort doppelt');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
