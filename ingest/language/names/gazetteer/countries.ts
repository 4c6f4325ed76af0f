/**
 * Countries in rows of our own: code | names, the first gives the key (blanks inside a name are `_`) | stems of adjectives and inhabitants, German and
 * English | capital, which stands for the government, in its spellings. Names in other scripts come from the runtime (`Intl.DisplayNames`).
 */
export const countryRows = `
AF|Afghanistan|afghanisch afghan|Kabul
EG|Ägypten Egypt|ägyptisch egyptian ägypter|Kairo Cairo
AL|Albanien Albania|albanisch albanian albaner|Tirana
DZ|Algerien Algeria|algerisch algerian algerier|Algier Algiers
AD|Andorra|andorranisch andorran|
AO|Angola|angolanisch angolan angolaner|Luanda
AG|Antigua|antiguanisch|
GQ|Äquatorialguinea Equatorial_Guinea|äquatorialguineisch|Malabo
AR|Argentinien Argentina|argentinisch argentine argentinier|Buenos_Aires
AM|Armenien Armenia|armenisch armenian armenier|Jerewan Eriwan Yerevan
AZ|Aserbaidschan Azerbaijan|aserbaidschanisch azerbaijani aserbaidschaner|Baku
ET|Äthiopien Ethiopia|äthiopisch ethiopian äthiopier|Addis_Abeba Addis_Ababa
AU|Australien Australia|australisch australian australier|Canberra
BS|Bahamas|bahamaisch bahamian|Nassau
BH|Bahrain|bahrainisch bahraini|Manama
BD|Bangladesch Bangladesh|bangladeschisch bangladeshi bangalisch|Dhaka
BB|Barbados|barbadisch barbadian|Bridgetown
BY|Belarus Weißrussland Weissrussland Belorussia|belarussisch belarusisch weißrussisch belarusian belarusse weißrusse|Minsk
BE|Belgien Belgium|belgisch belgian belgier|
BZ|Belize|belizisch belizean|Belmopan
BJ|Benin|beninisch beninese|Porto-Novo
BT|Bhutan|bhutanisch bhutanese|Thimphu
BO|Bolivien Bolivia|bolivianisch bolivian bolivianer|La_Paz
BA|Bosnien Bosnia Bosnien-Herzegowina Bosnien_und_Herzegowina Bosnia_and_Herzegovina|bosnisch bosnian bosnier|Sarajevo Sarajewo
BW|Botswana Botsuana|botswanisch|Gaborone
BR|Brasilien Brazil|brasilianisch brazilian brasilianer|Brasília Brasilia
BN|Brunei|bruneiisch|
BG|Bulgarien Bulgaria|bulgarisch bulgarian bulgare|Sofia
BF|Burkina_Faso|burkinisch|Ouagadougou
BI|Burundi|burundisch burundian|Gitega
CL|Chile|chilenisch chilean chilene|Santiago_de_Chile
CN|China Volksrepublik_China People's_Republic_of_China|chinesisch chinese chinese|Peking Beijing
CR|Costa_Rica|costa-ricanisch costaricanisch|San_José
DK|Dänemark Denmark|dänisch danish däne|Kopenhagen Copenhagen
DE|Deutschland Germany BRD Bundesrepublik Bundesrepublik_Deutschland|deutsch german|Berlin
DM|Dominica|dominicanisch|Roseau
DO|Dominikanische_Republik Dominican_Republic|dominikanisch|Santo_Domingo
DJ|Dschibuti Djibouti|dschibutisch|
EC|Ecuador|ecuadorianisch ecuadorian|Quito
SV|El_Salvador|salvadorianisch salvadoranisch|San_Salvador
CI|Elfenbeinküste Ivory_Coast Côte_d’Ivoire Cote_d'Ivoire|ivorisch ivorian|Yamoussoukro
ER|Eritrea|eritreisch eritrean eritreer|Asmara
EE|Estland Estonia|estnisch estonian este|Tallinn
SZ|Eswatini Swasiland|swasiländisch|Mbabane
FJ|Fidschi Fiji|fidschianisch|Suva
FI|Finnland Finland|finnisch finnish finne|Helsinki
FR|Frankreich France|französisch french franzose|Paris
GA|Gabun Gabon|gabunisch gabonese|Libreville
GM|Gambia|gambisch gambian|Banjul
GE|Georgien Georgia|georgisch georgian georgier|Tiflis Tbilisi Tbilissi
GH|Ghana|ghanaisch ghanaian ghanaer|Accra
GR|Griechenland Greece|griechisch greek grieche|Athen Athens
GB|Großbritannien Grossbritannien Britain Great_Britain United_Kingdom UK Vereinigtes_Königreich|britisch british brite|London
GL|Grönland Greenland|grönländisch grönländer|Nuuk
GT|Guatemala|guatemaltekisch guatemalan|
GN|Guinea|guineisch guinean|Conakry
GW|Guinea-Bissau|guinea-bissauisch|Bissau
GY|Guyana|guyanisch|Georgetown
HT|Haiti|haitianisch haitian haitianer|Port-au-Prince
HN|Honduras|honduranisch honduran|Tegucigalpa
IN|Indien India|indisch indian inder|Neu-Delhi Delhi New_Delhi
ID|Indonesien Indonesia|indonesisch indonesian indonesier|Jakarta
IQ|Irak Iraq|irakisch iraqi iraker|Bagdad Baghdad
IR|Iran Persien Islamische_Republik Islamische_Republik_Iran Islamic_Republic Islamic_Republic_of_Iran|iranisch iranian iraner persisch|Teheran Tehran
IE|Irland Ireland|irisch irish ire|Dublin
IS|Island Iceland|isländisch icelandic isländer|Reykjavik Reykjavík
IL|Israel|israelisch israeli|
IT|Italien Italy|italienisch italian italiener|Rom Rome
JM|Jamaika Jamaica|jamaikanisch jamaican|Kingston
JP|Japan|japanisch japanese japaner|Tokio Tokyo
YE|Jemen Yemen|jemenitisch yemeni jemenit|Sanaa
JO|Jordanien Jordan|jordanisch jordanian jordanier|Amman
KH|Kambodscha Cambodia|kambodschanisch cambodian kambodschaner|Phnom_Penh
CM|Kamerun Cameroon|kamerunisch cameroonian kameruner|Yaoundé Jaunde
CA|Kanada Canada|kanadisch canadian kanadier|Ottawa
CV|Kap_Verde Cabo_Verde|kapverdisch|Praia
KZ|Kasachstan Kazakhstan|kasachisch kazakh kasache|Astana Nur-Sultan
QA|Katar Qatar|katarisch qatari katarer|Doha
KE|Kenia Kenya|kenianisch kenyan kenianer|Nairobi
KG|Kirgistan Kirgisistan Kirgisien Kyrgyzstan|kirgisisch kyrgyz kirgise|Bischkek Bishkek
CO|Kolumbien Colombia|kolumbianisch colombian kolumbianer|Bogotá Bogota
KM|Komoren Comoros|komorisch|
CD|Kongo DR_Kongo Demokratische_Republik_Kongo Congo|kongolesisch congolese kongolese|Kinshasa
CG|Kongo-Brazzaville Republik_Kongo|kongo-brazzavillisch|Brazzaville
XK|Kosovo|kosovarisch kosovan kosovare|Pristina
HR|Kroatien Croatia|kroatisch croatian kroate|Zagreb
CU|Kuba Cuba|kubanisch cuban kubaner|Havanna Havana
KW|Kuwait|kuwaitisch kuwaiti|
LA|Laos|laotisch laotian laote|Vientiane
LS|Lesotho|lesothisch|Maseru
LV|Lettland Latvia|lettisch latvian lette|Riga
LB|Libanon Lebanon|libanesisch lebanese libanese|Beirut
LR|Liberia|liberianisch liberian|Monrovia
LY|Libyen Libya|libysch libyan libyer|Tripolis Tripoli
LI|Liechtenstein|liechtensteinisch|Vaduz
LT|Litauen Lithuania|litauisch lithuanian litauer|Vilnius
LU|Luxemburg Luxembourg|luxemburgisch luxemburger|
MG|Madagaskar Madagascar|madagassisch malagasy|Antananarivo
MW|Malawi|malawisch malawian|Lilongwe
MY|Malaysia|malaysisch malaysian malaysier|Kuala_Lumpur
MV|Malediven Maldives|maledivisch|Malé
ML|Mali|malisch malian malier|Bamako
MT|Malta|maltesisch maltese malteser|Valletta
MA|Marokko Morocco|marokkanisch moroccan marokkaner|Rabat
MR|Mauretanien Mauritania Islamische_Republik_Mauretanien|mauretanisch mauritanian|Nouakchott
MU|Mauritius|mauritisch mauritian|
MX|Mexiko Mexico|mexikanisch mexican mexikaner|Mexiko-Stadt Mexico_City
FM|Mikronesien Micronesia|mikronesisch|
MD|Moldau Moldawien Moldova Republik_Moldau|moldauisch moldawisch moldovan moldauer|Chișinău Chisinau Kischinau
MC|Monaco|monegassisch|
MN|Mongolei Mongolia|mongolisch mongolian mongole|Ulan-Bator Ulaanbaatar
ME|Montenegro|montenegrinisch montenegrin montenegriner|Podgorica
MZ|Mosambik Mozambique|mosambikanisch mozambican|Maputo
MM|Myanmar Birma Burma|myanmarisch birmanisch burmese|Naypyidaw Naypyitaw
NA|Namibia|namibisch namibian|Windhuk Windhoek
NP|Nepal|nepalesisch nepalese nepalese|Kathmandu
NZ|Neuseeland New_Zealand|neuseeländisch neuseeländer|Wellington
NI|Nicaragua|nicaraguanisch nicaraguan|Managua
NL|Niederlande Niederlanden Netherlands Holland|niederländisch dutch holländisch niederländer holländer|Den_Haag The_Hague
NE|Niger|nigrisch nigerien|Niamey
NG|Nigeria|nigerianisch nigerian nigerianer|Abuja
KP|Nordkorea North_Korea DVRK Demokratische_Volksrepublik_Korea|nordkoreanisch nordkoreaner|Pjöngjang Pyongyang
MK|Nordmazedonien Mazedonien North_Macedonia Macedonia|nordmazedonisch mazedonisch macedonian mazedonier|Skopje
NO|Norwegen Norway|norwegisch norwegian norweger|Oslo
OM|Oman|omanisch omani|Maskat Muscat
AT|Österreich Austria|österreichisch austrian österreicher|Wien Vienna
TL|Osttimor Timor-Leste|osttimoresisch|Dili
PK|Pakistan Islamische_Republik_Pakistan|pakistanisch pakistani pakistaner|Islamabad
PS|Palästina Palestine Palästinensische_Gebiete|palästinensisch palestinian palästinenser|Ramallah
PA|Panama|panamaisch panamanian|Panama-Stadt
PG|Papua-Neuguinea Papua_New_Guinea|papua-neuguineisch|Port_Moresby
PY|Paraguay|paraguayisch paraguayan|Asunción
PE|Peru|peruanisch peruvian peruaner|Lima
PH|Philippinen Philippines|philippinisch philippine filipino|Manila
PL|Polen Poland|polnisch polish pole|Warschau Warsaw
PT|Portugal|portugiesisch portuguese portugiese|Lissabon Lisbon
RW|Ruanda Rwanda|ruandisch rwandan ruander|Kigali
RO|Rumänien Romania|rumänisch romanian rumäne|Bukarest Bucharest
RU|Russland Russia Rußland Russische_Föderation Russian_Federation|russisch russian russe|Moskau Moscow
SB|Salomonen Solomon_Islands|salomonisch|Honiara
ZM|Sambia Zambia|sambisch zambian|Lusaka
WS|Samoa|samoanisch samoan|Apia
SM|San_Marino|san-marinesisch|
SA|Saudi-Arabien Saudiarabien Saudi_Arabia|saudisch saudi-arabisch saudiarabisch saudi|Riad Riyadh
SE|Schweden Sweden|schwedisch swedish schwede|Stockholm
CH|Schweiz Switzerland|schweizerisch swiss schweizer|Bern
SN|Senegal|senegalesisch senegalese|Dakar
RS|Serbien Serbia|serbisch serbian serbe|Belgrad Belgrade
SC|Seychellen Seychelles|seychellisch|
SL|Sierra_Leone|sierra-leonisch|Freetown
ZW|Simbabwe Zimbabwe|simbabwisch zimbabwean|Harare
SG|Singapur Singapore|singapurisch singaporean|
SK|Slowakei Slovakia|slowakisch slovak slowake|Bratislava
SI|Slowenien Slovenia|slowenisch slovenian slowene|Ljubljana Laibach
SO|Somalia|somalisch somali somalier|Mogadischu Mogadishu
ES|Spanien Spain|spanisch spanish spanier|Madrid
LK|Sri_Lanka Ceylon|sri-lankisch srilankisch|Colombo
ZA|Südafrika South_Africa|südafrikanisch südafrikaner|Pretoria
SD|Sudan|sudanesisch sudanese sudanese|Khartum Khartoum
KR|Südkorea South_Korea|südkoreanisch südkoreaner|Seoul
SS|Südsudan South_Sudan|südsudanesisch|Juba
SR|Suriname Surinam|surinamisch|Paramaribo
SY|Syrien Syria|syrisch syrian syrer|Damaskus Damascus
TJ|Tadschikistan Tajikistan|tadschikisch tajik tadschike|Duschanbe Dushanbe
TW|Taiwan Republik_China|taiwanisch taiwanesisch taiwanese taiwaner|Taipeh Taipei
TZ|Tansania Tanzania|tansanisch tanzanian|Dodoma
TH|Thailand|thailändisch thai thailänder|Bangkok
TG|Togo|togoisch togolese|Lomé
TO|Tonga|tongaisch|
TT|Trinidad|trinidadisch|
TD|Tschad Chad|tschadisch chadian|N'Djamena
CZ|Tschechien Czechia Tschechische_Republik Czech_Republic|tschechisch czech tscheche|Prag Prague
TN|Tunesien Tunisia|tunesisch tunisian tunesier|Tunis
TR|Türkei Turkey Türkiye|türkisch turkish türke|Ankara
TM|Turkmenistan|turkmenisch turkmen|Aschgabat Ashgabat
UG|Uganda|ugandisch ugandan ugander|Kampala
UA|Ukraine|ukrainisch ukrainian ukrainer|Kiew Kyjiw Kyiv Kiev
HU|Ungarn Hungary|ungarisch hungarian ungar|Budapest
UY|Uruguay|uruguayisch uruguayan|Montevideo
US|USA US U.S. U.S.A. Amerika America Vereinigte_Staaten Vereinigte_Staaten_von_Amerika United_States United_States_of_America|amerikanisch us-amerikanisch american amerikaner|Washington
UZ|Usbekistan Uzbekistan|usbekisch uzbek usbeke|Taschkent Tashkent
VU|Vanuatu|vanuatuisch|
VA|Vatikan Vatican Vatikanstadt|vatikanisch|
VE|Venezuela|venezolanisch venezuelan venezolaner|Caracas
AE|Emirate Vereinigte_Arabische_Emirate United_Arab_Emirates UAE VAE|emiratisch emirati|Abu_Dhabi
VN|Vietnam|vietnamesisch vietnamese|Hanoi
EH|Westsahara Western_Sahara|westsaharisch sahrauisch|
CF|Zentralafrikanische_Republik Central_African_Republic|zentralafrikanisch|Bangui
CY|Zypern Cyprus|zyprisch zypriotisch cypriot zyprer|Nikosia Nicosia
`;

