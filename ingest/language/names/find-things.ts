import { type Name, nameAt } from './name.ts';
import { nameKey } from './name-key.ts';

/** Models of arms and aircraft: letters and a number, or names that only arms have. */
const weapons =
  /(?<![\p{L}\p{N}-])(?:(?:Su|Tu|MiG|Mig|Mi|Il|An|Ka|Jak|Be|AH|UH|CH|MQ|RQ|KC|AV|AK|AKM|BMP|BTR|BM|RPG|PzH|Leopard|Challenger|Shahed|Schahed|Geran|Orlan|Lancet|Kh|Ch|Iskander|Abrams|Patriot|Kalibr|Fateh|Zolfaghar|Schahab|Shahab|Emad|Sejjil|Rafale|Mirage|Gripen|Typhoon|Hwasong|Taepodong|Dongfeng|Bayraktar|Hermes|Heron|Harop|Barak|Arrow|Gepard|Marder|Boxer|Puma|Fuchs|Wiesel|SA|RS|R|RIM|AIM|AGM|GBU|MIM|M|T|F|B|C|S|A|E|P|V|Agni|Prithvi|BrahMos)[- ]?(?:TB)?\d{1,4}(?:[A-Z]{1,2}\d?)?|Iris-T(?: SLM| SLS)?|Himars|HIMARS|ATACMS|Taurus(?=[- ]|[,.])|Storm Shadow|Scalp|Javelin|Stinger|Tomahawk|Kinschal|Kinzhal|Zirkon|Oreschnik|Oreshnik|Sarmat|Topol|Bulawa|Poseidon|Iron Dome|Eurofighter|Kalaschnikow|Kalashnikov|Bayraktar|Panzerhaubitze 2000|Nowitschok|Novichok|Patriot-System|Marschflugkörper Taurus)(?![\p{L}\p{N}])/gu;
/** Of a single letter only what news write of, so that paper sizes, roads and matches stay what they are. */
const oneLetter = /^(?:M|T|F|B|C|S|A|E|P|V|R)[- ]?\d/u;
const knownOneLetter =
  /^(?:F-(?:4|5|14|15|16|18|22|35|117)[A-Z]?|B-(?:1|2|21|29|52)[A-Z]?|C-(?:5|17|130)[A-Z]?|S-(?:200|300|400|500)|T-(?:34|54|55|62|64|72|80|90|14)[A-Z]{0,2}|M[- ]?(?:1|2|4|16|60|109|113|777)(?:A\d)?|A-(?:10|50)|E-3|P-(?:3|8)|V-(?:1|2|22)|R-(?:36|37|77))$/u;

/** Treaties and resolutions by their usual names. */
const treaties =
  /(?<![\p{L}-])(?:(?:Atomwaffensperr|Nichtverbreitungs|Atomteststopp|INF-|KSE-|ABM-|Start-|New-Start-|Open-Skies-|Élysée-|Elysee-|Aachener |Versailler |Moskauer |Lateran|Zwei-plus-Vier-|Einigungs)[Vv]ertrag(?:e?s)?|(?:Pariser (?:Klima)?|Minsker |Schengener |Dayton-|Osloer |Münchner |Potsdamer |Camp-David-|Abraham-|Karfreitags|Wiener Atom|Doha-|Getreide|Nord-Süd-)[Aa]bkommens?|Vertrag(?:e?s)? von (?:Lissabon|Maastricht|Versailles|Rapallo|Lausanne|Nizza|Aachen|Amsterdam|Rom|Tordesillas|Sèvres)|(?:Genfer |Haager |Istanbul-|Ottawa-|Chemiewaffen|Biowaffen|Genfer Flüchtlings|Uno-Kinderrechts|UN-Kinderrechts)[Kk]onvention(?:en)?|Budapester Memorandum|Kyoto-Protokolls?|Montreux-Konvention|Wiener Übereinkommen|Helsinki-Schlussakte|New[- ]Start|New START|JCPOA|Charta von Paris|Nato-Russland-Grundakte|(?:UN-|Uno-)?Resolution \d{2,4}|Non-Proliferation Treaty|Treaty of (?:Lisbon|Versailles|Maastricht)|Paris Agreement|Good Friday Agreement|Minsk [Aa]greements?|Geneva Conventions?|Abraham Accords|Oslo Accords|Budapest Memorandum|Dayton Agreement)(?![\p{L}])/gu;

/** Weapons and treaties, in order. */
export function findThings(text: string): Name[] {
  const found: Name[] = [];
  for (const match of text.matchAll(weapons)) {
    if (oneLetter.test(match[0]) && !knownOneLetter.test(match[0])) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push(nameAt(text, span, 'weapon', match[0].toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  }
  for (const match of text.matchAll(treaties)) {
    const span = { start: match.index, end: match.index + match[0].length };
    found.push(nameAt(text, span, 'treaty', nameKey(match[0])));
  }
  return found.sort((a, b) => a.start - b.start);
}
