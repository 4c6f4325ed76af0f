/**
 * What a verb of saying or thinking does to what it introduces.
 * say: reports it; judge: calls something something ("nannte … unbegründet"); announce: tells or promises what is to come; confirm; concede; charge: lays it to somebody; deny;
 * doubt; believe: holds, expects, hopes or fears it; demand: wants it done; plan: means to do it; ask; know: takes it for granted and attributes nothing;
 * tell: needs a clause or a quotation more than others do ("tells the story of"); speak: has its content behind a preposition ("sprach von"); show: what a work does.
 */
export type ReportingClass =
  | 'say'
  | 'judge'
  | 'announce'
  | 'confirm'
  | 'concede'
  | 'charge'
  | 'deny'
  | 'doubt'
  | 'believe'
  | 'demand'
  | 'plan'
  | 'ask'
  | 'know'
  | 'tell'
  | 'speak'
  | 'show';

/** German: "mit|teilen" parts its prefix; strong forms follow in brackets: present, past, participle without the prefix. */
export const germanReportingVerbs: Record<Exclude<ReportingClass, 'tell'>, string> = {
  say: `
sagen aus|sagen voraus|sagen vorher|sagen dazu|sagen berichten melden vermelden zurück|melden erklären betonen behaupten versichern beteuern bekräftigen äußern ergänzen hinzu|fügen hinzu|setzen an|merken bemerken mit|teilen verkünden verlautbaren verlauten kommentieren
unterstreichen(unterstreicht,unterstrich,unterstrichen) heraus|streichen(streicht,strich,gestrichen) hervor|heben(hebt,hob,gehoben) fest|stellen klar|stellen richtig|stellen dar|stellen aus|führen an|führen erläutern erzählen schildern antworten entgegnen erwidern kontern meinen urteilen resümieren folgern schlussfolgern
klagen beklagen kritisieren monieren bemängeln rügen tadeln spotten scherzen witzeln twittern posten notieren vermerken formulieren dar|legen argumentieren begründen bilanzieren konstatieren signalisieren enthüllen offenbaren an|deuten wiederholen präzisieren referieren
informieren unterrichten schwärmen jubeln loben seufzen beschweren empören entrüsten stöhnen fluchen brummen schimpfen wettern poltern höhnen ätzen giften zürnen lachen mutmaßen warnen mahnen drohen an|drohen sinnieren philosophieren ein|werfen(wirft,warf,geworfen) ein|wenden(wendet,wandte,gewandt) nach|legen hinzu|setzen nach|schieben(schiebt,schob,geschoben)
schreiben(schreibt,schrieb,geschrieben) beschreiben(beschreibt,beschrieb,beschrieben) umschreiben(umschreibt,umschrieb,umschrieben) an|geben(gibt,gab,gegeben) bekannt|geben(gibt,gab,gegeben) bekanntgeben(gibt,gab,gegeben) bekannt|machen weiter|geben(gibt,gab,gegeben) wieder|geben(gibt,gab,gegeben) hin|weisen(weist,wies,gewiesen) verweisen(verweist,verwies,verwiesen)
fest|halten(hält,hielt,gehalten) dagegen|halten(hält,hielt,gehalten) entgegen|halten(hält,hielt,gehalten) rufen(ruft,rief,gerufen) aus|rufen(ruft,rief,gerufen) zu|rufen(ruft,rief,gerufen) schwören(schwört,schwor,geschworen) finden(findet,fand,gefunden) befinden(befindet,befand,befunden) schließen(schließt,schloss,geschlossen) bei|pflichten zu|stimmen
heraus|finden(findet,fand,gefunden) ermitteln verraten(verrät,verriet,verraten) aus|plaudern petzen nach|weisen(weist,wies,gewiesen) aus|richten flüstern murmeln brüllen stottern stammeln schreien(schreit,schrie,geschrien) texten bloggen dokumentieren attestieren bescheinigen
geltend|machen deutlich|machen klar|machen publik|machen aufmerksam|machen wissen|lassen(lässt,ließ,lassen) mitteilen|lassen(lässt,ließ,lassen) erklären|lassen(lässt,ließ,lassen) ausrichten|lassen(lässt,ließ,lassen) verlauten|lassen(lässt,ließ,lassen) durchblicken|lassen(lässt,ließ,lassen)
protokoll|geben(gibt,gab,gegeben) bedenken|geben(gibt,gab,gegeben) verstehen|geben(gibt,gab,gegeben) preis|geben(gibt,gab,gegeben) ausdruck|bringen(bringt,brachte,gebracht) erinnern rechtfertigen verteidigen vor|rechnen vor|lesen(liest,las,gelesen) vor|tragen(trägt,trug,getragen) zusammen|fassen raunen munkeln tuscheln bedauern beschwören(beschwört,beschwor,beschworen) trösten orakeln unken prahlen prangern frohlocken titeln
`,
  show: `zeigen auf|zeigen belegen besagen lauten nahe|legen hin|deuten ergeben(ergibt,ergab,ergeben) vor|sehen(sieht,sah,gesehen) fest|legen heißen(heißt,hieß,geheißen)`,
  speak: `sprechen(spricht,sprach,gesprochen) reden`,
  judge: `
nennen(nennt,nannte,genannt) bezeichnen halten(hält,hielt,gehalten) werten ein|stufen bewerten betrachten ein|schätzen beziffern schätzen veranschlagen taxieren datieren brandmarken geißeln an|sehen(sieht,sah,gesehen) titulieren charakterisieren verurteilen
`,
  announce: `an|kündigen versprechen(verspricht,versprach,versprochen) zu|sagen zu|sichern garantieren geloben verpflichten`,
  confirm: `bestätigen`,
  concede: `ein|räumen zu|geben(gibt,gab,gegeben) zu|gestehen(gesteht,gestand,gestanden) gestehen(gesteht,gestand,gestanden) ein|gestehen(gesteht,gestand,gestanden)`,
  charge: `vor|werfen(wirft,warf,geworfen) beschuldigen bezichtigen unterstellen an|lasten vor|halten(hält,hielt,gehalten) an|klagen nach|sagen verdächtigen`,
  deny: `
bestreiten(bestreitet,bestritt,bestritten) ab|streiten(streitet,stritt,gestritten) dementieren leugnen verneinen zurück|weisen(weist,wies,gewiesen) entgegen|treten(tritt,trat,getreten) aus|schließen(schließt,schloss,geschlossen) widerlegen ab|leugnen widersprechen(widerspricht,widersprach,widersprochen) abrede|stellen
`,
  doubt: `bezweifeln zweifeln an|zweifeln`,
  believe: `
glauben vermuten an|nehmen(nimmt,nahm,genommen) erwarten hoffen fürchten befürchten spekulieren prophezeien prognostizieren vorher|sehen(sieht,sah,gesehen) rechnen denken(denkt,dachte,gedacht) erhoffen aus|gehen(geht,ging,gegangen) wähnen vertrauen argwöhnen ahnen wetten tippen
`,
  demand: `
fordern verlangen auf|fordern ermahnen an|mahnen appellieren empfehlen(empfiehlt,empfahl,empfohlen) raten(rät,riet,geraten) ab|raten(rät,riet,geraten) drängen dringen(dringt,drang,gedrungen) pochen plädieren an|regen an|ordnen befehlen(befiehlt,befahl,befohlen) bitten(bittet,bat,gebeten) auf|rufen(ruft,rief,gerufen) vor|schlagen(schlägt,schlug,geschlagen)
beharren insistieren verfügen gebieten(gebietet,gebot,geboten) an|weisen(weist,wies,gewiesen) beantragen ein|fordern ersuchen beschwören(beschwört,beschwor,beschworen) ein|treten(tritt,trat,getreten) wünschen aus|sprechen(spricht,sprach,gesprochen) untersagen verbieten(verbietet,verbot,verboten)
`,
  plan: `planen beabsichtigen vor|haben(hat,hatte,gehabt) bezwecken an|streben an|peilen beschließen(beschließt,beschloss,beschlossen) gedenken(gedenkt,gedachte,gedacht) vor|sehen(sieht,sah,gesehen) erwägen(erwägt,erwog,erwogen) vor|nehmen(nimmt,nahm,genommen) weigern ab|lehnen verzichten einigen verständigen vereinbaren entscheiden(entscheidet,entschied,entschieden) entschließen(entschließt,entschloss,entschlossen)`,
  ask: `fragen nach|fragen nach|haken rätseln prüfen untersuchen klären diskutieren`,
  know: `
wissen(weiß,wusste,gewusst) erfahren(erfährt,erfuhr,erfahren) merken begreifen(begreift,begriff,begriffen) verstehen(versteht,verstand,verstanden) erkennen(erkennt,erkannte,erkannt) ein|sehen(sieht,sah,gesehen) vergessen(vergisst,vergaß,vergessen) spüren sehen(sieht,sah,gesehen) hören lernen beweisen(beweist,bewies,bewiesen) entdecken
`,
};

