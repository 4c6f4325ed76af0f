const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Titles before a name, without their stop, lower case: never the end of a sentence when written with a capital. */
export const titleAbbreviations = words(`
dr prof dipl dipl.-ing ing mag fa fam abg bgm vors präs dir insp pfr supt pvt amb pres priv.-doz doz hr hrn fr frl st sta hl präs mr mrs ms messrs mx sen rep gov hon rev gen maj lt col cpl sgt capt cmdr adm brig
gen.-maj gen.-lt hptm oberstlt obstlt vizeadm kpt frhr gebr jun
`);

/** References that go on only with a number or a name behind them ("Art. 5"), because "dieser Art." can end a sentence. */
export const referenceAbbreviations = words(`
nr nrn no az aktz abs art abschn rz urt beschl anh anm abb bd bde kap ziff tab taf fig eq sec vol pp ch hausnr kto postf tel zi stk lfd.nr rn rdnr
`);

/** Abbreviations after which a sentence always goes on. */
export const abbreviationsBeforeMore = words(`
bzw resp ca zirka vgl sog sogen evtl eventl ggf inkl incl exkl insb insbes mind bspw beisp einschl versch urspr lfd betr bzgl gegr ehem ehm geb gest verh hrsg
z.b z.t z.zt d.h d.i d.r i.d.r i.e e.g u.a v.a u.u i.a i.v s.a m.a.w vs cf viz approx röm kath evang österr dtsch engl franz ital griech lat hebr türk amerik
entspr ggü jew vermtl vorauss voraussichtl wg zzgl abzgl zzt grds insg tgl mtl wtl vollst überw ebd wöchentl gesetzl schriftl mündl persönl ehrenamtl gesch qu
allg gem nördl östl südl westl nordöstl nordwestl südöstl südwestl zw stellv stv wiss jährl tägl monatl
`);

/** Abbreviations that end a list, and mostly the sentence: a capital behind them begins another. */
export const listEndings = words(`
usw usf etc u.s.w u.v.m u.v.a u.a.m u.dgl u.dgl.m
`);

/** Parts of a degree, after another abbreviation: "Dr. rer. nat. Huber". Alone they are words or cut ones. */
export const degreeAbbreviations = words(`
med rer nat phil habil oec pol vet dent agr jur theol soc publ ing troph math
`);

/** Days of the week in opening hours and timetables. */
export const weekdayAbbreviations = words(`
Mo Di Mi Do Fr Sa So
`);

/** What can follow a mark that belongs to a company's name: "Yahoo! Inc." */
export const companyEndings = words(`
Inc Ltd Corp Co AG GmbH SE KG LLC plc PLC
`);

/** Abbreviations that also stand at the end of a sentence: only a word that typically opens a sentence decides that one begins. */
export const abbreviationsThatMayEnd = words(`
u.ä o.ä o.g s.o s.u dgl ff mio mrd bio tsd std min sek max jh jhd jhs jhdt chr n.chr v.chr
co inc ltd corp plc bros jr sr str pl e.v a.d a.m p.m u.s u.k u.n u.s.a d.c ph.d b.a m.a et.al i.b i.br i.r h.c o.j ft oz lb hrs mins dept est ed eds
hist jur med milit polit publ soz staatl städt techn theol abt aufl ausg bez landkr
pers pos stck
jan feb febr mär mrz apr jul aug sep sept okt oct nov dez dec mon tue tues wed thu thur thurs
`);

