const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** German function words, folded (ue for ü, ss for ß): articles, pronouns, prepositions, conjunctions, auxiliaries, question words. */
export const germanFunctionWords = words(`
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man mein meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure
dieser diese dieses diesen diesem jener jene jenes jenen jenem welcher welche welches welchen welchem wer wen wem wessen was wo wann warum weshalb wieso wie woher wohin wofuer womit wovon wodurch woran worauf worin wozu wieviel
und oder aber denn sondern doch dass daß ob wenn weil als da damit obwohl waehrend nachdem bevor bis seit sowie sowohl weder noch entweder falls indem
in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur fuer durch ueber unter um ohne gegen zwischen hinter neben ab wegen trotz laut innerhalb ausserhalb entlang gegenueber
bin bist ist sind seid war waren warst sei seien waere waeren gewesen habe hast hat haben habt hatte hatten haette haetten gehabt werde wirst wird werden werdet wurde wurden wuerde wuerden geworden worden
kann kannst koennen koennt konnte konnten koennte koennten muss muessen musste mussten soll sollen sollte sollten will wollen wollte wollten darf duerfen durfte mag moegen moechte
nicht auch nur noch schon sehr so dann hier dort nun jetzt immer wieder mehr dabei dazu daran darauf daraus darin darueber davon dafuer dagegen danach etwa alle alles allem allen andere anderen anderer anderes viel viele vielen einige einigen mehrere jede jeder jedes jeden jedem beide beiden selbst zwar ja nein also bereits eben
`);

/** English function words. */
export const englishFunctionWords = words(`
the a an this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves
who whom whose which what when where why how and or but nor so yet if because although though while since until unless whether than as
of in on at to for from by with without into onto over under about against between among through during before after above below up down out off upon within per
am is are was were be been being have has had having do does did doing done will would shall should can could may might must
not no also only just very too then there here now again more most some any all both each every either neither other another such own same few many much
`);

/** Both, for one look-up. "was" and "in" are in both. */
export const functionWords: ReadonlySet<string> = germanFunctionWords.union(englishFunctionWords);
