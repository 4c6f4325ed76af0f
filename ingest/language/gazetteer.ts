/**
 * Countries, in rows of our own: names (the first gives the key) | stems of adjectives and inhabitants | cities.
 * Inflected endings are matched by rule.
 */
const countryRows = `
Afghanistan|afghanisch afghan|Kabul
Ägypten Egypt|ägyptisch egyptian|Kairo Cairo
Albanien Albania|albanisch albanian|Tirana
Algerien Algeria|algerisch algerian|Algier Algiers
Argentinien Argentina|argentinisch argentine|
Armenien Armenia|armenisch armenian|Jerewan Eriwan Yerevan
Aserbaidschan Azerbaijan|aserbaidschanisch azerbaijani|Baku
Äthiopien Ethiopia|äthiopisch ethiopian|
Australien Australia|australisch australian|Canberra Sydney
Bangladesch Bangladesh||Dhaka
Belarus Weißrussland|belarussisch belarusisch weißrussisch belarusian|Minsk
Belgien Belgium|belgisch belgian|Brüssel Brussels
Bosnien Bosnia|bosnisch bosnian|Sarajevo
Brasilien Brazil|brasilianisch brazilian|Brasília
Bulgarien Bulgaria|bulgarisch bulgarian|Sofia
Chile|chilenisch chilean|
China|chinesisch chinese|Peking Beijing Shanghai
Dänemark Denmark|dänisch danish|Kopenhagen Copenhagen
Deutschland Germany BRD|deutsch german|Berlin Hamburg München Munich Köln Cologne Frankfurt Stuttgart Bonn Dresden Leipzig Düsseldorf Bremen Hannover Nürnberg
Estland Estonia|estnisch estonian|Tallinn
Finnland Finland|finnisch finnish|Helsinki
Frankreich France|französisch french|Paris Marseille Straßburg
Georgien Georgia|georgisch georgian|Tiflis Tbilisi
Griechenland Greece|griechisch greek|Athen Athens
Großbritannien Grossbritannien Britain|britisch british|London
Indien India|indisch indian|Delhi Mumbai
Indonesien Indonesia|indonesisch indonesian|Jakarta
Irak Iraq|irakisch iraqi|Bagdad Baghdad
Iran|iranisch iranian|Teheran Tehran
Irland Ireland|irisch irish|Dublin
Island Iceland|isländisch icelandic|Reykjavik
Israel|israelisch israeli|Jerusalem
Italien Italy|italienisch italian|Rom Rome Mailand Milan Neapel
Japan|japanisch japanese|Tokio Tokyo
Jemen Yemen|jemenitisch yemeni|Sanaa
Jordanien Jordan|jordanisch jordanian|Amman
Kanada Canada|kanadisch canadian|Ottawa Toronto
Kasachstan Kazakhstan|kasachisch kazakh|Astana Almaty
Katar Qatar|katarisch qatari|Doha
Kenia Kenya|kenianisch kenyan|Nairobi
Kirgistan Kirgisistan Kyrgyzstan|kirgisisch kyrgyz|Bischkek Bishkek
Kolumbien Colombia|kolumbianisch colombian|
Kosovo|kosovarisch kosovan|Pristina
Kroatien Croatia|kroatisch croatian|Zagreb
Kuba Cuba|kubanisch cuban|Havanna Havana
Lettland Latvia|lettisch latvian|Riga
Libanon Lebanon|libanesisch lebanese|Beirut
Libyen Libya|libysch libyan|Tripolis Tripoli
Litauen Lithuania|litauisch lithuanian|Vilnius
Luxemburg Luxembourg|luxemburgisch|
Marokko Morocco|marokkanisch moroccan|Rabat
Mexiko Mexico|mexikanisch mexican|
Moldau Moldawien Moldova|moldauisch moldawisch moldovan|Chișinău Chisinau
Mongolei Mongolia|mongolisch mongolian|
Montenegro|montenegrinisch|
Niederlande Niederlanden Netherlands|niederländisch dutch|Amsterdam
Nigeria|nigerianisch nigerian|Abuja
Nordkorea|nordkoreanisch|Pjöngjang Pyongyang
Norwegen Norway|norwegisch norwegian|Oslo
Österreich Austria|österreichisch austrian|Wien Vienna Salzburg Graz
Pakistan|pakistanisch pakistani|Islamabad
Philippinen Philippines|philippinisch philippine|Manila
Polen Poland|polnisch polish|Warschau Warsaw Krakau Danzig
Portugal|portugiesisch portuguese|Lissabon Lisbon
Rumänien Romania|rumänisch romanian|Bukarest Bucharest
Russland Russia Rußland|russisch russian|Moskau Moscow Petersburg
Schweden Sweden|schwedisch swedish|Stockholm
Schweiz Switzerland|schweizerisch swiss|Zürich Genf Geneva Bern Basel
Serbien Serbia|serbisch serbian|Belgrad Belgrade
Slowakei Slovakia|slowakisch slovak|Bratislava
Slowenien Slovenia|slowenisch slovenian|Ljubljana
Somalia|somalisch somali|
Spanien Spain|spanisch spanish|Madrid Barcelona
Südafrika|südafrikanisch|
Südkorea|südkoreanisch|Seoul
Sudan|sudanesisch sudanese|Khartum
Syrien Syria|syrisch syrian|Damaskus Damascus Aleppo
Tadschikistan Tajikistan|tadschikisch tajik|Duschanbe Dushanbe
Taiwan|taiwanisch taiwanesisch taiwanese|Taipeh Taipei
Thailand|thailändisch thai|Bangkok
Tschechien Czechia|tschechisch czech|Prag Prague
Tunesien Tunisia|tunesisch tunisian|Tunis
Türkei Turkey Türkiye|türkisch turkish|Ankara Istanbul
Turkmenistan|turkmenisch turkmen|
Ukraine|ukrainisch ukrainian|Kiew Kyjiw Kyiv Charkiw Kharkiv Odessa Odesa Lwiw Lviv Donezk Mariupol Cherson
Ungarn Hungary|ungarisch hungarian|Budapest
USA US Amerika America|amerikanisch us-amerikanisch american|Washington
Usbekistan Uzbekistan|usbekisch uzbek|Taschkent Tashkent
Venezuela|venezolanisch venezuelan|Caracas
Vietnam|vietnamesisch vietnamese|Hanoi
Zypern Cyprus|zyprisch cypriot|Nikosia
Europa Europe|europäisch european|
Afrika Africa|afrikanisch african|
Asien Asia|asiatisch asian|
Gaza|palästinensisch palestinian|Rafah
Bayern Bavaria|bayerisch|
`;

