import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWebSite, type WebSite } from '../fakes/web-site.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './real-server.ts';

let browser: Browser;
let folder: string;
let reports: string;
let server: Awaited<ReturnType<typeof startRealServer>>;
let site: WebSite;

const GOOD = 60;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-drop-'));
  reports = path.join(folder, 'hafen');
  mkdirSync(path.join(reports, 'unter'), { recursive: true });
  for (let at = 0; at < GOOD; at += 1)
    writeFileSync(
      path.join(reports, `${at}.txt`),
      `Liegeplatz ${at} vergeben\n\nDen Liegeplatz ${at} im Hafen von Brunsholm mietet die Reederei ${at + 7}.`,
    );
  writeFileSync(
    path.join(reports, 'unter', 'kran.html'),
    '<!doctype html><html lang="de"><head><title>Kran Nummer vier</title></head><body><article><h1>Kran Nummer vier</h1>' +
      '<p>Der Kranführer Ole Brandvik hat am Dienstag im Hafen von Brunsholm einen vermissten Container mit 312 Geigen gefunden.</p>' +
      '<p>Die Instrumente gehören dem Orchester von Hedvik, das sie seit Ostern suchte.</p></article></body></html>',
  );
  writeFileSync(path.join(reports, 'leer.txt'), '');
  writeFileSync(path.join(reports, 'rauschen.txt'), Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 97)));
  writeFileSync(path.join(reports, 'foto.jpg'), 'kein Bericht');
  site = await startWebSite();
  const environment = { SAMPLE_ARTICLES: 'off', FETCH_PRIVATE: `127.0.0.1:${site.port}` };
  [server, browser] = await Promise.all([startRealServer(path.join(folder, 'data'), environment), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Files and folders from outside, let go over the page, as a hand on the mouse does it. */
async function dropOn(page: Page, paths: string[]) {
  const box = await page.getByText('Dateien oder einen Ordner hierher ziehen').boundingBox();
  if (!box) throw new Error('There is nothing to drop on');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await page.getByText('Loslassen, um sie aufzunehmen').waitFor();
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
}

/** Begins an ingest of a page that does not end until it is let go, and then holds nothing: what is dropped meanwhile waits, however fast the machine is. */
async function holdIngests(): Promise<{ letGo: () => void }> {
  const { promise: isLetGo, resolve: letGo } = Promise.withResolvers<void>();
  site.pages.set('/langsam', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    // Each piece tells the reader that there is more to wait for.
    const drip = setInterval(() => response.write(' '), 1_000);
    void isLetGo.then(() => {
      clearInterval(drip);
      response.end();
    });
    return undefined;
  });
  const begun = await fetch(`${server.url}/api/ingests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ addresses: [`http://127.0.0.1:${site.port}/langsam`] }),
  });
  expect(begun.status, await begun.text()).toBe(201);
  return { letGo };
}

