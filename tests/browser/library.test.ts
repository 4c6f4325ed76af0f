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
    await page.getByRole('dialog').getByLabel('Erschienen am').fill('2026-03-07');
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
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

  test('deletes all that are ticked and brings all of them back', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    await page.getByLabel('Alle gezeigten auswählen').check();
    const table = page.locator('tbody tr').filter({ has: page.getByRole('checkbox') });
    await table.getByLabel('Bericht auswählen: Rechnungshof').uncheck();
    await page.getByRole('button', { name: '3 Berichte löschen' }).click();
    await page.getByText('3 Berichte gelöscht.').waitFor();
    await expect.poll(() => table.count()).toBe(1);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await expect.poll(() => table.count()).toBe(4);
    const calls = server.seen.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/articles/'));
    expect(calls.map(({ path, body }) => [path, Object.values(body ?? {}).flat().length])).toEqual([
      ['/api/articles/removals', 3],
      ['/api/articles/restorations', 3],
    ]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('shows how a date is known, and that a report has near-copies', async () => {
    const { page } = await openPage(browser, `${server.url}/library`);
    await page.getByRole('row', { name: /Klappbrücke.*5. März 2026 ?laut Seite/ }).waitFor();
    await page.getByRole('row', { name: /Rechnungshof.*2 Fassungen/ }).waitFor();
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

describe('what is taken in', () => {
  test('is told: how far it is, what failed and why, what was kept twice, and what was deleted before', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    const running = page.getByRole('article', { name: '24 Dateien' });
    await running.getByText('2 von 24 Berichten gelesen · 1 gescheitert').waitFor();
    expect(await running.getByRole('progressbar').getAttribute('aria-valuenow')).toBe(String((2 / 24) * 100));
    await running.getByText('merle/002.txtDie Datei ist leer.').waitFor();

    const ended = page.getByRole('article', { name: '6 Dateien' });
    await ended.getByText('2 neu · 1 unverändert · 1 früher gelöscht · 2 gescheitert').first().waitFor();
    expect(await ended.getByText('a reason without a translation').getAttribute('lang')).toBeNull();
    await ended.getByText('Hinweise (3)').click();
    await ended.getByText('Unter diesem Namen gibt es schon einen Bericht mit anderem Inhalt').waitFor();
    await ended.getByText('Gleicher Inhalt wie b/003.txt: beide sind aufgenommen.').waitFor();
    await ended.getByRole('button', { name: 'Zurückholen' }).click();
    await ended.getByText('Wieder da.').waitFor();
    expect(server.seen.find(({ path }) => path === '/api/articles/restorations')?.body).toEqual({ articleIds: ['feind'] });
    expect(await page.evaluate('window.hacked')).toBeUndefined();

    await page.getByRole('article', { name: 'Eingefügter Text' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Frühere Aufnahmen (1)' }).click();
    const interrupted = page.getByRole('article', { name: 'Eingefügter Text' });
    await interrupted.getByText('Der Datenträger ist voll.').waitFor();
    await interrupted.getByRole('button', { name: 'Fortsetzen' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is cancelled, tried again and taken off the list', async () => {
    const { page } = await openPage(browser, `${server.url}/library`);
    await page.getByRole('article', { name: '24 Dateien' }).getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('article', { name: '24 Dateien' }).getByText('abgebrochen').first().waitFor();
    const ended = page.getByRole('article', { name: '6 Dateien' });
    await ended.getByRole('button', { name: 'Aus der Liste nehmen' }).click();
    await ended.waitFor({ state: 'detached' });
    const calls = server.seen.filter(({ path, method }) => path.startsWith('/api/ingests/') && method !== 'GET');
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/ingests/running/cancel', 'DELETE /api/ingests/ended']);
    await page.context().close();
  });

  test('may be a pasted text or addresses', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    await page.getByRole('button', { name: 'Text einfügen' }).click();
    const take = page.getByRole('button', { name: 'Aufnehmen', exact: true });
    expect(await take.isDisabled()).toBe(true);
    await page.getByLabel('Text des Berichts').fill('Die Mole von Brunsholm ist offen.');
    await page.getByRole('dialog').getByLabel('Medium', { exact: true }).fill('Küstenbote');
    await take.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Adresse nennen' }).click();
    await page.getByLabel('Adressen von Seiten').fill('example.org/feed\n\nfile:///etc/passwd');
    await page.getByText('Keine Adresse: file:///etc/passwd').waitFor();
    expect(await take.isDisabled()).toBe(true);
    await page.getByLabel('Adressen von Seiten').fill('example.org/feed');
    await take.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(server.seen.filter(({ method, path }) => method === 'POST' && path === '/api/ingests').map(({ body }) => body)).toEqual([
      { text: 'Die Mole von Brunsholm ist offen.', publisher: 'Küstenbote' },
      { addresses: ['https://example.org/feed'] },
    ]);
    expect(faults).toEqual([]);
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
    expect(await differing.textContent()).toContain('Zahl18,4 Millionen ↔ 19,1 Millionen');
    expect(await differing.textContent()).toContain('keine passende Aussage gefunden');
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
