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

describe('the library', () => {
  test('takes a publisher and a date and sends only what was changed', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    await page.getByRole('button', { name: 'Angaben ändern: Rechnungshof' }).click();
    await page.getByLabel('Medium', { exact: true }).last().fill('Merle-Bote');
    await page.getByLabel('Erschienen am').fill('2026-03-07');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('cell', { name: 'Merle-Bote' }).waitFor();
    expect(await page.getByRole('cell', { name: '7. März 2026' }).isVisible()).toBe(true);
    expect(server.seen.find(({ method }) => method === 'PATCH')).toEqual({
      method: 'PATCH',
      path: '/api/articles/kosten',
      body: { publisher: 'Merle-Bote', publishedOn: '2026-03-07' },
    });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('closes the dialog on Escape and leaves the reader open behind it', async () => {
    const { page } = await openPage(browser, `${server.url}/?article=kosten`);
    await page.getByRole('button', { name: 'Angaben zum Bericht ändern' }).click();
    await page.getByLabel('Erschienen am').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Erschienen am').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?article=kosten');
    await page.context().close();
  });

  test('deletes a report and brings it back', async () => {
    const { page } = await openPage(browser, `${server.url}/library`);
    const row = page.getByRole('row', { name: /Rechnungshof/ });
    await page.getByRole('button', { name: 'Bericht löschen: Rechnungshof' }).click();
    await page.getByText('Gelöscht: Rechnungshof rügt Kosten der Brücke').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await row.waitFor();
    await page.context().close();
  });

  test('asks the server for what the filters say', async () => {
    const { page } = await openPage(browser, `${server.url}/library`);
    await page.getByLabel('Wörter im Bericht').fill('Rechnungshof');
    await page.getByText('1 Bericht gezeigt').waitFor();
    await page.getByRole('button', { name: 'Filter leeren' }).click();
    await page.getByText('4 Berichte gezeigt').waitFor();
    await page.context().close();
  });
});

describe('ticked reports', () => {
  test('are compared: quotes side by side, differing numbers marked and named, silence said', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.getByLabel('Bericht auswählen: Klappbrücke').check();
    expect(await page.getByRole('button', { name: 'Vergleichen' }).count()).toBe(0);
    await page.getByLabel('Bericht auswählen: Rechnungshof').check();
    await page.getByRole('button', { name: 'Vergleichen' }).click();
    await page.getByRole('heading', { name: 'Vergleich' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/comparisons/comparison-1');
    expect(server.seen.find(({ method }) => method === 'POST')?.body).toEqual({ articleIds: ['bruecke', 'kosten'], language: 'de' });
    const differing = page.getByRole('row', { name: /weichen ab/ });
    expect(await differing.locator('mark').allInnerTexts()).toEqual(['18,4 Millionen', '19,1 Millionen']);
    expect(await differing.textContent()).toContain('abweichend: Zahl');
    expect(await differing.textContent()).toContain('keine entsprechende Aussage gefunden');
    await differing.locator('[data-citation]').first().click();
    await page.locator('mark', { hasText: 'Die Brücke kostete' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('are summarised at the length that is chosen', async () => {
    const { page } = await openPage(browser, server.url);
    await page.getByLabel('Bericht auswählen: Klappbrücke').check();
    await page.getByRole('button', { name: 'Zusammenfassen' }).click();
    await page.getByRole('menuitem', { name: 'kurz' }).click();
    await page.getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
    expect(server.seen.find(({ method }) => method === 'POST')?.body).toEqual({ articleIds: ['bruecke'], length: 'short', language: 'de' });
    await page.context().close();
  });
});

describe('conversations', () => {
  test('are deleted after a second word', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`);
    await page.getByRole('button', { name: 'Gespräch löschen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Löschen', exact: true }).click();
    await page.getByText('Noch keine Gespräche.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  });

  test('that are made up are said not to exist', async () => {
    const { page } = await openPage(browser, `${server.url}/c/erfunden`);
    await page.getByText('Das gibt es hier nicht, oder nicht mehr.').waitFor();
    await page.context().close();
  });
});
