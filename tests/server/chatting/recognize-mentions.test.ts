import { describe, expect, it } from 'vitest';
import { recognizeMentions } from '../../../server/chatting/recognize-mentions.ts';

describe('a message that asks for every place', () => {
  it.each([
    ['Alle Stellen zu Schoigu', 'de', 'person', 'Schoigu'],
    ['Zeig mir bitte alle Textstellen mit Sergej Schoigu', 'de', 'person', 'Sergej Schoigu'],
    ['Alle Stellen, an denen Kim Jong Un erwähnt wird', 'de', 'person', 'Kim Jong Un'],
    ['Wo überall kommt Nordkorea vor?', 'de', 'person', 'Nordkorea'],
    ['Wo kommt „Munition“ vor?', 'de', 'phrase', 'Munition'],
    ['Wie oft wird die NATO in den Berichten genannt?', 'de', 'person', 'NATO'],
    ['Wie oft wird das Waffenembargo erwähnt?', 'de', 'phrase', 'Waffenembargo'],
    ['Wie oft kommt Munition in allen Berichten vor?', 'de', 'phrase', 'Munition'],
    ['Alle Erwähnungen von künstliche Intelligenz', 'de', 'phrase', 'künstliche Intelligenz'],
    ['Alle Stellen mit der Zahl 200', 'de', 'number', '200'],
    ['Welche Berichte erwähnen Lorvik?', 'de', 'person', 'Lorvik'],
    ['Alle Stellen zu „dem Ende der Welt“', 'de', 'phrase', 'dem Ende der Welt'],
    ['Every mention of Shoigu', 'en', 'person', 'Shoigu'],
    ['Show me all places where North Korea is mentioned', 'en', 'person', 'North Korea'],
    ['How often is the embargo mentioned?', 'en', 'phrase', 'embargo'],
    ['How many times does Putin appear in the reports?', 'en', 'person', 'Putin'],
  ])('%j', (message, language, kind, words) => {
    expect(recognizeMentions(message)).toEqual({ language, sought: { kind, words } });
  });
});

describe('a question about the world, or with more in it than words to search for, is none', () => {
  it.each([
    'Wo kommt Lithium vor?',
    'Wie oft kommen Unfälle auf der Strecke vor?',
    'Wie oft kommt so etwas vor?',
    'Wie oft wird er genannt?',
    'Wie oft wird Schoigu als Verdächtiger genannt?',
    'Welche Berichte nennen drei Tote?',
    'Alle Stellen zu den Verhandlungen über den Hafen von Lorvik',
    'Welche Stellen wurden im Ministerium gestrichen?',
    'Alle Stellen zu besetzen, wann gelingt das?',
    'Wer kommt bei Schoigu vor?',
    'Where does lithium occur?',
    'How often is he mentioned?',
    'Wo wurde Schoigu geboren?',
  ])('%j', (message) => {
    expect(recognizeMentions(message)).toBeUndefined();
  });
});
