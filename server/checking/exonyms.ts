import type { Span } from '../../ingest/language/span.ts';
import { foldWord, type Word } from '../../ingest/language/words.ts';

/**
 * Names that English and German write otherwise and the gazetteer lacks, of our own writing: German = English; blanks inside a name are `_`, "/" parts spellings.
 * German forms are meant as beginnings: "Hugenotte" is in "hugenottische".
 */
const PAIRS = `
Nordsee=North_Sea Ostsee=Baltic Mittelmeer=Mediterranean Schwarze_Meer=Black_Sea Rote_Meer=Red_Sea Tote_Meer=Dead_Sea Kaspische_Meer=Caspian Gelbe_Meer=Yellow_Sea Südchinesische_Meer=South_China_Sea Ostchinesische_Meer=East_China_Sea Ägäis=Aegean Adria=Adriatic Ionische_Meer=Ionian Irische_See=Irish_Sea Nordpolarmeer=Arctic_Ocean Südpolarmeer=Southern_Ocean
Pazifik/Pazifische=Pacific Indische_Ozean=Indian_Ocean Stille_Ozean=Pacific Ärmelkanal=English_Channel/Channel Persische_Golf=Persian_Gulf Golf_von_Mexiko=Gulf_of_Mexico Biskaya=Biscay Bosporus=Bosphorus/Bosporus Dardanellen=Dardanelles Suezkanal/Sueskanal=Suez_Canal Panamakanal=Panama_Canal Straße_von_Hormus=Strait_of_Hormuz Straße_von_Gibraltar=Strait_of_Gibraltar Bodensee=Lake_Constance Genfersee/Genfer_See=Lake_Geneva Gardasee=Lake_Garda Plattensee=Lake_Balaton Viktoriasee=Lake_Victoria Tschadsee=Lake_Chad Baikalsee=Lake_Baikal Titicacasee=Lake_Titicaca Großen_Seen=Great_Lakes
Rhein=Rhine Donau=Danube Mosel=Moselle/Mosel Maas=Meuse Schelde=Scheldt Themse=Thames Weichsel=Vistula Memel=Neman Neiße=Neisse Wolga=Volga Dnjepr/Dnipro=Dnieper Dnister/Dnjestr=Dniester Nil=Nile Amazonas=Amazon Jangtse=Yangtze Euphrat=Euphrates Rhone=Rhône/Rhone Tiber=Tiber Tajo=Tagus Moldau=Vltava
Alpen=Alps/Alpine Pyrenäen=Pyrenees Karpaten=Carpathian Apennin=Apennines Ardennen=Ardennes Vogesen=Vosges Dolomiten=Dolomites Anden=Andes/Andean Kaukasus=Caucasus Schwarzwald=Black_Forest Bayerische_Wald=Bavarian_Forest Vesuv=Vesuvius Ätna=Etna Olymp=Olympus Kilimandscharo=Kilimanjaro Hindukusch=Hindu_Kush Appalachen=Appalachian
Kanaren/Kanarische_Inseln/Kanareninsel=Canary_Islands/Canaries Balearen=Balearic Azoren=Azores Kapverden/Kapverdische=Cape_Verde Färöer=Faroe Hebriden=Hebrides Kurilen=Kuril Falklandinseln/Malwinen=Falkland Sizilien=Sicily/Sicilian Sardinien=Sardinia Korsika=Corsica Kreta=Crete Rhodos=Rhodes Korfu=Corfu Zypern=Cyprus Teneriffa=Tenerife Mallorca=Majorca/Mallorca Spitzbergen=Svalbard/Spitsbergen Grönland=Greenland Neufundland=Newfoundland Neuguinea=New_Guinea Tasmanien=Tasmania Feuerland=Tierra_del_Fuego Osterinsel=Easter_Island Sansibar=Zanzibar Sachalin=Sakhalin Krim=Crimea Jungferninseln=Virgin_Islands Salomonen=Solomon_Islands Marshallinseln=Marshall_Islands Antillen=Antilles Karibik=Caribbean
Preußen/Preuß=Prussia Böhmen=Bohemia Mähren=Moravia Schlesien=Silesia Galizien=Galicia Pommern=Pomerania Masuren=Masuria Siebenbürgen=Transylvania Walachei=Wallachia Ostpreußen=East_Prussia Lausitz=Lusatia Franken=Franconia Schwaben=Swabia Pfalz=Palatinate Rheinland=Rhineland Westfalen=Westphalia Niedersachsen=Lower_Saxony Elsass/Elsaß=Alsace Lothringen=Lorraine Burgund=Burgundy Normandie=Normandy Bretagne=Brittany Savoyen=Savoy Flandern=Flanders Wallonien=Wallonia Seeland=Zealand Jütland=Jutland Lappland=Lapland Karelien=Karelia Livland=Livonia Friesland=Frisia
Andalusien=Andalusia Kastilien=Castile Aragonien=Aragon Katalonien=Catalonia Galicien=Galicia Baskenland=Basque_Country Lombardei=Lombardy Piemont=Piedmont Toskana=Tuscany Umbrien=Umbria Venetien=Veneto/Venetia Apulien=Apulia/Puglia Kalabrien=Calabria Ligurien=Liguria Friaul=Friuli Südtirol=South_Tyrol Tirol=Tyrol Kärnten=Carinthia Steiermark=Styria Niederösterreich=Lower_Austria Oberösterreich=Upper_Austria Graubünden=Grisons/Graubünden Wallis=Valais Waadt=Vaud Tessin=Ticino Istrien=Istria Dalmatien=Dalmatia Slawonien=Slavonia Thrakien=Thrace Makedonien/Mazedonien=Macedonia Mazedonien=FYROM Anatolien=Anatolia Bessarabien=Bessarabia Wolhynien=Volhynia Bukowina=Bukovina Ruthenien=Ruthenia
Mandschurei=Manchuria Mongolei=Mongolia Innere_Mongolei=Inner_Mongolia Bengalen=Bengal Pandschab=Punjab Belutschistan=Balochistan Mesopotamien=Mesopotamia Persien=Persia Phönizien=Phoenicia Judäa=Judea Galiläa=Galilee Golanhöhen=Golan_Heights Gazastreifen=Gaza_Strip Westjordanland=West_Bank Horn_von_Afrika=Horn_of_Africa Kapkolonie=Cape_Colony Patagonien=Patagonia Kamtschatka=Kamchatka Tschetschenien=Chechnya Inguschetien=Ingushetia Baschkortostan=Bashkortostan Jakutien=Yakutia
Osmanische_Reich/Osman=Ottoman Byzanz/Byzantin=Byzantium/Byzantine Römische_Reich=Roman_Empire Heilige_Römische_Reich=Holy_Roman_Empire Habsburg=Habsburg/Hapsburg Weimarer=Weimar Dritte_Reich=Third_Reich Eiserne_Vorhang=Iron_Curtain Berliner_Mauer=Berlin_Wall Kalte_Krieg=Cold_War Erste_Weltkrieg=First_World_War/World_War_I Zweite_Weltkrieg=Second_World_War/World_War_II Weiße_Haus=White_House Kreml=Kremlin Elysée/Élysée=Elysee/Élysée Oscar/Oscarverleihung=Academy_Award Olympi=Olympic Weltmeister=World_Cup/World_Champion Nobelpreis=Nobel_Prize Heilige_Stuhl=Holy_See Vatikan=Vatican Petersdom=St_Peter Koran=Quran/Koran Bibel=Bible Weihnacht=Christmas Ostern=Easter Pfingsten=Pentecost Alte_Testament=Old_Testament Neue_Testament=New_Testament
Brite/Britin/Briten=Briton Schott=Scot/Scots Ire/Iren/Irin=Irishman/Irishmen Waliser=Welshman/Welshmen Engländer=Englishman/Englishmen Franzos=Frenchman/Frenchmen/Frenchwoman Niederländ/Holländ=Dutchman/Dutchmen Holland=Netherlands Niederland=Holland/Dutch Dän=Dane Schwed=Swede Finn=Finn Norweg=Norwegian Isländ=Icelander Pole/Polen/Polin=Pole Tschech=Czech Slowak=Slovak Slowen=Slovene Kroat=Croat Griech=Greek Türk=Turk Spanier=Spaniard Portugies=Portuguese Schweiz=Swiss/Switzerland Fläm/Flam=Fleming Wallon=Walloon Bask=Basque Katalan=Catalan Bayer=Bavarian Jude/Juden/Jüdin/jüdisch=Jew/Jews/Jewish Usbek=Uzbek Tadschik=Tajik Kasach=Kazakh Kirgis=Kyrgyz Uigur=Uyghur/Uighur Tatar=Tatar/Tartar Tschetschen=Chechen Roma=Romani/Gypsy
Hugenott=Huguenot Wikinger=Viking Sachse/sächsisch=Saxon Angelsachse=Saxon Goten/gotisch=Goth/Gothic Kelt=Celt/Celtic Gallier/gallisch=Gaul Römer=Roman Perser/persisch=Persian Phöniz=Phoenician Karthag=Carthage/Carthaginian Hunne=Hun Mauren/maurisch=Moor/Moorish Aztek=Aztec Inka=Inca Schiit=Shia/Shiite Sunnit=Sunni Jesid=Yazidi Drus=Druze Kopt=Copt/Coptic Maronit=Maronite Katholi=Catholic Luthera=Lutheran Calvinist/kalvinist=Calvinist Jesuit=Jesuit Franziskan=Franciscan Dominikan=Dominican Benediktin=Benedictine
`;