/** Words, capitalised as at the beginning of a sentence, that seldom follow an ordinal or an abbreviation inside one. */
export const sentenceOpeners = words(`
Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ihr Ich Du Man Ihm Ihn Ihnen Uns Mir Mich
In Im Am An Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Über Unter Um Seit Bis Während Wegen Trotz Ohne Gegen Zwischen Hinter Neben Ab Innerhalb Außerhalb Anstatt Statt Gemäß Laut Dank Infolge Aufgrund Anhand Mithilfe
Und Aber Oder Doch Denn Dann Danach Da Dabei Daher Damit Darauf Daraufhin Daran Daraus Darin Darüber Darum Darunter Davon Davor Dafür Dagegen Daneben Dazu Dadurch Dahinter Deshalb Deswegen Demnach Dementsprechend
Dies Diese Dieser Dieses Diesen Diesem Dort Dorthin Hier Hierbei Hierzu Hierfür Hiermit Heute Gestern Jetzt Nun Nur Auch Als Wenn Weil Obwohl Nachdem Bevor Ob Falls Sobald Sofern Solange Indem Dass Daß
Wie Was Wer Wen Wem Wessen Wo Wann Warum Wieso Weshalb Woher Wohin Welche Welcher Welches Welchen So Somit Sondern Sowohl Soweit Sonst
Sein Seine Seinen Seiner Seinem Ihre Ihren Ihrem Ihrer Mein Meine Meinen Meiner Unser Unsere Unseren Euer
Alle Allen Alles Beide Beiden Viele Einige Einiges Etliche Mehrere Manche Jede Jeder Jedes Jedem Jeden Kein Keine Keiner Nicht Nichts Niemand Noch Schon Bereits Zudem Außerdem Allerdings Jedoch Dennoch Trotzdem Insgesamt Insbesondere
Zunächst Zuerst Zuletzt Später Zuvor Erst Erstmals Anschließend Schließlich Hinzu Ferner Weiter Weiterhin Weitere Zwar Etwa Rund Ebenso Ebenfalls Gleichzeitig Seitdem Seither Bisher Bislang Inzwischen Mittlerweile Vielleicht Leider Sogar Besonders Meist Oft Manchmal Immer Wieder Ganz Sehr Je Andere Anders Beispielsweise Letztlich Letztendlich Nachfolgend Diejenigen Derzeit Damals Ursprünglich Tatsächlich Natürlich
Ist Sind War Waren Wird Werden Wurde Wurden Hat Haben Hatte Kann Können Soll Muss
Mehr Weniger Stattdessen Deren Dessen Hingegen Immerhin Solche Jene Jener Jenes Einst Früher Künftig Zugleich Überdies Gleichwohl Vielmehr Ansonsten Demgegenüber Darauf Daneben Zeitweise Manchmal Abends Morgens Nachts Mittags Vermutlich Offenbar Angeblich Wahrscheinlich Möglicherweise Hoffentlich Endlich Plötzlich Kurz Lange Bald Fast Knapp Gut Genau Zweitens Drittens Erstens Ja Nein
The A An He She It They We You I This That These Those There Here In On At By For From With To Of And But Or If When While Although Because Since After Before During As However Then Thus His Her Its Their Our My Your Who What When Where Why How Which No Not All Some Many Most Both Each Another Also According Since Until Under Over Meanwhile
`);

/** Month names; after an ordinal they make a date, never a new sentence. */
export const monthWords = words(`
Januar Jänner Februar Feber März Maerz April Mai Juni Juli August September Oktober November Dezember
Jan Feb Febr Mär Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez
January February March May June July October December
`);

/** Words before a number with a stop that make it an ordinal ("der 21. Sitzung", "zum 50. Mal"). */
export const ordinalLeaders = words(`
der die das den dem des am im ans zum zur vom beim bis ab seit jeder jedes jeden jede jedem dieser diese diesem diesen seine seiner seinem seinen sein ihr ihre ihrer ihrem ihren ihres
unser unsere unserer unserem unseren mein meine meiner meinem meinen ein eine einen einem einer kein keine und oder sowie gegen auf in ins aufs als
`);

/** Words that German writes with a capital at the beginning of a sentence only, and that few names hold: one inside shows a missing stop. */
export const missingStopOpeners = words(`
Er Es Seit Nach Bei Mit Im In Am Für Und Aber Doch Dann Danach Dort Heute Wenn Obwohl Nachdem Während So Eine Einen Einem Zum Zur Beim Auch Nun Damit Dabei Dadurch Daher Deshalb
Diese Dieser Dieses Diesen War Hat Hatte Ist Sind Wurde Wurden Sehr Alles Leider Nur Noch Zudem Außerdem Allerdings Jedoch Trotzdem Insgesamt Zunächst Später Zuvor Inzwischen Gestern Bereits
`);

/** A line's first word with a stop that is a sentence and no place. */
export const oneWordSentences = words(`
danke nein ja doch stille schluss ende aus pause punkt bitte hallo stopp halt gut richtig falsch genau wahnsinn schade leider klar sicher natürlich vielleicht niemals nie immer nichts alles niemand keiner
wetter sport kultur politik wirtschaft panorama regen schnee sonne nebel sturm feuer krieg frieden geld glück pech angst freude trauer tote verletzte applaus jubel schweigen ruhe chaos panik tor foul abpfiff anpfiff
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember morgens mittags abends nachts heute gestern morgen
yes no thanks stop end silence never nothing nobody sorry hello right wrong true false monday tuesday wednesday thursday friday saturday sunday weather rain snow war peace money
`);
