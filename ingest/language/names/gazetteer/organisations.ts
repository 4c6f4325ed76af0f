/**
 * Organisations with more than one name, in rows of our own: the first gives the key; blanks inside a name are `_`. Adjectives stand as after "die"
 * ("Vereinte"), other endings are matched by rule.
 */
export const organisationRows = `
UN UNO Vereinte_Nationen United_Nations ООН 联合国 유엔
EU Europäische_Union European_Union UE ЕС
Nato NATO OTAN Nordatlantikpakt НАТО
SCO SOZ Shanghaier_Organisation_für_Zusammenarbeit Shanghai_Cooperation_Organisation Shanghai_Cooperation_Organization ШОС
OSZE OSCE Organisation_für_Sicherheit_und_Zusammenarbeit_in_Europa ОБСЕ
WHO Weltgesundheitsorganisation World_Health_Organization World_Health_Organisation OMS ВОЗ
WTO Welthandelsorganisation World_Trade_Organization World_Trade_Organisation
IWF IMF Internationaler_Währungsfonds International_Monetary_Fund МВФ
Weltbank World_Bank
IAEO IAEA Internationale_Atomenergie-Organisation Internationale_Atomenergieorganisation Internationale_Atomenergiebehörde Atomenergiebehörde International_Atomic_Energy_Agency МАГАТЭ
IStGH ICC Internationaler_Strafgerichtshof International_Criminal_Court
IGH ICJ Internationaler_Gerichtshof International_Court_of_Justice
Unicef UNICEF UN-Kinderhilfswerk
Unesco UNESCO
UNHCR UN-Flüchtlingshilfswerk
UNRWA
WFP Welternährungsprogramm World_Food_Programme
ILO Internationale_Arbeitsorganisation International_Labour_Organization
OECD Organisation_für_wirtschaftliche_Zusammenarbeit_und_Entwicklung
Opec OPEC Organisation_erdölexportierender_Länder
OPCW Organisation_für_das_Verbot_chemischer_Waffen
Asean ASEAN
Ecowas ECOWAS
Mercosur
Brics BRICS
G7 G-7
G20 G-20
G8
AU Afrikanische_Union African_Union
GUS Gemeinschaft_Unabhängiger_Staaten
OVKS CSTO Organisation_des_Vertrags_über_kollektive_Sicherheit ОДКБ
Arabische_Liga Arab_League
GCC Golfkooperationsrat Gulf_Cooperation_Council
EZB ECB Europäische_Zentralbank European_Central_Bank
EU-Kommission Europäische_Kommission European_Commission
Europäisches_Parlament EU-Parlament Europaparlament European_Parliament
Europarat Council_of_Europe
Europäischer_Rat European_Council
EuGH Europäischer_Gerichtshof European_Court_of_Justice
EGMR Europäischer_Gerichtshof_für_Menschenrechte European_Court_of_Human_Rights
Frontex
Europol
Interpol
IKRK Internationales_Komitee_vom_Roten_Kreuz International_Committee_of_the_Red_Cross
Rotes_Kreuz Red_Cross
Roter_Halbmond Red_Crescent
Amnesty_International Amnesty
Human_Rights_Watch HRW
Ärzte_ohne_Grenzen Médecins_Sans_Frontières Doctors_Without_Borders MSF
Reporter_ohne_Grenzen Reporters_Without_Borders RSF
Greenpeace
WWF
Nabu NABU Naturschutzbund
BUND Bund_für_Umwelt_und_Naturschutz
Bundesregierung
Bundestag Deutscher_Bundestag
Bundesrat
Bundeswehr
Bundeskanzleramt Kanzleramt
Auswärtiges_Amt
BND Bundesnachrichtendienst
BKA Bundeskriminalamt
LKA Landeskriminalamt
BfV Bundesamt_für_Verfassungsschutz
Verfassungsschutz
BSI Bundesamt_für_Sicherheit_in_der_Informationstechnik
RKI Robert_Koch-Institut Robert-Koch-Institut
PEI Paul-Ehrlich-Institut
Bundesbank Deutsche_Bundesbank
Bafin BaFin Bundesanstalt_für_Finanzdienstleistungsaufsicht
Bundesverfassungsgericht BVerfG
Bundesgerichtshof BGH
Bundesverwaltungsgericht BVerwG
BAMF Bundesamt_für_Migration_und_Flüchtlinge
MAD Militärischer_Abschirmdienst
GSG_9
THW Technisches_Hilfswerk
DRK Deutsches_Rotes_Kreuz
ADAC
TÜV
DGB Deutscher_Gewerkschaftsbund
IG_Metall
Verdi Ver.di ver.di
GDL
BDI Bundesverband_der_Deutschen_Industrie
BDA
DIHK
DFB Deutscher_Fußball-Bund
DFL
DOSB
IOC IOK Internationales_Olympisches_Komitee International_Olympic_Committee
Fifa FIFA
Uefa UEFA
DLR
DWD Deutscher_Wetterdienst
DIW Deutsches_Institut_für_Wirtschaftsforschung
Ifo-Institut Ifo
IfW Institut_für_Weltwirtschaft
SWP Stiftung_Wissenschaft_und_Politik
DGAP
CDU Christlich_Demokratische_Union
CSU Christlich-Soziale_Union
SPD Sozialdemokratische_Partei_Deutschlands
FDP Freie_Demokraten Freie_Demokratische_Partei
AfD Alternative_für_Deutschland
BSW Bündnis_Sahra_Wagenknecht
Grüne Grünen Bündnis_90/Die_Grünen
Linkspartei
NPD
ÖVP Österreichische_Volkspartei
FPÖ Freiheitliche_Partei_Österreichs
SPÖ Sozialdemokratische_Partei_Österreichs
Neos NEOS
SVP Schweizerische_Volkspartei
Fidesz
PiS
Vox
AKP
CHP
PKK Arbeiterpartei_Kurdistans Kurdistan_Workers'_Party
YPG Volksverteidigungseinheiten
HDP
Likud
Hamas حماس Хамас
Fatah فتح
Hisbollah Hizbullah Hezbollah Hizbollah Hisbullah Hezbolla حزب_الله حزب‌الله Хезболла
Huthi Huthis Houthi Houthis Huthi-Rebellen Ansar_Allah الحوثيون
Taliban طالبان Талибан
IS ISIS Islamischer_Staat Islamic_State Daesh داعش ИГИЛ
al-Qaida Al-Kaida Al-Qaeda al-Qaeda El-Kaida Al-Qaida القاعدة
al-Shabaab Al-Schabab al-Schabaab Al-Shabab
al-Nusra Al-Nusra-Front Nusra-Front
Boko_Haram
HTS Haiat_Tahrir_al-Scham Hajat_Tahrir_al-Scham Hajat_Tahrir_al-Sham Haiʾat_Tahrir_asch-Scham Hayat_Tahrir_al-Sham
Muslimbruderschaft Muslim_Brotherhood
Islamischer_Dschihad Islamic_Jihad
Revolutionsgarden Revolutionswächter Islamische_Revolutionsgarde IRGC Islamic_Revolutionary_Guard_Corps Revolutionsgarde Pasdaran سپاه
Quds-Brigaden Al-Kuds-Brigaden Quds-Einheit Quds_Force
Gruppe_Wagner Wagner-Gruppe Wagner_Group
FSB ФСБ
GRU ГРУ
KGB КГБ
SWR SVR
CIA
FBI
NSA
MI5
MI6
Mossad
Schin_Bet Shin_Bet
Pentagon
Weißes_Haus White_House
Kreml Kremlin Кремль
Elysée Élysée Elysee-Palast Elysée-Palast Élysée-Palast
Downing_Street
Heiliger_Stuhl Holy_See
US-Kongress
Repräsentantenhaus House_of_Representatives
Unterhaus House_of_Commons
Oberhaus House_of_Lords
Staatsduma Duma State_Duma Госдума
Werchowna_Rada Verkhovna_Rada Рада
Knesset Knesseth
Sejm
Nationalrat
Ständerat
Volkskongress Nationaler_Volkskongress National_People's_Congress
KPCh Kommunistische_Partei_Chinas
Volksbefreiungsarmee
dpa Deutsche_Presse-Agentur
AFP Agence_France-Presse
AP Associated_Press
Reuters رويترز
Tass TASS Itar-Tass ТАСС
Ria_Nowosti RIA_Nowosti RIA_Novosti РИА_Новости
Interfax Интерфакс
Ukrinform
Xinhua 新华社
Kyodo
Yonhap 연합뉴스
KCNA
Irna IRNA
Fars
Isna ISNA
Tasnim
Sana SANA
Anadolu
Bloomberg
BBC
CNN
CBS
NBC
Fox_News
Al_Jazeera Al-Dschasira Al-Jazeera al-Dschasira الجزيرة
RT Russia_Today
ARD
ZDF
WDR
NDR
MDR
BR
SWR_Aktuell
RBB
Deutschlandfunk
Deutsche_Welle DW
ORF
SRF
FAZ Frankfurter_Allgemeine_Zeitung Frankfurter_Allgemeine
SZ Süddeutsche_Zeitung Süddeutsche
NZZ Neue_Zürcher_Zeitung
Taz taz
Radio_Free_Europe
Radio_Liberty
Charité
Voice_of_America
Hamburger_SV HSV
FC_St._Pauli FC_Sankt_Pauli
Handelsblatt
Tagesspiegel
Spiegel Der_Spiegel
Bild-Zeitung
Bild_am_Sonntag
Welt_am_Sonntag
Fridays_for_Future
Letzte_Generation
Stiftung_Warentest
Wirecard
Biontech BioNTech
Pfizer
Meta
ETH_Zürich ETH
ZF_Friedrichshafen ZF
Eurowings
Ryanair
Condor
Tuifly TUI Tui
Axa AXA
Ergo
Talanx
Hannover_Rück
Munich_Re
Yahoo
Sony
HTC
Nintendo
Xiaomi
Wasserwacht
Bergwacht
DLRG
Johanniter
Malteser
Caritas
Diakonie
Burgtheater
Staatsoper
Semperoper
Bundespolizei
Bundeskartellamt
Bundesnetzagentur
New_York_Times NYT
Washington_Post
Wall_Street_Journal WSJ
Financial_Times FT
Guardian
Le_Monde
Le_Figaro
El_País
Corriere_della_Sera
La_Repubblica
Kommersant Коммерсант Коммерсантъ
Nowaja_Gaseta Novaya_Gazeta Новая_газета
Iswestija Izvestia Известия
Epoch_Times
Gazprom Gasprom Газпром
Rosneft Роснефть
Lukoil Лукойл
Rosatom Росатом
Rostec Ростех
Sberbank Сбербанк
Aeroflot Аэрофлот
Huawei 华为
Tencent 腾讯
Alibaba 阿里巴巴
Samsung 삼성
Hyundai 현대
Toyota トヨタ
Sony ソニー
Deutsche_Bank
Commerzbank
Deutsche_Bahn DB
Deutsche_Post
Deutsche_Telekom Telekom
Lufthansa Deutsche_Lufthansa
VW Volkswagen
BMW
Mercedes Mercedes-Benz
Daimler
Porsche
Audi
Opel
Siemens
Bosch
BASF
Thyssenkrupp
Rheinmetall
Infineon
Bayer_AG
Allianz
RWE
Eon E.on
Uniper
EnBW
SAP
Adidas
Aldi
Lidl
Edeka
Rewe
UBS
Credit_Suisse
Nestlé
Novartis
Airbus
Boeing
Lockheed_Martin
Raytheon
Google
Apple
Microsoft
Amazon
Facebook
Twitter
Tiktok TikTok
Telegram
Youtube YouTube
Netflix
Tesla
Starlink
SpaceX
OpenAI
Nvidia
Intel
IBM
Goldman_Sachs
JP_Morgan JPMorgan
Blackrock BlackRock
Moody’s Moody's
FC_Bayern FC_Bayern_München Bayern_München
BVB Borussia_Dortmund
FC_Barcelona
Real_Madrid
Manchester_United
Manchester_City
Nasa NASA
Esa ESA
Cern CERN
`;

/** Forms of law and words like them, which are no part of what a firm is called. */
export const legalForm =
  /(?:,? (?:gGmbH|GmbH|mbH|AG|SE|KG|KGaA|OHG|UG|e\. ?V\.|eG|Inc\.?|Ltd\.?|LLC|PLC|plc|Corp\.?|Co\.?|S\.A\.|SA|SpA|N\.V\.|NV|BV|B\.V\.|AB|ASA|Oy|Oyj|PAO|OAO|OOO|SAS|& Co\.?))+$/;
