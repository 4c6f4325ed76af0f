/**
 * `node tests/browser/take-screenshots.ts [folder]` after `npm run build`: takes the picture of the README, screenshots/answer.png; with a
 * folder, every screen too, at two widths, in both colour schemes and languages.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { articlesResponseSchema } from '../../server/contract/article.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './real-server.ts';

const README_PICTURE = fileURLToPath(new URL('screenshots/answer.png', import.meta.url));

type Language = 'de' | 'en';
const QUESTIONS = {
  de: {
    answered: 'Warum ist Vandeel zurückgetreten?',
    followUp: 'Wann war das?',
    unanswerable: 'Wer gewann die Bürgermeisterwahl in Orkul?',
  },
  en: {
    answered: 'When does the arms embargo expire?',
    followUp: 'And who voted against it?',
    unanswerable: 'Who won the mayoral election in Orkul?',
  },
};

async function ask(page: Page, question: string): Promise<void> {
  const field = page.locator('textarea').first();
  await field.fill(question);
  await field.press('Enter');
  await page.locator('main [aria-busy=false]').last().waitFor();
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
}

/** Without a moving thing, and with the fonts there. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
}

async function takeReadmePicture(browser: Browser, url: string): Promise<void> {
  const { page } = await openPage(browser, url, { colorScheme: 'light' });
  await ask(page, QUESTIONS.de.answered);
  await ask(page, QUESTIONS.de.followUp);
  await page.locator('[data-citation]').nth(1).click();
  await page.locator('mark').waitFor();
  await settle(page);
  await page.screenshot({ path: README_PICTURE });
  await page.context().close();
}

async function makeResult(url: string, kind: 'comparisons' | 'summaries', body: Record<string, unknown>): Promise<string> {
  const response = await fetch(`${url}/api/${kind}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return z.object({ id: z.string() }).parse(await response.json()).id;
}

async function takeEveryScreen(browser: Browser, url: string, folder: string): Promise<void> {
  const { articles } = articlesResponseSchema.parse(await (await fetch(`${url}/api/articles`)).json());
  const idOf = (label: string) => {
    const found = articles.find((article) => article.label.startsWith(label));
    if (!found) throw new Error(`No sample report begins with: ${label}`);
    return found.id;
  };
  const ids = [idOf('Explosion erschüttert'), idOf('Zahl der Toten'), idOf('Seventeen now')];
  for (const language of ['de', 'en'] satisfies Language[]) {
    const comparison = await makeResult(url, 'comparisons', { articleIds: ids, language });
    const summary = await makeResult(url, 'summaries', { articleIds: ids.slice(0, 1), language });
    for (const width of [1440, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const shoot = async (page: Page, name: string) => {
          await settle(page);
          await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}-${language}.png`) });
        };
        const locale = language === 'de' ? 'de-DE' : 'en-GB';
        const { page } = await openPage(browser, url, { colorScheme, locale, viewport: { width, height: width === 390 ? 844 : 900 } });
        await page.locator('textarea').first().waitFor();
        await shoot(page, 'start');
        await ask(page, QUESTIONS[language].answered);
        await ask(page, QUESTIONS[language].followUp);
        await shoot(page, 'answer');
        if (width === 1440) {
          await page.locator('[data-citation]').first().hover();
          await page.getByRole('tooltip').waitFor();
          await shoot(page, 'hover');
        }
        await page.locator('[data-citation]').first().click();
        await page.locator('mark').waitFor();
        await shoot(page, 'reader');
        await page.goto(url);
        await ask(page, QUESTIONS[language].unanswerable);
        await shoot(page, 'abstention');
        for (const [name, address] of Object.entries({
          comparison: `comparisons/${comparison}`,
          summary: `summaries/${summary}`,
          library: 'library',
        })) {
          await page.goto(`${url}/${address}`);
          await page.locator('h2').first().waitFor();
          await shoot(page, name);
        }
        await page.context().close();
      }
    }
  }
}

const folder = process.argv[2];
const dataDir = mkdtempSync(path.join(tmpdir(), 'beleg-screenshots-'));
const server = await startRealServer(dataDir);
const browser = await openBrowser();
try {
  await takeReadmePicture(browser, server.url);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await takeEveryScreen(browser, server.url, folder);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}