const plain = (word: string): string =>
  word.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');

const countries = new Map<string, string>();
const adjectives = new Map<string, string>();
const cities = new Set<string>();
for (const row of countryRows.trim().split('\n')) {
  const [names = '', stems = '', towns = ''] = row.split('|');
  const key = plain(names.split(' ')[0] ?? '');
  for (const name of names.split(' ')) countries.set(plain(name), key);
  for (const stem of stems.split(' ').filter(Boolean)) adjectives.set(plain(stem), key);
  for (const town of towns.split(' ').filter(Boolean)) cities.add(plain(town));
}

/** The key of a country named by this word (any of its names, with or without genitive-s); undefined for other words. */
export function countryKeyOf(word: string): string | undefined {
  const low = plain(word);
  return countries.get(low) ?? (low.length > 4 && low.endsWith('s') ? countries.get(low.slice(0, -1)) : undefined);
}

/** The key of the country that an adjective belongs to ("iranischer" → that of Iran); undefined for other words. */
export function adjectiveCountryKeyOf(word: string): string | undefined {
  const low = plain(word);
  return adjectives.get(low) ?? adjectives.get(low.replace(/(?:e[nmrs]?|s)$/, ''));
}

export function isCity(word: string): boolean {
  const low = plain(word);
  return cities.has(low) || (low.endsWith('s') && cities.has(low.slice(0, -1)));
}

