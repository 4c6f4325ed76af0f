/**
 * Kinds of events with the words that speak of them, German and English, folded. `asked`: how a noun of the kind ends; `told`: what in a word of a report may mean the same
 * event. The latter is wide on purpose: where a report may speak of it in other words, nothing is said to be missing. Vectors of single words do not do this: on the even
 * half of presupposed-pairs.jsonl "Detonation" is no nearer to "Explosion" (0.08) than "Überschwemmung" is to "Waldbrand" (0.07), nor are translations shared.
 */
type EventKind = { asked: RegExp; told: RegExp };

const KINDS: EventKind[] = [
  {
    asked: /(?:beben|bebens|erdstoss|erdstoesse|quakes?|tremors?)$/,
    told: /beben|^bebte|erdst(?:oss|oess)|erschuetterung|quake|tremor/,
  },
  {
    asked: /(?:explosion|detonation|verpuffung)(?:en|s)?$|^blasts?$/,
    told: /explo[sd]|deton|verpuff|blast|knall|spreng|bomb|^luft$|^blew$|^blown$/,
  },
  {
    asked:
      /(?:angriff(?:s|es|e|en)?|attacken?|attentat(?:s|es|e|en)?|(?<!ver)anschl(?:ag|ags|ages|aege|aegen)|ueberf(?:all|alls|aelle|aellen)|luftschl(?:ag|ags|aege|aegen)|beschuss(?:es)?)$|^(?:attacks?|assaults?|airstrikes?|raids?|bombings?|shelling)$/,
    told: /angriff|angegriffen|angreif|^griff|attack|attentat|(?<!ver)anschl[ae]+g|ueberf(?:all|aell(?!ig)|iel)|luftschl|beschoss|beschiess|(?<!aus|ab|zu|ein|vor)sch(?:uss|uess)|bomb|offensiv|invasion|mord|moerd|assault|^strike|airstrike|^raid|^shell|^shot|^gun|spreng/,
  },
  {
    asked: /(?:mord(?:es|e)?|ermordung|toetung)$|^(?:murders?|assassinations?|killings?)$/,
    told: /mord|moerd|toet|^tot(?!al)|erschoss|umgebracht|attentat|anschlag|murder|assassin|^kill|dead|death/,
  },
  {
    asked: /(?:(?<!wein)brand(?:es|s)?|braenden?|feuers?|inferno?s?)$|^(?:fires?|wildfires?|blazes?)$/,
    told: /brand|brannt|brenn|braend|feuer|flamm|inferno|loesch|^fire|wildfire|^blaze|^burn|^flame/,
  },
  {
    asked: /(?:ueberschwemmung|ueberflutung|flut)(?:en)?$|(?:hochwassers?|tsunamis?)$|^(?:floods?|flooding)$/,
    told: /ueberschwemm|hochwasser|flut|tsunami|dammbruch|unwetter|^ufer|flood|inundat/,
  },
  {
    asked:
      /(?:(?<!an)sturm(?:s|es)?|stuerme|stuermen|orkan(?:s|e|en)?|unwetters?|hurrikans?|taifuns?|tornados?|gewitters?)$|^(?:storms?|hurricanes?|typhoons?|cyclones?|tornadoes)$/,
    told: /sturm|stuerm|orkan|unwetter|hurri|taifun|zyklon|gewitter|tornado|^boee|^wind|^storm|typhoon|cyclone|^gale/,
  },
  {
    asked:
      /(?:unfall(?:s|es)?|unfaellen?|unglueck(?:s|es|e|en)?|katastrophen?|zusammenst(?:oss|osses|oesse)|kollision(?:en)?|havarien?|entgleisung)$|^(?:accidents?|collisions?|disasters?|catastrophes?|derailments?)$/,
    told: /unf[ae]+ll|unglueck|katastroph|sturz|stuerz|(?<!ver)stoss|stiess|kolli|havar|prall|^ramm|gerammt|entgleis|explo[sd]|deton|brand|brannt|feuer|flut|ueberschwemm|beben|lawin|sturm|gesunken|^sank|untergang|accident|crash|collision|collid|disaster|catastroph|derail|wreck|blast|^fire|flood|quake|^hit$|^struck$/,
  },
  {
    asked: /(?:abst(?:urz|urzes|uerze|uerzen)|bruchlandung)$|^crash(?:es)?$/,
    told: /absturz|stuerz|bruchland|notland|abgeschossen|abschuss|zerschell|crash|kolli|prall|unf[ae]+ll|unglueck|collision|collid|accident/,
  },
  { asked: /(?:einsturz|einsturzes)$|^collapse$/, told: /st[ue]+rz|collaps|zusammengebrochen|nachgegeben/ },
  {
    asked: /(?:schiffbruch(?:s|es)?|untergang(?:s|es)?)$|^shipwrecks?$|^sinking$/,
    told: /schiffbr|untergang|unterge|gesunken|^sank|^sink|kenter|havar|capsiz|wreck/,
  },
  { asked: /lawinen?$|^avalanches?$/, told: /lawin|schneebrett|avalanche/ },
  { asked: /rutsch(?:s|es|e|en)?$|^(?:land|mud)slides?$/, told: /rutsch|^mure|schlamm|geroell|lawin|slide/ },
  {
    asked: /(?:streiks?|arbeitsniederlegung(?:en)?|ausstand(?:s|es)?)$|^(?:strikes?|walkouts?)$/,
    told: /streik|niederleg|ausstand|arbeitskampf|aussperr|^strike|walkout|luftschl|angriff|attack/,
  },
  {
    asked:
      /(?:(?<!aus)wahl|wahlen|abstimmung|abstimmungen|referendums?|volksentscheids?|urnengangs?|votums?)$|^(?:elections?|votes?|ballots?|polls?)$/,
    told: /wahl|waehl|^stimm(?!ung)|abstimm|gestimm|votum|votier|referend|volksentscheid|^urne|kandid|^elect(?!r)|^vot(?:e|ing)|ballot|^poll/,
  },
  {
    asked:
      /(?:putsch(?:s|es|e)?|putschversuchs?|staatsstreich(?:s|es)?|umsturz(?:es)?|meuterei|aufst(?:and|andes|aende)|revolten?|revolution)$|^(?:coups?|mutiny|uprisings?|revolts?|rebellions?)$/,
    told: /putsch|staatsstreich|umsturz|gestuerzt|machtergreif|machtuebern|entmacht|junta|meuter|aufst[ae]+nd|revolt|rebell|revolution|erhebung|^coup|overthr|^oust|mutin|uprising/,
  },
  {
    asked: /(?:geiselnahmen?|entfuehrung(?:en)?)$|^(?:kidnappings?|hijackings?|abductions?)$/,
    told: /geisel|entfuehr|verschlepp|gekapert|kidnap|hijack|abduct|hostage/,
  },
  {
    asked:
      /(?:protest(?:s|es|e|en)?|demonstration(?:en)?|kundgebung(?:en)?|unruhen|krawallen?)$|^(?:protests|demonstrations?|rally|rallies|riots?|unrest)$/,
    told: /protest|^demo(?!kr)|kundgebung|mahnwache|unruhe|krawall|ausschreit|marsch|^rally|^rallies|^riot|unrest|^march/,
  },
  {
    asked: /(?:waffenruhen?|waffenstillstand(?:s|es)?|feuerpausen?)$|^(?:ceasefires?|truces?|armistice)$/,
    told: /waffenruh|waffenstill|feuerpaus|feuereinst|kampfpaus|schwiegen|schweigen|cease|truce|armistice/,
  },
  { asked: /(?:hochzeit(?:en)?|trauung|heirat)$|^(?:weddings?|marriage)$/, told: /hochzeit|trauung|heirat|vermaehl|eheschl|wedding|marri/ },
  {
    asked: /(?:beerdigung|begraebnis|begraebnisses|beisetzung|bestattung|trauerfeier)$|^(?:funerals?|burials?)$/,
    told: /beerdig|begr[aou]+b|beigesetzt|beisetz|bestatt|trauer|funeral|buri|memorial/,
  },
  {
    asked: /(?:epidemien?|pandemien?|seuchen?)$|^(?:epidemics?|pandemics?|plague)$/,
    told: /epidem|pandem|seuche|virus|infekt|infiz|erkrank|cholera|grippe|corona|covid|ansteck|^impf|outbreak|plague|disease/,
  },
  { asked: /(?:hungersnot|hungersnoete)$|^famines?$/, told: /hunger|hungrig|unterernaehr|knapp|famine|starv/ },
  { asked: /(?:duerren?|trockenheit)$|^droughts?$/, told: /duerr|trocken|drought/ },
  { asked: /hitzewellen?$|^heatwaves?$/, told: /hitz|^heiss(?!t|en)|temperatur|^heat|heatwave|^hot/ },
  {
    asked: /(?:raub(?:es|s)?|raubueberf(?:all|alls|aelle)|diebstahl(?:s|es)?)$|^(?:robbery|robberies|burglary|burglaries|thefts?|heists?)$/,
    told: /(?<!sch|t)raub|ueberf(?:all|aell(?!ig)|iel)|einbr|diebst|diebe|gestohlen|^stahl|stehl|beute|entwend|robb|burgl|theft|thie[fv]|stole|heist/,
  },
  {
    asked: /(?:treffens?|gipfels?|konferenz(?:en)?|unterredung(?:en)?)$|^(?:meetings?|summits?|conferences?)$/,
    told: /tr[ae]ff|^traf|gipfel|konferenz|tag(?:t|ung)|unterred|gespraech|spr[aeio]+ch|besuch|^(?:ab|an|ein|aus)?reis|gereis|empf[aio]+ng|verhandl|meet|^met$|summit|conferenc|talk|visit|sitzung|debatt/,
  },
  { asked: /konzert(?:s|es|e|en)?$|^concerts?$/, told: /konzert|orchest|auftritt|aufgetreten|concert/ },
  { asked: /(?:insolvenz|konkurs(?:es)?|pleiten?)$|^bankruptcy$/, told: /insolv|konkurs|pleite|zahlungsunf|glaeubig|bankrupt/ },
  { asked: /(?:stromausf(?:all|alls|aelle)|blackouts?)$/, told: /strom|blackout|outage|power/ },
];

/** Who watches for an event, or guards against it, tells of none: "Erdbebenwarte", "Hochwasserschutz". */
const WATCHES =
  /(?:warten?|forsch\p{L}*|schutz\p{L}*|gefahr\p{L}*|risik\p{L}*|versicher\p{L}*|sicher\p{L}*|uebung\p{L}*|warn\p{L}*|mess\p{L}*|behoerden?)$/u;

/** The kinds of event that a folded noun names; most nouns name none. */
export function eventKindsOf(folded: string): EventKind[] {
  return KINDS.filter(({ asked }) => asked.test(folded));
}

/** Whether a folded word may speak of an event of the kind. */
export function mayTell({ told }: EventKind, folded: string): boolean {
  return told.test(folded) && !WATCHES.test(folded);
}
