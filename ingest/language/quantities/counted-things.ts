/**
 * Nouns that reports count: German forms = English forms of the same thing, parted by semicolons; `+` marks human beings, `*` those that stand for any of
 * them ("Menschen"). Our own list. Plurals whose stem differs from the singular's stand beside it.
 */
export const countedThings = `
* mensch menschen person personen leute = people person persons
+ tote toten todesopfer opfer getötete leiche leichen gefallene = dead death deaths fatality fatalities casualty casualties victim victims body bodies
+ verletzte verwundete = injured wounded casualties; + vermisste = missing
+ soldat militärangehörige truppe truppen = soldier troop troops serviceman servicemen; + kämpfer = fighter
+ polizist polizisten polizeibeamte beamte = police policeman policemen officer officers; + zivilist = civilian; + kind kinder = child children
+ frau = woman women; + mann männer = man men; + junge = boy; + mädchen = girl; + schüler = pupil student schoolchild schoolchildren
+ student studierende = student; + lehrer lehrkraft lehrkräfte = teacher; + lehrling auszubildende azubi = apprentice trainee
+ arbeiter = worker labourer laborer; + beschäftigte angestellte mitarbeiter arbeitnehmer = employee worker staff
+ bergmann bergleute bergarbeiter kumpel = miner; + bauer landwirt = farmer; + fischer = fisherman fishermen fisher
+ hafenarbeiter = docker dockworker; + bewohner einwohner = resident inhabitant; + anwohner = resident; + bürger = citizen
+ flüchtling geflüchtete vertriebene = refugee; + migrant = migrant; + asylbewerber asylsuchende = seeker; + seele = soul; + demonstrant protestierende = protester demonstrator
+ teilnehmer = participant; + besucher gast gäste = visitor guest; + tourist urlauber = tourist holidaymaker
+ passagier fahrgast fahrgäste reisende = passenger traveller traveler; + geisel = hostage
+ häftling gefangene insasse = prisoner inmate detainee captive; + gefangener kriegsgefangene = prisoner; + festgenommene = arrest
+ journalist reporter = journalist reporter; + arzt ärzte = doctor physician; + pfleger pflegekraft pflegekräfte krankenschwester = nurse
+ patient = patient; + retter helfer rettungskraft rettungskräfte einsatzkraft einsatzkräfte = rescuer helper
+ feuerwehrmann feuerwehrleute = firefighter fireman firemen; + freiwillige = volunteer; + richter = judge; + anwalt anwälte = lawyer attorney
+ zeuge = witness; + verdächtige = suspect; + täter = perpetrator attacker culprit; + angreifer = attacker assailant; + räuber = robber
+ dieb = thief thieves; + terrorist = terrorist; + rebell aufständische = rebel insurgent
+ abgeordnete parlamentarier = deputy deputies lawmaker legislator mp mps; + minister = minister; + delegierte = delegate; + diplomat = diplomat
+ botschafter = ambassador; + wähler = voter; + mitglied = member; + ratsmitglied = councillor councilor; + experte fachleute = expert
+ forscher wissenschaftler = researcher scientist; + ingenieur = engineer; + pionier = sapper engineer; + pilot = pilot
+ matrose seeleute seemann = sailor seaman seamen; + marineinfanterist = marine; + fahrer = driver; + spieler = player; + zuschauer = spectator
+ fan = fan; + läufer = runner; + käufer = buyer; + kunde = customer client; + nutzer = user; + befragte = respondent; + gläubige = believer
+ katholik = catholic; + priester = priest; + bischof bischöfe = bishop; + mönch = monk; + nonne = nun; + aktivist = activist; + spion = spy spies
+ söldner = mercenary mercenaries; + wache wächter bewacher = guard; + überlebende = survivor; + familie = family families; + paar = couple
+ besatzungsmitglied = crew; rakete flugkörper geschoss = missile rocket projectile; marschflugkörper = missile; drohne = drone uav
panzer kampfpanzer schützenpanzer = tank; haubitze = howitzer; geschütz kanone = gun cannon; granate = shell grenade; bombe = bomb; mine = mine
waffe = weapon arm; gewehr = rifle; pistole = pistol handgun; patrone schuss kugel = round bullet cartridge; sprengkopf = warhead
kampfjet jet kampfflugzeug = jet fighter; flugzeug maschine = aircraft plane airplane aeroplane; hubschrauber helikopter = helicopter
schiff = ship vessel; boot = boat; kriegsschiff = warship; u-boot = submarine; fregatte = frigate; zerstörer = destroyer; frachter = freighter
tanker = tanker; container = container; fähre = ferry; auto wagen pkw fahrzeug = car vehicle automobile; lastwagen lkw laster = truck lorry lorries
bus busse = bus buses; zug züge = train; waggon = wagon carriage; straßenbahn = tram; taxi = taxi; fahrrad fahrräder = bicycle bike
motorrad motorräder = motorcycle motorbike; stützpunkt basis = base; kaserne = barracks; brigade = brigade; bataillon = battalion
division = division; haus häuser = house home; gebäude = building; wohnung = flat apartment home dwelling; haushalt = household; hütte = hut
zelt = tent; zimmer = room; hotel = hotel; schule = school; klasse = class; universität hochschule = university universities
krankenhaus krankenhäuser klinik = hospital clinic; apotheke = pharmacy pharmacies; bett = bed; kirche = church churches; moschee = mosque
synagoge = synagogue; kloster klöster = monastery monasteries; tempel = temple; museum museen = museum; theater = theatre theater
bibliothek bücherei = library libraries; laden läden geschäft = shop store; markt märkte = market; restaurant = restaurant
fabrik werk = factory factories plant; kraftwerk = plant; reaktor = reactor
firma firmen unternehmen betrieb konzern = company companies firm business; bank = bank; filiale = branch; büro = office
stelle arbeitsplatz arbeitsplätze job = job post position; brücke = bridge; tunnel = tunnel; straße = road street; damm dämme = dam dyke
hafen häfen = port harbour harbor; flughafen flughäfen = airport; bahnhof bahnhöfe = station; flug flüge = flight; verbindung = connection
gleis = track; schacht schächte = shaft; brunnen = well; mühle = mill; turm türme = tower; windrad windräder = turbine; dorf dörfer = village
stadt städte = town city cities; gemeinde = municipality municipalities community communities; land länder staat = country countries state nation
provinz = province; bezirk = district; region = region; insel = island; see = lake; fluss flüsse = river; berg = mountain; baum bäume = tree
wald wälder = forest; pflanze = plant; tier = animal; hund = dog; katze = cat; pferd = horse; kuh kühe = cow; rind = cattle; schaf = sheep
ziege = goat; schwein = pig; huhn hühner henne = hen chicken; vogel vögel = bird; fisch = fish; wolf wölfe = wolf wolves; bär = bear; wal = whale
elefant = elephant; biene = bee; art = species; buch bücher = book; seite = page; brief = letter; dokument = document; akte = file
karte = map card ticket; eintrittskarte ticket = ticket; bild foto = picture photo image photograph; film = film movie
kanal kanäle sender = channel broadcaster; exemplar = copy copies; zeitung = newspaper; artikel beitrag = article; abschnitt = section; punkt = point
stimme = vote voice; sitz mandat = seat; sitzung = session meeting; wahlkreis = constituency constituencies; partei = party parties; gesetz = law
vertrag verträge abkommen = treaty treaties contract agreement; verbot = ban; klage = lawsuit complaint; anklagepunkt = count charge
fall fälle = case; urteil = verdict ruling; resolution = resolution; antrag anträge = application motion; vorschlag vorschläge = proposal
frage = question; antwort = answer; anruf = call; nachricht = message; konto konten = account; versuch = attempt try; test = test; probe = sample
angriff attacke = attack strike; anschlag anschläge = attack; explosion = explosion blast; brand brände feuer = fire blaze
unfall unfälle = accident crash crashes; erdbeben beben = earthquake quake; sturm stürme = storm; überschwemmung = flood
infektion ansteckung = infection; erkrankung = illness disease; impfung impfdosis impfdosen dosis dosen = dose vaccination; spritze = syringe
tablette = tablet pill; medikament = drug medicine; verstoß verstöße = violation breach; straftat verbrechen = crime offence offense
mord = murder killing; festnahme verhaftung = arrest; durchsuchung razzia = raid search; tor = goal gate; spiel partie = match game
sieg = win victory victories; niederlage = defeat; medaille = medal; punktzahl = score; platz plätze sitzplatz = seat place; kiste = crate box
sack säcke = sack bag; koffer = suitcase; paket = parcel package; flasche = bottle; fass fässer = barrel cask; stein = stone; ziegel = brick
münze = coin; uhr uhren = watch clock; schlüssel = key; tür = door; fenster = window; reifen = tyre tire; motor = engine; kabel = cable
computer rechner = computer; handy mobiltelefon = phone; gerät = device; roboter = robot; satellit = satellite; server = server; kamera = camera
lied = song; gemälde = painting; kunstwerk = artwork; statue = statue; preis = prize award; produkt = product; modell = model; ziel = target goal aim
schritt = step; grund gründe = reason; stock stockwerk etage = floor storey story; stufe = step; runde = round lap; sprache = language
religion = religion; planet = planet; stern = star; anlage = plant facility facilities; zentrifuge = centrifuge
einrichtung = facility facilities institution; organisation = organisation organization; verband verbände = association; verein = club association
gewerkschaft = union; aktie = share stock; anleihe = bond; spende = donation; + baby säugling = baby babies infant
+ jugendliche teenager = teenager youth youngster; + erwachsene = adult; + rentner = pensioner retiree; + elternteil eltern = parent
+ mutter mütter = mother; + vater väter = father; + bruder brüder = brother; + schwester = sister; + sohn söhne = son; + tochter töchter = daughter
+ freund = friend; + nachbar = neighbour neighbor; + ausländer = foreigner; + deutsche = german; + christ = christian; + muslim = muslim
+ jude = jew; + pilger = pilgrim; + obdachlose = homeless; + arbeitslose erwerbslose = unemployed; + bewerber kandidat = applicant candidate
+ schauspieler = actor; + musiker = musician; + künstler = artist; + sänger = singer; + tänzer = dancer; + autor schriftsteller = author writer
+ redner = speaker; + sportler athlet = athlete; + trainer = coach; + schwimmer = swimmer; + kletterer bergsteiger = climber; + wanderer = hiker
+ reiter = rider; + radfahrer = cyclist; + fußgänger = pedestrian; + taucher = diver; + jäger = hunter; + hirte = shepherd; + bäcker = baker
+ metzger = butcher; + koch köche = cook chef; + kellner = waiter; + händler = trader dealer merchant; + verkäufer = seller salesman
+ schneider = tailor; + weber = weaver; + tischler schreiner = carpenter joiner; + maurer = bricklayer mason; + schmied = blacksmith smith
+ handwerker = craftsman craftsmen; + mechaniker = mechanic; + elektriker = electrician; + techniker = technician
+ programmierer entwickler = programmer developer; + chemiker = chemist; + lokführer = driver; + kapitän = captain; + offizier = officer
+ general = general; + rekrut = recruit; + reservist = reservist; + veteran = veteran; + scharfschütze = sniper; + wachmann wachleute = guard
+ schmuggler = smuggler; + pirat = pirate; + mörder = murderer killer; + hacker = hacker; + sklave = slave; + mieter = tenant
+ vermieter eigentümer besitzer = landlord owner; + aktionär = shareholder; + anleger investor = investor; + gründer = founder
+ chef vorstand = boss executive; + manager = manager; + berater = adviser advisor consultant; + beobachter = observer
+ inspektor kontrolleur prüfer = inspector; + sekretär = secretary; + bürgermeister = mayor; + gouverneur = governor; + präsident = president
+ senator = senator; + könig = king; + heiliger heilige = saint; + geschworene = juror; + kläger = plaintiff
+ angeklagte beschuldigte = defendant accused; + gegner = opponent; + anhänger unterstützer = supporter follower; + gewinner sieger = winner
+ verlierer = loser; + erbe = heir; + zwilling = twin; + infizierte = infected; + kranke = sick; + geimpfte = vaccinated
+ hebamme = midwife midwives; + zahnarzt zahnärzte = dentist; + tierarzt = vet; + sanitäter = paramedic medic; + professor = professor
+ erzieher = educator; tisch = table; stuhl stühle = chair; schrank schränke = cupboard wardrobe; sofa = sofa; lampe = lamp; teppich = carpet rug
decke = blanket; kissen = pillow cushion; matratze = mattress; teller = plate; tasse = cup; glas gläser = glass; löffel = spoon
messer = knife knives; gabel = fork; topf töpfe = pot; korb körbe = basket; eimer = bucket; tasche = bag; rucksack rucksäcke = backpack rucksack
schachtel karton = box carton; dose büchse = can tin; tonne = barrel; palette = pallet; schuh = shoe; stiefel = boot; hemd = shirt; hose = trouser
mantel mäntel jacke = coat jacket; kleid = dress; hut hüte = hat; helm = helmet; maske = mask; uniform = uniform; ring = ring; kette = chain necklace
brille = glass; spiegel = mirror; schild = sign; fahne flagge = flag; kerze = candle; zigarette = cigarette; ei eier = egg; brot = loaf loaves bread
brötchen = roll bun; kuchen = cake; apfel äpfel = apple; birne = pear; kirsche = cherry cherries; traube = grape; zitrone = lemon; banane = banana
kartoffel = potato; tomate = tomato; gurke = cucumber; zwiebel = onion; kürbis = pumpkin; melone = melon; pilz = mushroom; nuss nüsse = nut
blume = flower; rose = rose; busch büsche strauch sträucher = bush shrub; rebe weinstock = vine; eiche = oak; buche = beech; tanne = fir
kiefer = pine; linde = lime; palme = palm; maus mäuse = mouse mice; ratte = rat; hase = hare; kaninchen = rabbit; fuchs füchse = fox foxes
reh hirsch = deer stag; elch = elk moose; wildschwein = boar; kamel = camel; esel = donkey; löwe = lion; tiger = tiger; affe = monkey
schlange = snake; schildkröte = turtle tortoise; krokodil = crocodile; frosch frösche = frog; spinne = spider; mücke = mosquito; heuschrecke = locust
käfer = beetle; schmetterling = butterfly butterflies; ameise = ant; storch störche = stork; schwan schwäne = swan; ente = duck
gans gänse = goose geese; adler = eagle; eule = owl; taube = pigeon dove; möwe = gull seagull; rabe krähe = raven crow; kalb kälber = calf calves
lamm lämmer = lamb; ferkel = piglet; stier bulle = bull; welpe = puppy puppies; robbe seehund = seal; hai = shark; lachs = salmon; forelle = trout
hering = herring; muschel = mussel shell; krabbe = crab; pinguin = penguin; nashorn nashörner = rhino; giraffe = giraffe; panda = panda
tal täler = valley; hügel = hill; gipfel = peak summit; höhle = cave; quelle = spring source; teich = pond; kanal kanäle = canal
strand strände = beach; küste = coast; klippe = cliff; gletscher = glacier; vulkan = volcano; wüste = desert; feld acker äcker = field
wiese = meadow; garten gärten = garden; park = park; hof höfe bauernhof = farm yard; scheune = barn; stall ställe = stable barn; zaun zäune = fence
mauer wand wände = wall; dach dächer = roof; keller = cellar basement; treppe = stair; balkon = balcony; garage = garage
aufzug fahrstuhl = lift elevator; schornstein = chimney; lager lagerhaus lagerhalle = warehouse camp; bunker = bunker; burg schloss = castle
palast paläste = palace; ruine = ruin; grab gräber = grave tomb; friedhof = cemetery cemeteries; denkmal = monument memorial
gefängnis haftanstalt = prison jail; gericht = court; rathaus rathäuser = hall; botschaft = embassy embassies; konsulat = consulate
ministerium = ministry ministries; behörde amt ämter = authority authorities agency; wache polizeiwache = station
kindergarten kindergärten kita = kindergarten nursery nurseries; kino = cinema; café = café cafe; bäckerei = bakery bakeries; tankstelle = station
supermarkt = supermarket; lager = camp; zentrum zentren = centre center; labor = laboratory laboratories lab; stadion = stadium
schwimmbad bad bäder = pool; spielplatz = playground; parkplatz = space; kreuzung = crossing junction; ampel = light; fahrspur spur = lane
weg = path; pfad = path; route = route; grenze = border; grenzübergang = crossing; pass pässe reisepass = passport pass; visum visa = visa
lizenz genehmigung erlaubnis = licence license permit; urkunde = certificate; formular = form; rechnung = bill invoice; quittung = receipt
fahrkarte = ticket; strafzettel bußgeld = fine; scheck = cheque check; kredit darlehen = loan; zahlung = payment; überweisung = transfer
anzeige = ad advert; beschwerde = complaint; warnung = warning; drohung = threat; e-mail mail = email; postkarte = postcard; wort wörter = word
satz sätze = sentence; zeile = line; kapitel = chapter; band bände = volume; gedicht = poem; roman = novel; konzert = concert
vorstellung aufführung = performance show; oper = opera; sendung = programme program; folge = episode; szene = scene; ausstellung = exhibition
veranstaltung = event; feier fest = celebration party; hochzeit = wedding; beerdigung = funeral; geburt = birth; ehe = marriage; scheidung = divorce
streik = strike; kundgebung demonstration = rally rallies demonstration protest; marsch märsche = march; wahl = election; umfrage = survey poll
interview = interview; gespräch = talk conversation; treffen = meeting; besuch = visit; reise = trip journey; fahrt = trip ride; rede = speech
konferenz = conference; kurs = course; prüfung = exam test; note = grade; abschluss = degree; übung = exercise drill; operation eingriff = operation
transplantation = transplant; organ = organ; niere = kidney; herz = heart; zahn zähne = tooth teeth; knochen = bone; hand hände = hand
finger = finger; bein = leg; fuß füße = foot feet; auge = eye; verband = bandage; beatmungsgerät = ventilator; krankenwagen rettungswagen = ambulance
feuerwehrauto löschfahrzeug = engine; streifenwagen = car; traktor = tractor; bagger = excavator digger; kran kräne = crane; anhänger = trailer
kutsche = carriage; ballon = balloon; raumschiff = spacecraft; lokomotive lok = locomotive; segelboot yacht = yacht; kahn kähne = barge; floß = raft
kanu = canoe; schlauchboot = dinghy dinghies; anker = anchor; netz = net network; pumpe = pump; leitung = line pipe; rohr = pipe tube
pipeline = pipeline; mast = mast pylon pole; sender = transmitter; antenne = antenna; batterie = battery batteries; generator = generator
solaranlage = panel; turbine = turbine; bohrung = hole; ölfeld = field; raffinerie = refinery refineries; tank = tank; ventil = valve
schraube = screw; nagel nägel = nail; brett = board plank; balken = beam; werkzeug = tool; hammer = hammer; säge = saw; leiter = ladder; seil = rope
sensor = sensor; chip = chip; laptop = laptop; bildschirm monitor = screen monitor; drucker = printer; passwort = password; konto = account
website webseite = website site; app = app; algorithmus = algorithm; datei = file; datensatz datensätze = record; fehler = error mistake fault
mangel mängel = defect; lücke = gap hole; problem = problem; lösung = solution; idee = idea; projekt = project; plan = plan
programm = programme program; maßnahme = measure; sanktion = sanction; reform = reform; regel = rule; bedingung = condition; forderung = demand
ergebnis = result; bericht = report; studie = study studies; patent = patent; erfindung = invention; entdeckung = discovery discoveries; fund = find
rekord = record; titel = title; elfmeter = penalty penalties; mannschaft team = team; liga = league; turnier = tournament; rennen = race
etappe = stage; pferderennen = race; möglichkeit = option possibility possibilities; gruppe = group; einheit = unit; kompanie = company companies
regiment = regiment; staffel = squadron; flotte = fleet; konvoi = convoy; kolonne = column; posten kontrollpunkt = post checkpoint
stellung = position; graben gräben = trench ditch; luftangriff = strike raid; schlag schläge = blow strike; salve = volley salvo; treffer = hit
verlust = loss losses; gefecht = battle clash clashes; schlacht = battle; krieg = war; waffenruhe = ceasefire truce; friedensvertrag = treaty
entführung = kidnapping abduction; überfall = robbery robberies raid; einbruch einbrüche = burglary burglaries; diebstahl = theft; betrug = fraud
vergewaltigung = rape; hinrichtung = execution; todesurteil = sentence; selbstmord suizid = suicide; haftbefehl = warrant; ermittlung = investigation
prozess verfahren = trial proceeding; lawine = avalanche; erdrutsch = landslide; orkan hurrikan = hurricane; tornado = tornado; dürre = drought
waldbrand = fire wildfire; blitz = lightning; nachbeben = aftershock; welle = wave; fälschung = fake forgery; gutachten = report; edelstein = gem
diamant = diamond; perle = pearl; barren = bar ingot; ölgemälde = painting; skulptur = sculpture; geige = violin; klavier = piano; gitarre = guitar
glocke = bell; orgel = organ; puppe = doll; ball bälle = ball; spielzeug = toy; + prinz = prince; orange = orange; delfin = dolphin
`;