/** States and unions of several words; the key is that of the short name where there is one. */
export const placePhrases: readonly (readonly [string, string])[] = [
  ['Vereinigte[nr]? Staaten(?: von Amerika)?|United States(?: of America)?', 'usa'],
  ['Vereinigte[sn]? Königreichs?|United Kingdom', 'grossbritannien'],
  ['Russische[nr]? Föderation|Russian Federation', 'russland'],
  ['Islamische[nr]? Republik(?: Iran)?|Islamic Republic(?: of Iran)?', 'iran'],
  ['Vereinigte[nr]? Arabische[nr]? Emiraten?|United Arab Emirates', 'emirate'],
  ['Saudi-Arabiens?|Saudi Arabia', 'saudi-arabien'],
  ['Neu-Delhis?|New Delhi', 'neu-delhi'],
  ['New Yorks?|New York City', 'new york'],
  ['Sankt Petersburgs?|St\\. Petersburgs?', 'sankt petersburg'],
  ['North Korea', 'nordkorea'],
  ['South Korea', 'suedkorea'],
  ['South Africa', 'suedafrika'],
];
export const organisationPhrases: readonly (readonly [string, string])[] = [
  ['Vereinte[nr]? Nationen|United Nations|UNO|UN(?![\\p{L}-])', 'un'],
  ['Europäische[nr]? Union|European Union|EU(?![\\p{L}-])', 'eu'],
  ['Nato|NATO', 'nato'],
  ['Shanghaier Organisation für Zusammenarbeit|Shanghai Cooperation Organi[sz]ation|SCO(?![\\p{L}-])|SOZ(?![\\p{L}-])', 'sco'],
];

/** Given names that tell a person: German, English, and those that news from Russia, Ukraine, Iran and Arab states bring most. */
export const givenNames: ReadonlySet<string> = new Set(
  `adam alexander alexandra alexej alexei alexey ali amir ana anatoli andrea andreas andrej andrei andrew angela anja anna annalena anne antje anton antonio antony armin arkadij arkady arthur
barack barbara bashar baschar ben benjamin bernd bernhard bettina bill birgit boris brigitte carl carla carlos carolin charles charlotte christian christiane christina christine christoph claudia clara daniel daniela david
davoud denis dieter dirk dmitri dmitrij dmitry dmytro donald dorothea eduard elena elisabeth elke elon emma emmanuel eric erich ernst eva felix florian frank franz friedrich fritz gabriele georg george gerd gerhard gregor
gustav hans harald hassan hatice heike heiko heiner heinrich heinz helena helga helmut henry herbert hermann horst houshang hubertus hussein ibrahim igor ilja ingrid irina iwan ivan jan jakob james jana jean jens jessica joachim joe
johann johannes john jonas jörg jose josef joseph juan julia julian jürgen kamala karin karl karsten katharina katja katrin kevin kim klaus konstantin kristina kurt lars laura lena leo leonid lisa lothar louis luca ludwig
luis lukas maja manfred manuela marc marco marcus maria marie marina mario marion mark markus martin martina masoud matthias max maximilian mehdi melanie michael michail michel mikhail mohammad mohammed moritz monika nadine
nancy natalia nicole niels nikita nikolai nikolaj nina norbert olaf oleg olga oliver otto paul paula peter petra philip philipp pierre rafael rainer ralf ralph raphael recep reinhard renate reza richard rita robert robin roland
rolf roman ronald rosa rudolf ruth sabine samuel sandra sara sarah sascha saskia sebastian sepp sergej sergei sergey sigmar silke simon simone sophie stefan stefanie steffen stephan stephen steven susanne svenja sven sylvia tanja
thomas thorsten till tim tobias tom ulrich ulrike ursula ute uwe valentin vera verena viktor victor victoria vladimir volker volodymyr walter werner wilhelm william winfried wladimir wolfgang wolodymyr xi yulia yusuf yves zoe
jane mary elizabeth jennifer linda susan margaret patricia emily olivia hannah jack harry edward anthony jeff jeffrey gary larry scott brian gordon tony rishi keir giorgia viktoria ebrahim esmail hossein mahmoud recep abdel omar
ahmad ahmed khaled youssef benjamin benny yoav naftali`.split(/\s+/),
);
