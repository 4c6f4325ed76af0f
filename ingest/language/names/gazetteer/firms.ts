/**
 * Firms, media, clubs, unions, agencies and bands of fighters that the news write of, of our own writing: blanks part them, | the names of one, _ is a
 * blank inside a name. Words that are more often something else ("Stern", "Total") stay out.
 */
export const firmList = `
Hensoldt KNDS Krauss-Maffei_Wegmann|KMW Diehl_Defence MBDA Leonardo_SpA Saab_AB BAE_Systems|BAE Northrop_Grumman General_Dynamics General_Electric
Rolls-Royce Dassault Naval_Group Kongsberg Nammo Elbit|Elbit_Systems Rafael_Advanced_Defense_Systems Israel_Aerospace_Industries|IAI
Baykar|Baykar_Makina Aselsan Roketsan Hanwha Norinco Almas-Antej|Almaz-Antey Uralwagonsawod|Uralvagonzavod Kalaschnikow-Konzern Ukroboronprom
Antonow-Konzern Helsing Quantum_Systems Palantir Anduril Airbus_Defence_and_Space Eurojet TKMS|Thyssenkrupp_Marine_Systems Lürssen Blohm_+_Voss
Meyer_Werft Heckler_&_Koch Renk_Group MTU|MTU_Aero_Engines Fraport Sixt Flixbus|FlixBus Flixtrain|FlixTrain Uber Lyft Bolt_Technology Hapag-Lloyd
Maersk|Mærsk MSC_Mediterranean_Shipping Cosco|COSCO CMA_CGM DHL UPS FedEx|Fedex Hermes_Germany GLS_Germany Kühne_+_Nagel|Kühne+Nagel
DB_Schenker|Schenker DB_Regio DB_Netz DB_Fernverkehr DB_Cargo DB_InfraGo ÖBB SBB SNCF Trenitalia Eurostar Thalys Amtrak Abellio Transdev Keolis
Go-Ahead Vlexx Nordwestbahn|NordWestBahn Westbahn Alstom Stadler_Rail Knorr-Bremse Vossloh BVG MVV MVG HVV VBB VRR VRS KVB SSB VVS RMV KVG üstra|Üstra
Rheinbahn Bogestra Hochbahn Germanwings Air_Berlin Niki_Luftfahrt Easyjet|EasyJet Wizz_Air KLM Air_France Air_France-KLM British_Airways IAG
Iberia_Airlines Alitalia ITA_Airways Austrian_Airlines|AUA Brussels_Airlines SAS_Scandinavian_Airlines Finnair Norwegian_Air Emirates_Airline Etihad
Qatar_Airways Turkish_Airlines Pegasus_Airlines El_Al Royal_Jordanian Egyptair|EgyptAir Ethiopian_Airlines Air_India Singapore_Airlines Cathay_Pacific
Malaysia_Airlines Air_China China_Eastern Japan_Airlines Korean_Air Delta_Air_Lines United_Airlines American_Airlines Southwest_Airlines Air_Canada
Latam|LATAM Avianca Qantas Condor Sunexpress|SunExpress Cubana_de_Aviación Lufthansa_Cargo Lufthansa_Technik Lufthansa_Cityline Embraer Bombardier
Comac|COMAC Suchoi_Civil_Aircraft ATR_Aircraft Pratt_&_Whitney Eutelsat OneWeb Arianespace ArianeGroup Roskosmos|Роскосмос Blue_Origin Virgin_Galactic
Isar_Aerospace Rocket_Lab Alphabet_Inc Instagram Whatsapp|WhatsApp Snapchat Linkedin|LinkedIn Reddit Pinterest Wikipedia Spotify Paypal|PayPal
Ebay|eBay Zalando Otto_Group Delivery_Hero Lieferando HelloFresh|Hellofresh Airbnb Booking.com Expedia Alibaba_Group JD.com Baidu Weibo WeChat|Wechat
Bytedance|ByteDance Temu Shein Yandex|Яндекс VKontakte|Вконтакте Mail.ru Kaspersky|Kaspersky_Lab Cisco Oracle_Corporation Salesforce Adobe Dell
Hewlett-Packard|HP HPE|Hewlett_Packard_Enterprise Lenovo Acer Asus|ASUS Panasonic Toshiba Hitachi Fujitsu NEC_Corporation Nokia Ericsson ZTE Qualcomm
Broadcom AMD TSMC ASML SK_Hynix|Hynix Micron Motorola BlackBerry|Blackberry Philips Electrolux Dyson Logitech GoPro Fitbit Garmin Electronic_Arts
Ubisoft Activision|Activision_Blizzard Blizzard Sega Capcom Crytek Twitch Disney|Walt_Disney Warner_Bros|Warner_Brothers Paramount Universal_Pictures
Columbia_Pictures Pixar Marvel Dreamworks|DreamWorks Lucasfilm Sky_Deutschland Dazn|DAZN Vodafone O2 Telefónica|Telefonica Freenet 1&1 United_Internet
T-Mobile Verizon AT&T Comcast Swisscom Turkcell Orange_SA Anthropic Mistral_AI DeepSeek|Deepseek xAI Aleph_Alpha DeepMind|Deepmind SoftBank|Softbank
Ford_Motor General_Motors|GM Chrysler Fiat Fiat_Chrysler Stellantis Peugeot Citroën|Citroen Renault Dacia Nissan Mitsubishi Honda Mazda Suzuki Subaru
Kia Škoda|Skoda Volvo Jaguar_Land_Rover Land_Rover Bentley Bugatti Lamborghini Ferrari Maserati Alfa_Romeo Lancia Rover_Group Saab Lada
AwtoWAS|Avtovaz Kamas|KAMAZ BYD Geely Nio_Inc Xpeng Great_Wall_Motor Saic|SAIC Tata_Motors Tata_Steel Mahindra Rivian Lucid_Motors Polestar MAN_SE
Scania Daimler_Truck Iveco Traton Harley-Davidson Ducati KTM Continental_AG Schaeffler Brose_Fahrzeugteile Mahle Leoni_AG Webasto Michelin Pirelli
Goodyear Bridgestone Faurecia Valeo Magna_International Catl|CATL Northvolt Evonik Lanxess Covestro Wacker_Chemie Brenntag Symrise Beiersdorf
Fresenius Fresenius_Medical_Care|FMC Bayer_Leverkusen Sanofi Roche Glaxosmithkline|GlaxoSmithKline|GSK Astrazeneca|AstraZeneca Moderna Curevac|CureVac
Merck_KGaA Eli_Lilly Novo_Nordisk Johnson_&_Johnson Boehringer_Ingelheim Stada Ratiopharm Teva Gilead Amgen Monsanto Syngenta Dow_Chemical
Dupont|DuPont Linde_plc Air_Liquide Heidelberg_Materials|Heidelbergcement|HeidelbergCement Holcim|LafargeHolcim Saint-Gobain K+S Salzgitter_AG
ArcelorMittal|Arcelor_Mittal Voestalpine Aurubis Glencore Rio_Tinto BHP Vale_SA Norilsk_Nickel|Nornickel Rusal Severstal Alrosa Nowatek|Novatek
Transneft Tatneft Surgutneftegas Naftogaz Ukrenerho|Ukrenergo Energoatom Metinvest DTEK Orlen PKN_Orlen OMV MOL_Group Eni_SpA Repsol TotalEnergies
Royal_Dutch_Shell ExxonMobil|Exxon_Mobil|Exxon Chevron ConocoPhillips BP Equinor|Statoil Wintershall|Wintershall_Dea Vattenfall Ørsted EDF Engie Enel
Iberdrola Saudi_Aramco|Aramco Adnoc|ADNOC QatarEnergy Petrobras Pemex PDVSA CNPC Sinopec PetroChina Vestas Siemens_Energy Siemens_Healthineers
Siemens_Gamesa Nordex Enercon SMA_Solar Amprion Tennet|TenneT 50Hertz TransnetBW Nord_Stream|Nord_Stream_AG Sefe|SEFE VNG Steag|STEAG Leag|LEAG Ewe_AG
MVV_Energie ABB Schneider_Electric Caterpillar John_Deere Bilfinger Hochtief Strabag Vonovia Deutsche_Wohnen LEG_Immobilien Evergrande Signa_Holding
Signa Kuka|KUKA Dürr_AG Gea_Group Krones Jenoptik Carl_Zeiss_AG Zeiss Trumpf_GmbH Voith Heraeus Festo Kärcher Stihl Vorwerk Miele Braun_Melsungen
Commerzbank HypoVereinsbank|Hypovereinsbank Unicredit|UniCredit Intesa_Sanpaolo BNP_Paribas Société_Générale Crédit_Agricole Santander BBVA HSBC
Barclays Lloyds Standard_Chartered ING ING-Diba Rabobank ABN_Amro Raiffeisen_Bank_International|RBI Raiffeisenbank Erste_Group Bawag Julius_Bär KfW
DZ_Bank LBBW BayernLB Helaba NordLB|Nord_LB HSH_Nordbank Postbank Comdirect N26 Sparkassenverband DSGV Bank_of_America Citigroup|Citibank Wells_Fargo
JPMorgan_Chase Morgan_Stanley Merrill_Lynch Lehman_Brothers Silicon_Valley_Bank Berkshire_Hathaway KKR_&_Co Carlyle_Group Cerberus Vanguard_Group
Mastercard|MasterCard American_Express Western_Union Swift_SCRL Deutsche_Börse Nyse|NYSE Nasdaq|NASDAQ Euronext London_Stock_Exchange Fitch
S&P|Standard_&_Poor's VTB|ВТБ Alfa-Bank|Alfabank Gazprombank|Газпромбанк Tinkoff|Тинькофф Raiffeisen Privatbank|PrivatBank Halkbank Ziraat_Bankası DWS
Union_Investment Munich_Re|Münchener_Rück Swiss_Re Zurich_Insurance Generali Huk-Coburg|HUK-Coburg HDI Debeka AOK Techniker_Krankenkasse
DAK-Gesundheit|DAK KPMG PwC|PricewaterhouseCoopers Deloitte Ernst_&_Young McKinsey Boston_Consulting_Group Roland_Berger_GmbH Accenture Schufa|SCHUFA
Creditreform Euler_Hermes Kaufland Netto_Marken-Discount Penny_Markt Karstadt Kaufhof Galeria_Karstadt_Kaufhof Galeria_Kaufhof Media_Markt|MediaMarkt
Ceconomy Metro_AG Tengelmann Kaiser's_Tengelmann Rossmann dm-Drogerie Schlecker Lekkerland Obi|OBI Hornbach Bauhaus_AG Toom Ikea|IKEA H&M C&A Primark
Zara Inditex Hugo_Boss Esprit_Holdings Gerry_Weber Tchibo Deichmann Nike Puma_SE Reebok Decathlon Intersport Walmart|Wal-Mart Costco Carrefour Tesco
Sainsbury's Migros Coop_Schweiz Ahold Starbucks McDonald's|McDonalds|McDonald’s Burger_King KFC Subway_Restaurants Vapiano Nordsee_GmbH
Coca-Cola|Coca_Cola Pepsi|PepsiCo|Pepsico Unilever Procter_&_Gamble|P&G Danone Mondelez Kraft_Heinz Dr._Oetker Südzucker Tönnies Müllermilch Ferrero
Haribo Lindt_&_Sprüngli Anheuser-Busch Heineken Carlsberg Bitburger Krombacher Philip_Morris British_American_Tobacco|BAT LVMH Kering Gucci Prada
Chanel L'Oréal|L'Oreal|L’Oréal Swatch Rolex Lego|LEGO Mattel Playmobil Steiff Märklin Faber-Castell Birkenstock Fielmann Hilton_Worldwide Marriott
Accor Steigenberger Maritim_Hotels Thomas_Cook FTI_Touristik Alltours Dertour|DERTOUR Neckermann_Reisen Aida_Cruises Carnival_Corporation
Royal_Caribbean Verdi|Ver.di|ver.di IG_Metall IG_BCE IG_BAU NGG GEW EVG GDL GdP DGB DBB|Beamtenbund Marburger_Bund Vereinigung_Cockpit ÖGB
Gesamtmetall Südwestmetall BDA BDI DIHK ZDH Bitkom VDA VDMA VCI BDEW Haus_und_Grund Mieterbund Bauernverband|Deutscher_Bauernverband HDE Dehoga|DEHOGA
ADAC ADFC VCD Tüv|TÜV Dekra|DEKRA Sozialverband_VdK|VdK SoVD AWO|Arbeiterwohlfahrt Paritätischer_Wohlfahrtsverband DRK|Deutsches_Rotes_Kreuz
Technisches_Hilfswerk|THW Johanniter-Unfall-Hilfe Welthungerhilfe Brot_für_die_Welt Misereor Oxfam Unicef_Deutschland Save_the_Children
Pro_Asyl|PRO_ASYL Sea-Watch SOS_Méditerranée|SOS_Mediterranee Sea-Eye Mission_Lifeline Proactiva_Open_Arms|Open_Arms Attac Campact
Lobbycontrol|LobbyControl Foodwatch|foodwatch Transparency_International|Transparency Peta|PETA BUND_Naturschutz Deutsche_Umwelthilfe DUH
Extinction_Rebellion Germanwatch Chaos_Computer_Club|CCC Weißer_Ring|Weisser_Ring Correctiv Bellingcat The_Insider Netzpolitik.org Tagesschau
Tagesthemen Heute-Journal Center_for_Public_Integrity Iswestija DFL DHB|Deutscher_Handballbund DLV DSV Nada|NADA Wada|WADA ATP WTA FIA DTM NBA NFL NHL
MLB Fiba|FIBA FIS IAAF RTL RTL_Group Sat.1 ProSieben ProSiebenSat.1|Pro_Sieben_Sat_1|ProSiebenSat1 n-tv N24 Arte|ARTE 3sat|3Sat Kika Radio_Bremen
Saarländischer_Rundfunk Hessischer_Rundfunk Bayerischer_Rundfunk Norddeutscher_Rundfunk Westdeutscher_Rundfunk Mitteldeutscher_Rundfunk
Südwestrundfunk Rundfunk_Berlin-Brandenburg Axel_Springer|Axel-Springer-Verlag Bertelsmann Gruner_+_Jahr|Gruner+Jahr Burda_Media
Funke_Mediengruppe|Funke-Mediengruppe Madsack DuMont Ippen_Digital Holtzbrinck Ströer Penguin_Random_House Suhrkamp Rowohlt Bild_Zeitung Die_Welt
Die_Zeit Berliner_Zeitung Berliner_Kurier B.Z. Berliner_Morgenpost Hamburger_Abendblatt Hamburger_Morgenpost Kölner_Stadt-Anzeiger Kölnische_Rundschau
Rheinische_Post Westdeutsche_Zeitung WAZ|Westdeutsche_Allgemeine_Zeitung Neue_Osnabrücker_Zeitung|NOZ Hannoversche_Allgemeine_Zeitung|HAZ
Braunschweiger_Zeitung Weser-Kurier Ostsee-Zeitung Nordkurier Schweriner_Volkszeitung Märkische_Allgemeine Lausitzer_Rundschau Sächsische_Zeitung
Freie_Presse Leipziger_Volkszeitung|LVZ Mitteldeutsche_Zeitung Volksstimme Thüringer_Allgemeine Frankfurter_Rundschau Frankfurter_Neue_Presse
Hessische_Allgemeine|HNA Rhein-Zeitung Saarbrücker_Zeitung Mannheimer_Morgen Rhein-Neckar-Zeitung Stuttgarter_Zeitung Stuttgarter_Nachrichten
Badische_Zeitung Badische_Neueste_Nachrichten Schwäbische_Zeitung Südkurier Südwest_Presse Augsburger_Allgemeine Münchner_Merkur Passauer_Neue_Presse
Mittelbayerische_Zeitung Nürnberger_Nachrichten Main-Post Fränkischer_Tag Wirtschaftswoche|WirtschaftsWoche Manager_Magazin Börsen-Zeitung Junge_Welt
Neues_Deutschland Junge_Freiheit Jüdische_Allgemeine T-Online|t-online Heise Golem.de Buzzfeed|BuzzFeed Huffington_Post|HuffPost Focus_Online
Spiegel_Online Der_Standard Die_Presse Kronen_Zeitung|Krone Kleine_Zeitung Salzburger_Nachrichten Tages-Anzeiger Neue_Zürcher_Zeitung_am_Sonntag
Weltwoche Daily_Mail Daily_Telegraph Daily_Mirror Sunday_Times The_Times The_Sun The_Independent The_Economist|Economist Los_Angeles_Times|LA_Times
USA_Today Chicago_Tribune Boston_Globe Politico Axios Newsweek The_Atlantic The_New_Yorker Bloomberg_News Business_Insider Forbes Fortune_Magazine
Al-Arabija|Al_Arabiya|al-Arabiya Asharq_al-Awsat Al-Manar Al-Masirah Press_TV IRIB Fars_News Mehr_News NHK Nikkei Asahi_Shimbun Yomiuri_Shimbun
South_China_Morning_Post Global_Times China_Daily Renmin_Ribao Straits_Times Times_of_India Hindustan_Times Geo_TV Haaretz|Ha'aretz Jerusalem_Post
Times_of_Israel Jediot_Achronot|Yedioth_Ahronoth Maariv Hürriyet Cumhuriyet Sabah_Gazetesi Daily_Sabah Zaman NTV CNN_Türk TRT Sputnik_News
Rossija_1|Rossiya_1 Perwy_Kanal NTW Echo_Moskwy|Echo_Moskau Doschd|TV_Rain Meduza The_Moscow_Times|Moscow_Times RBK Wedomosti|Vedomosti
Komsomolskaja_Prawda Rossijskaja_Gaseta Ukrajinska_Prawda Kyiv_Independent Kyiv_Post Suspilne Unian|UNIAN Belta Belsat Gazeta_Wyborcza Rzeczpospolita
TVP Polsat Index.hu Telex.hu Népszabadság Kathimerini Ekathimerini Tanjug Hina PAP Ansa CTK|ČTK APA MTI EFE Lusa Belga ANP TT_Nyhetsbyrån Ritzau NTB
KNA epd SID dts|DTS ots Bayer_04_Leverkusen VfB_Stuttgart VfL_Wolfsburg Borussia_Mönchengladbach Eintracht_Frankfurt 1._FC_Köln FC_Köln SC_Freiburg
TSG_Hoffenheim FC_Augsburg Mainz_05|FSV_Mainz_05 Werder_Bremen Hertha_BSC Union_Berlin RB_Leipzig Schalke_04|FC_Schalke_04 Hannover_96
Fortuna_Düsseldorf Darmstadt_98 Holstein_Kiel VfL_Bochum Arminia_Bielefeld SC_Paderborn 1._FC_Nürnberg Greuther_Fürth Dynamo_Dresden Hansa_Rostock
1860_München Eintracht_Braunschweig Jahn_Regensburg Erzgebirge_Aue MSV_Duisburg Preußen_Münster Energie_Cottbus Carl_Zeiss_Jena FC_Arsenal
Chelsea|FC_Chelsea FC_Liverpool Tottenham_Hotspur|Tottenham FC_Everton|Everton Leicester_City Newcastle_United Aston_Villa West_Ham_United|West_Ham
Crystal_Palace Nottingham_Forest Atlético_Madrid|Atletico_Madrid FC_Sevilla FC_Valencia FC_Villarreal Athletic_Bilbao Real_Sociedad
Juventus|Juventus_Turin Inter_Mailand|Inter_Milan AC_Mailand|AC_Milan AS_Rom|AS_Roma Lazio_Rom SSC_Neapel|SSC_Napoli Atalanta_Bergamo AC_Florenz
Paris_Saint-Germain|Paris_St._Germain|PSG Olympique_Marseille Olympique_Lyon AS_Monaco OSC_Lille Ajax_Amsterdam Feyenoord_Rotterdam|Feyenoord
PSV_Eindhoven Benfica_Lissabon|Benfica FC_Porto Sporting_Lissabon Celtic_Glasgow Glasgow_Rangers Galatasaray|Galatasaray_Istanbul
Fenerbahçe|Fenerbahce Beşiktaş|Besiktas Trabzonspor Schachtjor_Donezk|Shakhtar_Donetsk Dynamo_Kiew Zenit_St._Petersburg ZSKA_Moskau Spartak_Moskau
Lokomotive_Moskau Roter_Stern_Belgrad Partizan_Belgrad Dinamo_Zagreb Ferencváros_Budapest Olympiakos_Piräus|Olympiakos PAOK_Saloniki
Panathinaikos_Athen FC_Basel Young_Boys_Bern Red_Bull_Salzburg Rapid_Wien Austria_Wien Sturm_Graz Boca_Juniors River_Plate Alba_Berlin THW_Kiel
SG_Flensburg-Handewitt Rhein-Neckar-Löwen Adler_Mannheim Eisbären_Berlin Kölner_Haie Los_Angeles_Lakers Golden_State_Warriors Dallas_Mavericks ZDK
Statistisches_Bundesamt|Destatis Bundeszentralamt_für_Steuern Bundesagentur_für_Arbeit Bundesamt_für_Statistik Bundesrechnungshof
Robert-Bosch-Stiftung Konrad-Adenauer-Stiftung Friedrich-Ebert-Stiftung Heinrich-Böll-Stiftung Rosa-Luxemburg-Stiftung Hanns-Seidel-Stiftung
Friedrich-Naumann-Stiftung Bertelsmann-Stiftung Hans-Böckler-Stiftung Max-Planck-Gesellschaft Fraunhofer-Gesellschaft Helmholtz-Gemeinschaft
Leibniz-Gemeinschaft DAAD GIZ Goethe-Institut IW_Köln ZEW RWI IMK IAB GfK Forsa|forsa Infratest_Dimap|Infratest_dimap INSA YouGov|Yougov Civey
Eurostat EIB EBRD ESM EASA Euratom ESMA EBA EMA FDA CDC NTSB FAA NOAA USGS|US_Geological_Survey GFZ|Deutsches_GeoForschungsZentrum BfS
DFS|Deutsche_Flugsicherung Eurocontrol Icao|ICAO Iata|IATA IMO IPCC|Weltklimarat UNDP UNEP FAO IOM|Internationale_Organisation_für_Migration OCHA
UNAMA Unifil|UNIFIL Minusma|MINUSMA Monusco|MONUSCO Isaf|ISAF KFOR Eufor CICIG SEC DEA ATF NIST USAID GSA Centcom|CENTCOM|US_Central_Command
Eucom|EUCOM Africom|AFRICOM Norad|NORAD Darpa|DARPA Federal_Reserve|Fed_Reserve Bank_of_England Bank_of_Japan Schweizerische_Nationalbank|SNB PBOC
Commonwealth_of_Nations OIC ASEAN_Regional_Forum Apec|APEC Opec+|OPEC+ Aukus|AUKUS Five_Eyes BRICS+ Eurogruppe Visegrád-Gruppe|Visegrad-Gruppe
Eurasische_Wirtschaftsunion EAWU Östliche_Partnerschaft IRENA Wirtschafts-_und_Sozialrat Menschenrechtsrat
Menschenrechtsrat_der_Vereinten_Nationen Weltsicherheitsrat
 Wächterrat Expertenrat Schlichtungsrat Oberster_Nationaler_Sicherheitsrat Islamischer_Wächterrat
Basidsch|Basij Quds-Force|Kuds-Brigaden Kassam-Brigaden|Qassam-Brigaden|al-Qassam-Brigaden|Al-Kassam-Brigaden Volksmudschahedin
Kataib_Hisbollah|Kataib_Hezbollah Haschd_al-Schaabi|Hashd_al-Shaabi Asaib_Ahl_al-Haqq Amal-Bewegung Forces_Libanaises Ahrar_al-Scham|Ahrar_al-Sham
Syrische_Demokratische_Kräfte|SDF|Syrian_Democratic_Forces Syrische_Nationale_Armee Freie_Syrische_Armee|FSA Weißhelme|White_Helmets PYD YPJ KDP PUK
Peschmerga|Peshmerga Rapid_Support_Forces|Schnelle_Eingreiftruppen M23 Al-Aksa-Märtyrer-Brigaden Volksfront_zur_Befreiung_Palästinas|PFLP
PLO|Palästinensische_Befreiungsorganisation Palästinensische_Autonomiebehörde|Autonomiebehörde Abu_Sajaf|Abu_Sayyaf Lashkar-e-Taiba|Laschkar-e-Taiba
Jaish-e-Mohammed TTP Haqqani-Netzwerk Islamischer_Staat_Khorasan|ISIS-K|ISPK JNIM Lord's_Resistance_Army Farc|FARC ELN ETA IRA UVF Rechter_Sektor
Asow-Regiment|Azov-Regiment|Asow-Brigade Asow-Bataillon Kadyrowzy Afrikakorps Rossija-Segodnja|Rossiya_Segodnya Einiges_Russland|United_Russia
Diener_des_Volkes|Sluha_Narodu Georgischer_Traum|Georgian_Dream PAS_Moldau Smer Fratelli_d’Italia|Fratelli_d'Italia Forza_Italia Fünf-Sterne-Bewegung
Partito_Democratico Rassemblement_National|Front_National La_France_insoumise Les_Républicains Podemos Partido_Popular PSOE Junts Reform_UK
Labour_Party|Labour-Partei Tories Scottish_National_Party|SNP Sinn_Féin|Sinn_Fein Republikanische_Volkspartei MHP İyi-Partei|Iyi-Partei DEM-Partei
Yesh_Atid|Jesch_Atid Schas-Partei Syriza Nea_Dimokratia Pasok Goldene_Morgenröte Bürgerplattform Vlaams_Belang N-VA PVV Partij_voor_de_Vrijheid
Schwedendemokraten Wahre_Finnen Dansk_Folkeparti Jobbik Tisza Gerb Bharatiya_Janata_Party|BJP Kongresspartei Kuomintang|KMT DPP
Liberaldemokratische_Partei Komeito Partei_der_Arbeit_Koreas|Arbeiterpartei_Koreas Awami-Liga PTI PML-N African_National_Congress|ANC SBU|СБУ HUR|ГУР
Rosgwardija|Росгвардия Roskomnadsor|Roskomnadzor|Роскомнадзор Rosoboronexport Oberste_Rada Ukrainische_Prawda Naftohas|Нафтогаз Omon|OMON Berkut
GSG_9|GSG9 KSK SEK DGSE DGSI Schabak ISI R&AW Mukhabarat Securitate Stasi Gestapo
`;