describe('an analyst with a folder', () => {
  test('drops it, sees how far it is, what failed and why, tries that again, and finds a report by a question', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    const { letGo } = await holdIngests();
    await dropOn(page, [reports]);
    const card = page.getByRole('article', { name: `${GOOD + 3} Dateien` });
    await card.getByText('0 von 63 Berichten gelesen').waitFor();
    letGo();
    await page.getByText('1 Datei übergangen').waitFor();
    await card.getByText(`${GOOD + 1} neu · 2 gescheitert`, { exact: true }).waitFor();
    await card.getByText('hafen/leer.txtDie Datei ist leer.').waitFor();
    await card.getByText('hafen/rauschen.txtKein Text, sondern Binärdaten.').waitFor();
    await page.getByRole('button', { name: 'Kran Nummer vier' }).first().waitFor();

    // Two small files fail again before a waiting state could be seen on a fast machine: that it was tried is seen by the request.
    const retried = page.waitForResponse((response) => response.url().endsWith('/retry') && response.ok());
    await card.getByRole('button', { name: '2 gescheiterte erneut versuchen' }).click();
    await retried;
    await card.getByText(`${GOOD + 1} neu · 2 gescheitert`, { exact: true }).waitFor();

    await page.getByRole('navigation', { name: 'Hauptbereiche' }).getByRole('link', { name: 'Fragen' }).click();
    const field = page.getByLabel('Frage an die Berichte');
    await field.fill('Wie viele Geigen fand der Kranführer?');
    await field.press('Enter');
    await page.locator('#content figcaption').first().waitFor();
    expect(await page.locator('#content').textContent()).toContain('312 Geigen');
    await page.locator('#content [data-citation]').first().click();
    await page.getByText('Herkunft: hochgeladen als hafen/unter/kran.html').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('drops it again after a file was mended: the others stay as they are, and nothing is there twice', async () => {
    writeFileSync(path.join(reports, 'leer.txt'), 'Schleuse offen\n\nDie Schleuse von Brunsholm ist seit Freitag wieder offen.');
    const { page } = await openPage(browser, `${server.url}/library`);
    await dropOn(page, [reports]);
    const card = page.getByRole('article', { name: `${GOOD + 3} Dateien` }).first();
    await card.getByText(`1 neu · ${GOOD + 1} unverändert · 1 gescheitert`, { exact: true }).waitFor();
    await page.getByText(`${GOOD + 2} Berichte gezeigt`).waitFor();
    await page.context().close();
  });

  test('sees after a reload how it went on', async () => {
    const more = path.join(folder, 'mehr');
    mkdirSync(more);
    for (let at = 0; at < 150; at += 1)
      writeFileSync(path.join(more, `${at}.txt`), `Boot ${at} verkauft\n\nDas Boot ${at} liegt nun in Hedvik.`);
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    const { letGo } = await holdIngests();
    await dropOn(page, [more]);
    const card = page.getByRole('article', { name: '150 Dateien' });
    await card.getByText('0 von 150 Berichten gelesen').waitFor();
    await page.reload();
    await card.getByText('0 von 150 Berichten gelesen').waitFor();
    letGo();
    await card.getByText('150 neu', { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('chooses single files of one name and another content: both are in, and that is said', async () => {
    const { page } = await openPage(browser, `${server.url}/library`);
    const choose = async (content: string) => {
      const files = [{ name: 'meldung.txt', mimeType: 'text/plain', buffer: Buffer.from(content) }];
      await page.locator('input[type=file]').first().setInputFiles(files);
    };
    await choose('Leuchtfeuer aus\n\nDas Leuchtfeuer von Hedvik brennt nicht.');
    await page.getByRole('article', { name: '1 Datei' }).getByText('1 neu', { exact: true }).waitFor();
    await choose('Leuchtfeuer an\n\nDas Leuchtfeuer von Hedvik brennt wieder.');
    await page.getByText('Hinweise (1)').click();
    await page.getByText('Unter diesem Namen gibt es schon einen Bericht mit anderem Inhalt: beide sind aufgenommen.').waitFor();
    await page.getByLabel('Wörter im Bericht').fill('Leuchtfeuer');
    await page.getByText('2 Berichte gezeigt').waitFor();
    for (const title of ['Leuchtfeuer aus', 'Leuchtfeuer an']) await page.getByRole('row', { name: title }).first().waitFor();
    await page.context().close();
  });

  test('says which column is which where a table does not tell, and the table is read by it', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/library`);
    const table = [
      'a,b,c',
      'Lotse gewählt,Zum Lotsen von Hedvik wurde Ivo Tarn gewählt.,2026-02-03',
      'Boje weg,Die Boje von Hedvik ist weg.,2026-02-04',
    ];
    const files = ['januar.csv', 'februar.csv'].map((name) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(`${table.join('\n')}\n${name},Stand von ${name}.,\n`),
    }));
    await page.locator('input[type=file]').first().setInputFiles(files);
    const card = page.getByRole('article', { name: '2 Dateien' }).first();
    await card.getByText('2 gescheitert', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Spalten zuordnen' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Spalten zuordnen: februar.csv' });
    await dialog.getByRole('cell', { name: 'Zum Lotsen von Hedvik' }).waitFor();
    expect(await dialog.getByLabel('Text').inputValue()).toBe('b');
    expect(await dialog.getByLabel('Datum').inputValue()).toBe('c');
    await dialog.getByLabel('Text').selectOption('– keine –');
    await dialog.getByText('Ohne Text gibt es keinen Bericht.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Noch einmal lesen' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Text').selectOption('b');
    await dialog.getByLabel('Titel', { exact: true }).selectOption('a');
    await dialog.getByText('Auch für die andere Datei, deren Spalten nicht erkannt wurden').waitFor();
    await dialog.getByRole('button', { name: 'Noch einmal lesen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.getByText('2 neu', { exact: true }).waitFor();
    await page.getByLabel('Wörter im Bericht').fill('Tarn');
    await page
      .getByRole('row', { name: /Lotse gewählt.*3. Februar 2026/ })
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
