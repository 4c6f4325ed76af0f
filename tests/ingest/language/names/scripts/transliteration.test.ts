import { expect, it } from 'vitest';
import { findIntroductions } from '../../../../../ingest/language/names/bracketed.ts';
import { koreanForm } from '../../../../../ingest/language/names/scripts/hangul.ts';
import { pinyinWords, wadeGilesPinyin } from '../../../../../ingest/language/names/scripts/pinyin.ts';
import { toLatin } from '../../../../../ingest/language/names/scripts/transliteration.ts';

it.each([
  ['Щедрин', 'schtschedrin'],
  ['Сергій', 'serhij'],
  ['Гагарин', 'gagarin'],
  ['Παπανδρέου', 'papandreu'],
  ['თბილისი', 'tbilisi'],
  ['Երևան', 'erevan'],
  ['トヨタ', 'tojota'],
  ['Bağış', 'bagisch'],
  ['Łódź', 'lodz'],
])('%s in Latin letters is %s', (written, latin) => {
  expect(toLatin(written)).toBe(latin);
});

it.each([
  ['毛泽东', 'mao zedong'],
  ['溫家寶', 'wen jiabao'],
  ['欧阳娜娜', 'ouyang nana'],
  ['上海', 'shang hai'],
])('%s is read %s', (written, pinyin) => {
  expect(pinyinWords(written).join(' ')).toBe(pinyin);
});

it('Wade-Giles is told by its apostrophes and syllables, and nothing else is taken for it', () => {
  expect(wadeGilesPinyin(['teng', "hsiao-p'ing"])).toBe('deng xiaoping');
  expect(wadeGilesPinyin(['mao', 'tse-tung'])).toBe('mao zedong');
  expect(wadeGilesPinyin(['kim', 'jong-un'])).toBeUndefined();
  expect(wadeGilesPinyin(['karl', 'marx'])).toBeUndefined();
});

it('Korean romanisations of one name have one form, those of others another', () => {
  const form = (name: string) => koreanForm(name.split(' '));
  expect(new Set(['kim jong-un', 'kim dschong un', 'gim jeongeun', 'kim chong-un'].map(form)).size).toBe(1);
  expect(form('kim yo-jong')).not.toBe(form('kim jong-un'));
  expect(form('joe biden')).toBeUndefined();
});

it.each([
  ['Die Shanghaier Organisation für Zusammenarbeit (SCO) tagt.', [['SCO', 'Shanghaier Organisation für Zusammenarbeit']]],
  ['Botschafter der Europäischen Union (EU) berieten.', [['EU', 'Europäischen Union']]],
  ['Die IAEO (Internationale Atomenergie-Organisation) prüft.', [['IAEO', 'Internationale Atomenergie-Organisation']]],
  ['Der Bundesnachrichtendienst, kurz BND, zog um.', [['BND', 'Bundesnachrichtendienst']]],
  ['Kanzler Merz (CDU) sprach. Der Mann (45) floh. Am Freitag (Ortszeit) kam sie.', []],
])('%s introduces %j', (text, expected) => {
  const found = findIntroductions(text);
  expect(found.map(({ short, long }) => [short.text, long.text])).toEqual(expected);
  for (const { short, long } of found)
    for (const { start, end, text: written } of [short, long]) expect(text.slice(start, end)).toBe(written);
});
