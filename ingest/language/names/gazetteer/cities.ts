/** Towns with more than one name or spelling, in rows of our own: the first gives the key; blanks inside a name are `_`. Capitals stand here too. */
export const cityRows = `
Moskau Moscow Moskva Moskwa Moscou Москва Москві موسكو مسکو 莫斯科 모스크바
Sankt_Petersburg St._Petersburg St_Petersburg Saint_Petersburg Petersburg Leningrad Санкт-Петербург Петербург
Kiew Kyjiw Kyiv Kiev Kyjiv Kijew Київ Киев كييف 基辅 키이우
Charkiw Charkow Kharkiv Kharkov Харків Харьков
Odessa Odesa Одеса Одесса
Lwiw Lemberg Lviv Lwow Lvov Львів Львов Lwów
Dnipro Dnipropetrowsk Dnepropetrowsk Dnjepropetrowsk Dnipropetrovsk Дніпро Днепр
Saporischschja Saporoschje Saporischja Zaporizhzhia Zaporizhzhya Zaporozhye Saporischschija Запоріжжя Запорожье
Tschernihiw Chernihiv Tschernigow Chernigov Чернігів Чернигов
Tscherniwzi Czernowitz Chernivtsi Tschernowitz Чернівці
Tschernobyl Tschornobyl Chernobyl Chornobyl Чорнобиль Чернобыль
Mykolajiw Nikolajew Mykolaiv Nikolaev Mykolajew Миколаїв Николаев
Cherson Kherson Херсон
Donezk Donetsk Donjezk Донецьк Донецк
Luhansk Lugansk Luhanks Луганськ Луганск
Mariupol Mariupil Маріуполь Мариуполь
Sewastopol Sevastopol Sebastopol Севастополь
Riwne Rowno Rivne Рівне
Winnyzja Winniza Vinnytsia Вінниця
Schytomyr Schitomir Zhytomyr Житомир
Poltawa Poltava Полтава
Sumy Ssumy Суми Сумы
Krywyj_Rih Kriwoi_Rog Kryvyi_Rih Krywyi_Rih Кривий_Ріг
Krementschuk Kremenchuk Кременчук
Bachmut Bakhmut Artjomowsk Бахмут
Awdijiwka Awdejewka Avdiivka Avdeevka Авдіївка
Pokrowsk Pokrovsk Покровськ
Kramatorsk Краматорськ
Slowjansk Sloviansk Slawjansk Slovyansk Слов'янськ
Isjum Izyum Izium Ізюм
Uschhorod Uzhhorod Uschgorod Ужгород
Simferopol Сімферополь Симферополь
Kertsch Kerch Керч Керчь
Rostow Rostov Rostow_am_Don Rostov-on-Don Ростов
Nischni_Nowgorod Nizhny_Novgorod Nischnij_Nowgorod Нижний_Новгород
Jekaterinburg Yekaterinburg Ekaterinburg Екатеринбург
Nowosibirsk Novosibirsk Новосибирск
Wladiwostok Vladivostok Владивосток
Wolgograd Volgograd Stalingrad Волгоград
Kasan Kazan Казань
Sotschi Sochi Сочи
Belgorod Белгород
Kursk Курск
Murmansk Мурманск
Chabarowsk Khabarovsk Хабаровск
Archangelsk Arkhangelsk Архангельск
Astrachan Astrakhan Астрахань
Grosny Grozny Grosnyj Грозный
Machatschkala Makhachkala Махачкала
Kaliningrad Königsberg Калининград
Irkutsk Иркутск
Minsk Мінск Минск
Brest Брест
Chişinău Chișinău Chisinau Kischinau Kishinev Kischinjow
Vilnius Wilna Wilnius Vilna Вильнюс
Kaunas Kowno
Klaipėda Klaipeda Memel
Tallinn Reval Таллин
Tartu Dorpat
Riga Рига
Warschau Warsaw Warszawa Varsovie Варшава 华沙
Krakau Krakow Kraków Cracow Краков
Danzig Gdansk Gdańsk
Breslau Wroclaw Wrocław
Stettin Szczecin
Posen Poznan Poznań
Lodz Łódź
Kattowitz Katowice
Oppeln Opole
Prag Prague Praha Прага
Brünn Brno
Pilsen Plzeň Plzen
Karlsbad Karlovy_Vary
Pressburg Bratislava Bratislawa
Kaschau Košice Kosice
Budapest Будапешт
Fünfkirchen Pécs
Bukarest Bucharest București Bucuresti Бухарест
Klausenburg Cluj Cluj-Napoca
Hermannstadt Sibiu
Kronstadt Brașov Brasov
Temeswar Timișoara Timisoara
Sofia София
Belgrad Belgrade Beograd Београд Белград
Neusatz Novi_Sad
Zagreb Agram
Laibach Ljubljana
Marburg_an_der_Drau Maribor
Sarajevo Sarajewo Сараево
Skopje Skopie Скопје
Pristina Prishtina Priština
Tirana Tiranë
Athen Athens Athina Αθήνα Афины
Thessaloniki Saloniki Thessalonica Θεσσαλονίκη
Piräus Piraeus
Korfu Corfu Kerkyra
Rhodos Rhodes
Nikosia Nicosia Lefkosia
Istanbul Konstantinopel Constantinople İstanbul Стамбул إسطنبول
Ankara أنقرة Анкара
Izmir Smyrna İzmir
Rom Rome Рим روما
Mailand Milan Milano Милан
Venedig Venice Venezia Венеция
Florenz Florence Firenze
Neapel Naples Napoli
Turin Torino
Genua Genoa Genova
Padua Padova
Bozen Bolzano
Meran Merano
Triest Trieste
Syrakus Syracuse Siracusa
Lissabon Lisbon Lisboa Lisbonne Лиссабон
Madrid مدريد Мадрид
Sevilla Seville
Saragossa Zaragoza
Paris Париж باريس 巴黎
Straßburg Strassburg Strasbourg Strasburg
Nizza Nice
Lyon Lyons
Marseille Marseilles
Dünkirchen Dunkirk Dunkerque
Mülhausen Mulhouse
Brüssel Brussels Bruxelles Brussel Брюссель بروكسل
Antwerpen Antwerp Anvers
Brügge Bruges Brugge
Lüttich Liège Liege
Löwen Leuven Louvain
Gent Ghent Gand
Den_Haag The_Hague Haag Гаага
Kopenhagen Copenhagen København Kobenhavn
Göteborg Gothenburg
Malmö Malmoe
Helsinki Helsingfors
Reykjavik Reykjavík
London Londres Лондон لندن 伦敦
Edinburgh Edinburg
Dublin Baile_Átha_Cliath
Berlin Берлин برلين 柏林 베를린
München Munich Monaco_di_Baviera Мюнхен
Köln Cologne Colonia
Nürnberg Nuremberg
Hannover Hanover
Braunschweig Brunswick
Aachen Aix-la-Chapelle
Trier Treves
Regensburg Ratisbon
Frankfurt Frankfurt_am_Main Франкфурт
Wien Vienna Vienne Вена فيينا
Zürich Zurich
Genf Geneva Genève Ginevra Женева جنيف
Bern Berne
Basel Basle
Luzern Lucerne
Lausanne Lausanne
New_York New_York_City Нью-Йорк نيويورك 纽约
Washington Вашингтон واشنطن 华盛顿
Havanna Havana Habana La_Habana
Mexiko-Stadt Mexico_City
Peking Beijing Pékin Пекин 北京 بكين 베이징
Shanghai Schanghai 上海 Шанхай
Kanton Guangzhou Canton 广州
Nanjing Nanking 南京
Tianjin Tientsin 天津
Chongqing Tschungking Chungking 重庆 重慶
Shenzhen 深圳
Wuhan 武汉
Hongkong Hong_Kong 香港 Гонконг
Lhasa 拉萨
Ürümqi Urumqi Urumtschi 乌鲁木齐
Taipeh Taipei Táibĕi 台北 臺北
Tokio Tokyo Tōkyō 東京 东京 Токио
Osaka Ōsaka 大阪
Kyoto Kioto 京都
Hiroshima Hiroschima 広島 廣島
Fukushima Fukuschima 福島
Nagasaki 長崎
Seoul Séoul 서울 首尔 Сеул
Pjöngjang Pyongyang Pjongjang P'yŏngyang 평양 平壤 Пхеньян
Busan Pusan 부산
Incheon Inchon 인천
Kaesong Kaesŏng 개성
Panmunjom P'anmunjŏm 판문점
Hanoi Ha_Noi Hà_Nội
Ho-Chi-Minh-Stadt Saigon Ho_Chi_Minh_City
Rangun Yangon Rangoon
Bangkok Krung_Thep
Kalkutta Calcutta Kolkata
Mumbai Bombay
Chennai Madras
Bangalore Bengaluru
Varanasi Benares
Neu-Delhi New_Delhi Delhi نئی_دہلی
Islamabad Islamabad اسلام_آباد
Karatschi Karachi كراتشي کراچی
Lahore Lahaur لاہور
Peschawar Peshawar پشاور
Kabul کابل Кабул كابل
Kandahar Qandahar قندهار قندھار
Herat هرات
Masar-e_Scharif Masar-i-Scharif Mazar-i-Sharif Masar-e-Scharif Mazar-e-Sharif مزار_شریف
Dschalalabad Jalalabad جلال‌آباد
Kundus Kunduz قندوز
Teheran Tehran Téhéran تهران طهران Тегеран 德黑兰
Isfahan Esfahan Ispahan اصفهان
Maschhad Mashhad Meschhed Maschad مشهد
Ghom Qom Kum Ghum Qum قم
Schiras Shiraz شیراز
Täbris Tabriz Tabris تبریز
Natans Natanz نطنز
Fordo Fordow Fordu فردو
Buschehr Bushehr Buschir بوشهر
Bandar_Abbas Bandar-Abbas بندرعباس
Bagdad Baghdad بغداد Багдад
Mossul Mosul الموصل
Basra Bassora البصرة
Erbil Arbil Hewlêr أربيل
Kirkuk Kerkuk كركوك
Nadschaf Najaf Nedschef النجف
Kerbela Karbala Kerbala كربلاء
Falludscha Fallujah Falludschah الفلوجة
Damaskus Damascus Damas دمشق Дамаск
Aleppo Halab Haleb حلب
Homs حمص
Hama حماة
Idlib Idleb إدلب
Rakka Raqqa Raqqah ar-Raqqa Ar-Raqqa Raqqa الرقة
Deir_ez-Zor Deir_al-Sor Deir_Ezzor دير_الزور
Latakia Lattakia Laodicea اللاذقية
Tartus Tartous طرطوس
Palmyra Tadmur تدمر
Kobane Kobanê Kobani Ain_al-Arab كوباني
Beirut Beyrouth بيروت Бейрут
Sidon Saida صيدا
Tyros Tyrus Tyre Sur صور
Jerusalem al-Quds القدس ירושלים Иерусалим
Tel_Aviv Tel-Aviv תל_אביב تل_أبيب
Haifa Hajfa حيفا חיפה
Ramallah رام_الله
Bethlehem بيت_لحم
Hebron al-Chalil الخليل
Dschenin Jenin جنين
Nablus نابلس
Dschabalija Jabalia Jabaliya جباليا
Rafah رفح
Chan_Junis Khan_Younis Khan_Yunis Chan_Yunis خان_يونس
Amman عمان
Kairo Cairo Le_Caire القاهرة Каир
Alexandria Alexandrien الإسكندرية
Sues Suez السويس
Scharm_el-Scheich Sharm_el-Sheikh شرم_الشيخ
Tripolis Tripoli طرابلس
Bengasi Benghazi Bengazi بنغازي
Misrata Misurata مصراتة
Tunis تونس
Algier Algiers Alger الجزائر
Casablanca الدار_البيضاء
Marrakesch Marrakech Marrakesh مراكش
Rabat الرباط
Fes Fez Fès فاس
Tanger Tangier طنجة
Khartum Khartoum Chartum الخرطوم
Omdurman Umm_Durman أم_درمان
Addis_Abeba Addis_Ababa
Mogadischu Mogadishu Muqdisho مقديشو
Dschibuti Djibouti جيبوتي
Daressalam Dar_es_Salaam Daressalaam
N'Djamena Ndjamena N’Djamena
Sanaa Sana'a Sanaʿa صنعاء
Aden عدن
Hudaida Hodeida Hodeidah Hudaidah الحديدة
Maskat Muscat مسقط
Doha الدوحة
Riad Riyadh Rijad الرياض Эр-Рияд
Dschidda Jeddah Jidda Djidda Jiddah جدة
Mekka Mecca Makkah مكة
Medina Madina المدينة
Abu_Dhabi أبوظبي أبو_ظبي
Dubai Dubaj دبي
Kuwait-Stadt Kuwait_City
Manama المنامة
Tiflis Tbilisi Tbilissi თბილისი Тбилиси
Batumi Batum ბათუმი Батуми
Jerewan Eriwan Yerevan Erewan Երևան Ереван
Gjumri Gyumri Leninakan
Baku Bakı Баку
Stepanakert Chankendi Khankendi Xankəndi
Astana Nursultan Nur-Sultan Астана
Almaty Alma-Ata Алматы
Bischkek Bishkek Бишкек
Duschanbe Dushanbe Душанбе
Taschkent Tashkent Toshkent Ташкент
Samarkand Samarqand Самарканд
Buchara Bukhara Buxoro Бухара
Aschgabat Ashgabat Aschchabad Ашхабад
Ulan-Bator Ulaanbaatar Ulan_Bator Улан-Батор
Kapstadt Cape_Town
Johannesburg Joburg
Windhuk Windhoek
Jaunde Yaoundé Yaounde
Singapur Singapore
Jakarta Djakarta
Canberra Canberra
`;
