import type { Random } from '../random.ts';
import type { SourceReport } from '../read-reports.ts';
import { pick } from './near-copy-edits.ts';

/**
 * Forms that a newsroom fills in every day: two issues of one share nearly all their words and are still two reports, because what they tell differs.
 * `{0-9}`: a number of that range; `{day}`, `{place}`, `{person}`, …: drawn from the lists below.
 */
const FORMS = [
  {
    title: 'Börse: Leitindex schließt {direction}',
    text: `Der Leitindex der Börse in {place} hat am {day} {direction} geschlossen. Er stand am Ende bei {9000-19000} Punkten und damit {0-3},{1-9} Prozent unter dem Stand vom Vortag.
Größter Gewinner waren die Papiere von {firm} mit einem Plus von {2-9},{1-9} Prozent. Am Ende der Liste standen die Aktien von {firm}, die {2-9},{1-9} Prozent nachgaben.
Der Kurs der Krone lag am Abend bei {80-99} Pfennigen. Ein Fass Rohöl kostete {50-99},{10-99} Kronen. Der Umsatz betrug {100-900} Millionen Kronen nach {100-900} Millionen am Tag zuvor.`,
  },
  {
    title: 'Das Wetter in {place}',
    text: `Am {day} ist es in {place} zunächst {sky}, später {sky}. Die Höchstwerte liegen bei {3-29} Grad, an der Küste bei {3-25} Grad. Der Wind weht mit Stärke {2-8} aus {direction2}.
In der Nacht sinken die Werte auf {0-15} Grad. Der Wetterdienst rechnet mit {1-30} Litern Regen je Quadratmeter. Die Wassertemperatur beträgt {4-20} Grad.
Auch am {day} bleibt es {sky}. Die Aussichten für das Wochenende: {sky} bei {3-29} Grad.`,
  },
  {
    title: 'Unfall auf der Landstraße bei {place}',
    text: `Bei einem Unfall auf der Landstraße {1-400} bei {place} ist am {day} ein {18-85} Jahre alter Mann verletzt worden. Nach Angaben der Polizei kam sein Wagen gegen {5-23}.{10-59} Uhr aus noch ungeklärter Ursache von der Fahrbahn ab.
Rettungskräfte brachten ihn in das Krankenhaus von {place}. Den Schaden schätzt die Polizei auf {2-60}.000 Kronen. Die Straße war {2-7} Stunden lang gesperrt. Zeugen werden gebeten, sich unter der Nummer {100000-999999} zu melden.`,
  },
  {
    title: '{place} gegen {place} {0-5}:{0-5}',
    text: `Der SC {place} hat am {day} gegen den FK {place} mit {1-5}:{0-4} gewonnen. Vor {2-30}.{100-999} Zuschauern traf {person} in der {2-44}. Minute zur Führung. {person} erhöhte in der {46-70}. Minute.
Den letzten Treffer des Spiels erzielte {person} in der {71-90}. Minute. In der Tabelle stehen die Gastgeber jetzt auf Platz {1-18}, die Gäste auf Platz {1-18}. Am nächsten Spieltag spielt der SC beim VfL {place}.`,
  },
  {
    title: 'Arbeitslosigkeit im {month}',
    text: `Die Zahl der Arbeitslosen in {land} ist im {month} auf {100-900}.{100-999} gestiegen. Das waren {2-40}.{100-999} mehr als im Vormonat, teilte das Arbeitsamt in {place} am {day} mit. Die Quote lag bei {2-12},{1-9} Prozent.
„Wir sehen noch keine Wende“, sagte der Leiter des Amtes, {person}. Gemeldet waren {10-90}.{100-999} offene Stellen. Besonders betroffen ist die Branche {trade}. Kurzarbeit hatten {200-900} Betriebe angezeigt.`,
  },
  {
    title: 'Council meeting of {place}, {day}',
    text: `The council of {place} met on {day} with {12-60} members present. It approved spending of {1-90} million crowns on {trade} by {20-40} votes to {1-19}. Councillor {person} spoke against the plan for {5-50} minutes.
Members also heard a report on {trade} by {person}. The next meeting will be held on {day} at {1-9} o'clock. Minutes can be read in room {10-400} of the town hall.`,
  },
  {
    title: '{person} wird Leiter von {firm}',
    text: `{person} wird neuer Leiter von {firm}. Das beschloss der Aufsichtsrat am {day} in {place}. Der {35-64}-Jährige folgt auf {person}, der das Unternehmen nach {2-20} Jahren verlässt.
Zuletzt hatte er bei {firm} das Geschäft mit {trade} verantwortet. {firm} beschäftigt {1-90}.{100-999} Menschen und setzte im vergangenen Jahr {1-9},{1-9} Milliarden Kronen um.`,
  },
  {
    title: 'Feuer in {place}',
    text: `In {place} hat es am {day} gebrannt. Die Feuerwehr war mit {12-150} Kräften im Einsatz. Verletzt wurden {2-20} Menschen. Der Sprecher der Wehr, {person}, nannte einen technischen Fehler als mögliche Ursache.`,
  },
];

const DRAWN: Record<string, string[]> = {
  day: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag', '3. März', '17. April', '28. November'],
  month: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober'],
  place: ['Lorvik', 'Tarnholm', 'Ostervik', 'Kingsmere', 'Nurdascht', 'Vesna', 'Astrowsk', 'Bergenau', 'Halsund', 'Mirow', 'Zellbach', 'Eschwede', 'Dornfels', 'Quellstedt'],
  land: ['Halmund', 'Kaldora', 'Albrien', 'Beranien', 'Dorvanien', 'Zarestan'],
  person: ['Jonas Hagedorn', 'Mette Rovsing', 'Ove Lindqvist', 'Petra Sandmann', 'Emil Brandt', 'Anouk Verhagen', 'Tomas Krall', 'Ida Fenner', 'Ruben Ostrand', 'Lale Demirel', 'Kaspar Weiding', 'Nora Tillmann'],
  firm: ['Norsal Logistik', 'Helm & Söhne', 'Kordt', 'Vantaa Stahl', 'Sundbank', 'Brenner Chemie', 'Ostwerft', 'Luma', 'Agrana Nord', 'Tecto'],
  trade: ['Schiffbau', 'Handel', 'Pflege', 'Getreide', 'Fischerei', 'Verkehr', 'Chemie', 'Bau', 'Energie'],
  sky: ['sonnig', 'stark bewölkt', 'neblig', 'regnerisch', 'wechselhaft', 'heiter', 'trüb', 'stürmisch'],
  direction: ['schwächer', 'fester', 'unverändert', 'deutlich schwächer', 'etwas fester'],
  direction2: ['Nord', 'Süd', 'West', 'Ost', 'Nordwest', 'Südost'],
}; // biome-ignore format: word lists

export const SERIES = FORMS.length;

/** One issue of a series, by its number. */
export function issueOf(series: number, random: Random): SourceReport {
  const form = FORMS[series % FORMS.length];
  const filled = (text: string) =>
    text.replace(/\{(?:(\d+)-(\d+)|([a-z0-9]+))\}/g, (_, from?: string, to?: string, name?: string) =>
      from === undefined
        ? pick(DRAWN[name ?? ''] ?? [], random)
        : String(Number(from) + Math.floor(random() * (Number(to) - Number(from) + 1))),
    );
  return { title: filled(form?.title ?? ''), paragraphs: filled(form?.text ?? '').split('\n') };
}