type Names = { german: string[][]; english: string[][] };

const foldedWords = (names: string): string[][] => names.split('/').map((name) => name.split('_').map((word) => foldWord(word)));
const known = new Map<string, Names[]>();
for (const pair of PAIRS.trim().split(/\s+/)) {
  const [german = '', english = ''] = pair.split('=');
  const names = { german: foldedWords(german), english: foldedWords(english) };
  for (const [first = ''] of names.english) known.set(first, [...(known.get(first) ?? []), names]);
}

/** Whether an English name of the table stands in some words, and its German one in others. `within`: span that it must have a word of. */
export function hasExonym(english: readonly Word[], german: readonly Word[], within?: Span): boolean {
  return english.some(({ folded }, at) =>
    [folded, folded.replace(/s$/, '')].some((first) =>
      (known.get(first) ?? []).some(
        (names) =>
          names.english.some((parts) => isAt(english.slice(at, at + parts.length), parts, within)) &&
          names.german.some((parts) =>
            german.some((_, place) => parts.every((part, index) => isGermanForm(german[place + index]?.folded, part))),
          ),
      ),
    ),
  );
}

function isAt(words: readonly Word[], parts: string[], within: Span | undefined): boolean {
  if (within && !words.some(({ start, end }) => start < within.end && end > within.start)) return false;
  return parts.every((part, index) => words[index]?.folded === part || words[index]?.folded === `${part}s`);
}

/** With its endings and in a compound: "Nordseeküste", "des Schwarzen Meeres"; a short one with its endings only: "Krim" is not in "Kriminalpolizei". */
function isGermanForm(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  if (part.length > 5) return word.startsWith(part.replace(/e$/, ''));
  const stem = part.length > 4 ? part.replace(/e$/, '') : part;
  return word.startsWith(stem) && /^(?:e|e?n|e?s|e[mr]|er[ns]|ei|in|innen|e?r?isch\w*|-.+)?$/u.test(word.slice(stem.length));
}