/** Parts of the world, regions of states and unrecognised states: names | stems of adjectives. No capital stands for them. */
export const regionRows = `
Europa Europe|europäisch european europäer
Afrika Africa|afrikanisch african afrikaner
Asien Asia|asiatisch asian asiate
Nordamerika North_America|nordamerikanisch north-american
Südamerika South_America|südamerikanisch
Lateinamerika Latin_America|lateinamerikanisch
Mittelamerika Central_America|mittelamerikanisch
Osteuropa Eastern_Europe|osteuropäisch
Westeuropa Western_Europe|westeuropäisch
Mitteleuropa Central_Europe|mitteleuropäisch
Zentralasien Central_Asia|zentralasiatisch
Südostasien Southeast_Asia|südostasiatisch
Ostasien East_Asia|ostasiatisch
Nordafrika North_Africa|nordafrikanisch
Westafrika West_Africa|westafrikanisch
Ostafrika East_Africa|ostafrikanisch
Skandinavien Scandinavia|skandinavisch
Baltikum Baltics|baltisch
Balkan Westbalkan Balkans|
Kaukasus Südkaukasus Nordkaukasus Caucasus|kaukasisch
Arabien Arabia|arabisch arab
Kurdistan|kurdisch kurdish
Tibet|tibetisch tibetan
Tschetschenien Chechnya|tschetschenisch chechen
Transnistrien Transnistria|transnistrisch
Südossetien South_Ossetia|südossetisch
Abchasien Abkhazia|abchasisch
Bergkarabach Berg-Karabach Nagorno-Karabakh|
Gaza Gazastreifen Gaza-Streifen Gaza_Strip|
Westjordanland West_Bank|
Jugoslawien Yugoslavia|jugoslawisch
Sowjetunion UdSSR Soviet_Union USSR|sowjetisch soviet
Tschechoslowakei Czechoslovakia|tschechoslowakisch
DDR|ostdeutsch
Ostdeutschland|
Westdeutschland|westdeutsch
Schottland Scotland|schottisch scottish
England|englisch english
Wales|walisisch welsh
Nordirland Northern_Ireland|nordirisch
Katalonien Catalonia|katalanisch catalan
Baskenland|baskisch
Flandern Flanders|flämisch
Wallonien|wallonisch
Südtirol|
Tirol|
Kärnten|
Steiermark|
Krim Crimea|
Donbass Donbas|
Sibirien Siberia|sibirisch
Kaschmir Kashmir|
Hongkong Hong_Kong|
Macau Macao|
Palästinensergebiete|
Bayern Bavaria|bayerisch bayrisch
Baden-Württemberg|baden-württembergisch
Brandenburg|brandenburgisch
Hessen|hessisch
Niedersachsen Lower_Saxony|niedersächsisch
Mecklenburg-Vorpommern|mecklenburgisch
Nordrhein-Westfalen NRW|nordrhein-westfälisch
Rheinland-Pfalz|rheinland-pfälzisch
Saarland|saarländisch
Sachsen Saxony|sächsisch
Sachsen-Anhalt|sachsen-anhaltisch
Schleswig-Holstein|schleswig-holsteinisch
Thüringen Thuringia|thüringisch
Kalifornien California|kalifornisch
Texas|texanisch
Florida|
Alaska|
Sinai|
Sahelzone Sahel|
Naher_Osten Middle_East|nahöstlich
Nahost|
Fernost|
Arktis Arctic|arktisch
Antarktis Antarctica|antarktisch
Naher_und_Mittlerer_Osten|
Xinjiang|uigurisch
Darfur|
Somaliland|
Rojava|
Bretagne|bretonisch
Normandie Normandy|
Sizilien Sicily|sizilianisch
Sardinien Sardinia|sardisch
Toskana Tuscany|
Lombardei Lombardy|
Andalusien Andalusia|andalusisch
Kreta Crete|
Korsika Corsica|korsisch
Mallorca Majorca|
Kanaren Kanarische_Inseln|
Bali|
Siebenbürgen|
Schlesien Silesia|schlesisch
Böhmen|
Mähren|
Masuren|
Ostpreußen|
Pommern|
`;