/** English: third person, past, participle where they are not regular. */
export const englishReportingVerbs: Record<ReportingClass, string> = {
  say: `
say(says,said,said) add report write(writes,wrote,written) announce claim state stress explain argue insist note reply respond declare remark recall joke quip reiterate emphasize emphasise testify tweet post recount affirm assert maintain contend allege reveal disclose
conclude indicate imply hint observe comment caution warn point(points,pointed,pointed) underline underscore boast lament complain grumble mutter whisper shout cry scoff counter retort concur signal clarify determine confide tease gush rule estimate calculate blog broadcast detail highlight
`,
  tell: `tell(tells,told,told) inform assure remind notify warn`,
  show: `show(shows,showed,shown) find(finds,found,found) suggest read(reads,read,read) demonstrate`,
  speak: `speak(speaks,spoke,spoken) talk`,
  judge: `call describe label denounce condemn criticise criticize praise hail brand dub dismiss characterise characterize`,
  announce: `pledge vow promise threaten guarantee swear(swears,swore,sworn)`,
  confirm: `confirm`,
  concede: `admit acknowledge concede confess`,
  charge: `accuse blame charge`,
  deny: `deny reject dispute refute rebut repudiate disavow`,
  doubt: `doubt question`,
  believe: `believe think(thinks,thought,thought) expect fear hope suspect predict assume forecast speculate reckon anticipate guess worry project`,
  demand: `demand urge ask request recommend propose advise order instruct command implore beg call`,
  plan: `plan intend aim consider refuse decline`,
  ask: `ask wonder inquire`,
  know: `know(knows,knew,known) learn realise realize discover understand(understands,understood,understood) see(sees,saw,seen) forget(forgets,forgot,forgotten) notice hear(hears,heard,heard) prove`,
};
