import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startFixtureServer } from './fixture-server.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './real-server.ts';

const KURIER = `Grube eingestürzt

In der Grube Ostfeld bei Lorstadt starben am Sonntag 14 Bergleute. Die Feuerwehr aus Lorstadt barg 198 Arbeiter aus der Grube. Betriebsleiter Uwe Kahl schloss die Grube Ostfeld bis auf Weiteres.`;
const BLATT = `Drama unter Tage

Am Sonntag starben in der Grube Ostfeld bei Lorstadt 17 Bergleute. Aus der Grube barg die Feuerwehr aus Lorstadt rund 200 Arbeiter. Der Zirkus Belloni sagte seine Vorstellung ab.`;

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof startRealServer>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-comparing-'));
  [server, browser] = await Promise.all([startRealServer(path.join(folder, 'data'), { SAMPLE_ARTICLES: 'off' }), openBrowser()]);
  for (const body of [
    { text: KURIER, publisher: 'Kurier am Sund', publishedOn: '2025-05-05' },
    { text: BLATT, publisher: 'Schlagblatt', publishedOn: '2025-05-05' },
  ]) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/api/ingests`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status).toBeLessThan(300);
  }
  const count = async () => (await (await fetch(`${server.url}/api/health`)).json()).articles;
  await vi.waitFor(async () => expect(await count()).toBe(2), { timeout: 60_000, interval: 300 });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an analyst who compares two reports', () => {
  test('chooses them, reads what differs first, looks at the differences alone, and opens a quote in its report', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.getByLabel('Bericht auswählen: Grube eingestürzt').check();
    await page.getByLabel('Bericht auswählen: Drama unter Tage').check();
    await page.getByRole('button', { name: 'Vergleichen' }).click();
    await page.getByRole('heading', { name: 'Vergleich' }).waitFor();

    const findings = page.getByRole('region', { name: 'Befund' });
    expect(await findings.textContent()).toContain('„14 Bergleute“ (Kurier am Sund)');
    expect(await findings.locator('q').allTextContents()).toContain('17 Bergleute');
    expect(await page.locator('[data-coverage]').textContent()).toBe('2 von 2 Berichten verglichen · 2 unabhängige Quellen');

    const rows = page.locator('tbody tr');
    const all = await rows.count();
    expect(await rows.first().textContent()).toContain('weichen ab');
    await page.getByRole('button', { name: /weichen ab/ }).click();
    expect(await rows.count()).toBe(1);
    expect(await rows.first().locator('mark').allTextContents()).toEqual(['14', '17']);
    expect(await page.getByText(`1 von ${all} Zeilen`).isVisible()).toBe(true);

    await page.getByRole('button', { name: /^alle/ }).click();
    await page.getByLabel('In den Zeilen suchen').fill('belloni');
    expect(await rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('keine passende Aussage gefunden');
    await page.getByLabel('In den Zeilen suchen').fill('rund 200');
    expect(await rows.first().textContent()).toMatch(/198 ≈ rund 200 \(gerundet\)/);

    await rows.first().getByText('Aus der Grube barg die Feuerwehr').click();
    await page.locator('mark', { hasText: 'Aus der Grube barg die Feuerwehr aus Lorstadt rund 200 Arbeiter.' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('asks for all of them in the chat', async () => {
    const { page } = await openPage(browser, server.url);
    const field = page.getByLabel('Frage an die Berichte');
    await field.fill('Vergleiche alle Berichte');
    await field.press('Enter');
    await page.getByRole('region', { name: 'Befund' }).waitFor();
    expect(await page.locator('[data-coverage]').textContent()).toContain('2 von 2 Berichten verglichen');
    await page.context().close();
  });
});

describe('an analyst who compares reports by a question', () => {
  test('sees with the keyboard what they say besides, told from what is about it, and folds it again', async () => {
    const { page, faults } = await openPage(browser, server.url);
    const field = page.getByLabel('Frage an die Berichte');
    await field.fill('Vergleiche die Berichte: Wie viele Bergleute starben in der Grube Ostfeld?');
    await field.press('Enter');
    await page.getByRole('link', { name: 'Allein auf einer Seite öffnen' }).click();
    // The conversation, which has the same rows, stays until the page is there.
    await field.waitFor({ state: 'detached' });
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const about = await rows.allTextContents();
    expect(about.join(' ')).not.toContain('Belloni');

    const all = page.getByRole('button', { name: /^Alle Aussagen zeigen \(\d+ weitere\)$/ });
    const more = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
    await all.focus();
    await page.keyboard.press('Enter');
    const besides = page.locator('tr[data-outside]');
    expect(await besides.getByText('Der Zirkus Belloni sagte seine Vorstellung ab.').count()).toBe(1);
    for (const text of await besides.allTextContents()) expect(text).toContain('nicht zur Frage');
    expect((await rows.allTextContents()).slice(0, about.length)).toEqual(about);
    const words = `${more} weitere Aussage${more === 1 ? ' steht' : 'n stehen'} am Ende der Tabelle, als „wohl nicht zur Frage“ gekennzeichnet.`;
    expect(await page.getByRole('status').filter({ hasText: 'nicht zur Frage' }).textContent()).toBe(words);

    await besides.getByText('Der Zirkus Belloni').click();
    await page.locator('mark', { hasText: 'Der Zirkus Belloni sagte seine Vorstellung ab.' }).waitFor();
    await page.reload();
    await rows.first().waitFor();
    expect(await besides.count()).toBe(0);
    await page.getByRole('button', { name: /^Alle Aussagen zeigen/ }).click();
    await page.getByRole('button', { name: 'Nur zur Frage zeigen' }).click();
    expect(await rows.allTextContents()).toEqual(about);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a comparison that takes long', () => {
  test('tells how many reports are read, and is ended on the server by a click', async () => {
    const slow = await startFixtureServer();
    const { page } = await openPage(browser, slow.url);
    await page.getByLabel('Bericht auswählen: Klappbrücke').check();
    await page.getByLabel('Bericht auswählen: <img').check();
    await page.getByRole('button', { name: 'Vergleichen' }).click();
    await page.getByText('412 von 1.000 Berichten gelesen.').waitFor();
    await page.getByRole('button', { name: 'Anhalten' }).click();
    await page.getByText('Der Vergleich wurde angehalten.').waitFor();
    await expect.poll(() => slow.seen.some(({ method }) => method === 'ABORT')).toBe(true);
    expect(await page.getByRole('button', { name: 'Vergleichen' }).isEnabled()).toBe(true);
    await page.context().close();
    await slow.close();
  });
});
