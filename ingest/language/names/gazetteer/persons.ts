/** Persons whose names no rule brings together, in rows of our own: the first gives the key; blanks inside a name are `_`. */
export const personRows = `
Chiang_Kai-shek Tschiang_Kai-schek Tschiang_Kai-shek Jiang_Jieshi 蒋介石 蔣介石
Sun_Yat-sen Sun_Yatsen Sun_Zhongshan 孙中山 孫中山
Zhou_Enlai Tschou_En-lai Chou_En-lai 周恩来 周恩來
Mao_Zedong Mao_Tse-tung 毛泽东 毛澤東 Мао_Цзэдун
Xi_Jinping 习近平 習近平 Си_Цзиньпин شي_جين_بينغ
Tsai_Ing-wen Cai_Yingwen 蔡英文
Ma_Ying-jeou Ma_Yingjiu 馬英九 马英九
Lai_Ching-te William_Lai 賴清德 赖清德
Lee_Kuan_Yew 李光耀
Lee_Hsien_Loong 李显龙
Carrie_Lam 林鄭月娥 林郑月娥
Jack_Ma Ma_Yun 马云 馬雲
Ban_Ki-moon Ban_Ki_Moon 반기문 潘基文
Konfuzius Confucius 孔子
Dschingis_Khan Dschingis_Chan Genghis_Khan Чингисхан
Ho_Chi_Minh Hồ_Chí_Minh
Swetlana_Tichanowskaja Sviatlana_Tsikhanouskaya Swjatlana_Zichanouskaja Светлана_Тихановская Святлана_Ціханоўская
Shinzo_Abe Shinzō_Abe Abe_Shinzō 安倍晋三
Fumio_Kishida 岸田文雄
Ahmed_al-Scharaa Ahmed_al-Sharaa Ahmad_asch-Scharʿ Ahmed_asch-Scharaa Abu_Mohammed_al-Golani Abu_Muhammad_al-Dschaulani al-Dschaulani al-Dschulani al-Golani al-Jolani أحمد_الشرع
Muhammad_Ali Cassius_Clay
Mutter_Teresa Mother_Teresa
Mahmud_Abbas Mahmoud_Abbas Abu_Mazen
Mohammed_bin_Salman MBS محمد_بن_سلمان
Saddam_Hussein Saddam صدام_حسين
Johannes_Paul_II. Karol_Wojtyła Karol_Wojtyla
Benedikt_XVI. Joseph_Ratzinger
Papst_Franziskus Jorge_Mario_Bergoglio Jorge_Bergoglio
Che_Guevara Ernesto_Guevara Ernesto_Che_Guevara
Lula Lula_da_Silva Luiz_Inácio_Lula_da_Silva
Atatürk Mustafa_Kemal Mustafa_Kemal_Atatürk Kemal_Atatürk
Dalai_Lama Dalai-Lama Tenzin_Gyatso
Muammar_al-Gaddafi Muammar_Gaddafi معمر_القذافي
`;
