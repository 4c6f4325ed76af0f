import { nameKey } from '../name-key.ts';

/** Given names that are one name, of Arabic and Persian bearers. */
const arabicRows = `
Mohammed Mohammad Muhammad Mohamed Muhammed Mohamad Mehmet Mehmed Mohamud محمد Мохаммед Мухаммед Магомед
Mahmud Mahmoud Mahmood محمود
Ahmed Ahmad Achmed Achmad Ahmet Akhmad أحمد احمد Ахмед
Hussein Hossein Husain Hussain Hosein Husein Hüseyin Houssein حسين حسین Хусейн
Hassan Hasan Hasen حسن
Ali علی علي
Abdallah Abdullah Abdulla Abdellah عبدالله عبد‌الله
Ibrahim Ebrahim Ibrahima Brahim ابراهیم إبراهيم
Ismail Esmail Ismael Esmaeil Ismaël إسماعيل
Jussuf Yusuf Youssef Yousef Jusuf Youssouf Yusef Yousuf يوسف
Osama Usama أسامة
Muammar Moammar Muʿammar Mouammar معمر
Baschar Bashar Bachar بشار
Hafis Hafez Hafiz Hafes حافظ
Saddam صدام
Omar Umar Omer Ömer عمر
Chalid Khalid Khaled Chaled خالد
Mustafa Mostafa Moustafa Mustapha مصطفى
Suleiman Sulaiman Soleiman Süleyman Suleyman سليمان
Said Saeed Sayed Saïd Saeid سعيد سعید
Dschawad Javad Dschavad Jawad Djawad Jawad جواد
Dschamal Jamal Dschamel Djamel Gamal جمال
Ghassem Qassem Kassem Qasem Kasim Qasim Ghasem قاسم
Abbas عباس
Massud Masoud Masud Massoud Masʿud مسعود
Mahdi Mehdi مهدی مهدي
Resa Reza Riza Rıza رضا
Jahja Yahya Yehia Yahia Jahia يحيى
Ayman Aiman Eiman أيمن
Modschtaba Mojtaba Mudschtaba مجتبی
Hafid Hafeez
Salim Saleem Selim سليم
Amir Emir أمير امیر
Rami Ramy
Haschem Hashem Haschim Hashim هاشم
Jassir Yasser Jasser Yasir Jasir Yassir ياسر
Hamid Hameed حمید
Aschraf Ashraf Achraf
Masoud Masud Massud Massoud
Nuri Nouri
`;

/** And of others: spellings no rule brings together, Russian and Ukrainian forms of one bearer, everyday short forms. */
const givenRows = `
Alexander Alexandr Aleksandr Aleksander Oleksandr Alexandre Alexandros Aljaksandr Sascha Александр Олександр Аляксандр
Alexej Aleksej Alexei Aleksei Alexey Alexi Oleksij Oleksii Oleksiy Алексей Олексій
Andrej Andrei Andrey Andrij Andrii Andriy Андрей Андрій
Sergej Sergei Sergey Serge Serhij Serhii Serhiy Сергей Сергій
Wladimir Vladimir Wolodymyr Volodymyr Wolodimir Uladsimir Владимир Володимир
Michail Mikhail Mychajlo Mykhailo Mykhaylo Mikhaïl Михаил Михайло
Nikolai Nikolaj Nikolay Mykola Nicolai Николай Микола
Dmitri Dmitrij Dmitry Dmitriy Dmytro Dimitri Dmitrii Дмитрий Дмитро
Jewgeni Jewgenij Yevgeny Evgeny Evgeni Jewhen Yevhen Yevgeni Evgenij Евгений Євген
Juri Jurij Yuri Yury Yuriy Jurii Iouri Juryj Юрий Юрій
Pjotr Pyotr Petr Petro Piotr Пётр Петр Петро
Pawel Pavel Pawlo Pavlo Павел Павло
Wiktor Viktor Victor Виктор Віктор
Wjatscheslaw Vyacheslav Viacheslav Wiatscheslaw Вячеслав
Waleri Valery Waleriy Walerij Valerii Valeriy Valeri Валерий Валерій
Witali Vitali Vitaly Vitalij Witalij Vitalii Виталий Віталій
Anatoli Anatoly Anatolij Anatoliy Анатолий Анатолій
Arkadi Arkadij Arkady Аркадий
Grigori Grigory Grigorij Hryhorij Hryhorii Григорий Григорій
Iwan Ivan Иван Іван
Igor Ihor Игорь Ігор
Oleg Oleh Олег
Ilja Ilya Illja Illia Ilia Илья Ілля
Walentin Valentin Валентин
Wadim Vadim Wadym Vadym Вадим
Konstantin Kostjantyn Kostyantyn Константин
Fjodor Fyodor Fedor Fedir Фёдор Федор
Jegor Yegor Egor Егор
Semjon Semyon Semion Semen Семён
Ramsan Ramzan Рамзан
Julia Julija Yulia Juliya Iulia Yuliia Julija Юлия Юлія
Jelena Elena Yelena Olena Helena Елена Олена
Marija Maria Mariya Mariia Mary Мария Марія
Natalja Natalia Natalya Natalija Nataliya Nataliia Наталья Наталия Наталія
Jekaterina Ekaterina Yekaterina Kateryna Katerina Екатерина
Xenia Ksenia Ksenija Kseniya Ксения
Anastasia Anastasija Anastasiya Anastassija Анастасия
Tatjana Tatiana Tatyana Татьяна
Wiktorija Victoria Viktoria Viktorija Виктория
Darja Daria Darya Дарья
Sofia Sofija Sophia Sofiya София
Joe Joseph
Bill William
Bob Robert
Jim James
Tom Thomas
Tony Anthony Antony
Mike Michael
Ben Benjamin
Dan Daniel
Steve Stephen Steven
Ted Edward
Dick Richard
Chris Christopher
Nick Nicholas
Alex Alexander
Tim Timothy
Jeff Jeffrey
Ron Ronald
Kate Catherine Katherine
Benjamin Binjamin Binyamin Bibi בנימין
Schimon Shimon Simon שמעון
Jitzchak Yitzhak Izchak Yitzchak Itzhak יצחק
Ehud אהוד
Isaac Isaak Itzik
Mosche Moshe Moische משה
Recep Redschep
Tayyip Tayip
Stefan Stephan
Philipp Philip
Christoph Christof
Bertold Bertolt Berthold
Sarah Sahra Sara
Ralf Ralph
Günter Günther Guenter
Walter Walther
Karl Carl
Klaus Claus
Jürgen Juergen
Mathias Matthias
Markus Marcus
Lukas Lucas
Erik Eric
Katharina Katarina
Ilham İlham Ильхам
Elon Илон
Emmanuel Emanuel
`;

/** Family names whose spellings no rule brings together. */
const familyRows = `
Gaddafi Kadhafi Qaddafi Gadhafi Kaddafi Ghaddafi Qadhafi Gathafi Khadafi القذافي قذافي Каддафи
Soleimani Suleimani Solaimani Sulaimani Soleymani سلیمانی سليماني
Haniyeh Hanija Haniyya Haniya Haniyah Hanijeh هنية هنیه
Assad Asad الأسد اسد Асад
Sisi Sissi السيسي Сиси
Haftar Hafter Hifter حفتر
Karsai Karzai Karsay کرزی
Barsani Barzani
Netanjahu Netanyahu Nétanyahou Netanyahou נתניהו نتنياهو Нетаньяху
Scharon Sharon שרון
Arafat عرفات
Nasrallah Nasrullah نصر‌الله نصرالله
Sinwar Sinouar Sinuar السنوار
Deif Dheif Daif الضيف
Rohani Rouhani Ruhani روحانی
Raisi Raissi Raïssi Reissi رئیسی
Chatami Khatami Khātamī خاتمی
Ahmadinedschad Ahmadinejad Achmadinedschad احمدی‌نژاد
Nasser Nassir Abdel-Nasser ناصر
Mubarak Moubarak مبارك
Larijani Laridschani لاریجانی
Sarif Zarif ظریف
Chomeini Khomeini Khomeyni خمینی
Chamenei Khamenei خامنه‌ای
Laden Ladin لادن
Dschinping Jinping Цзиньпин
Tschiang Chiang Jiang
Erdoğan Erdogan Ердоган Эрдоган أردوغان
Merkel Меркель ميركل
Scholz Шольц شولتس
Biden Байден بايدن
Trump Трамп ترامب
Obama Обама أوباما
Bush Буш بوش
Macron Макрон ماكرون
Johnson Джонсон
Zelenskyj Selenskyj Zelensky Zelenskyj زيلينسكي
Putin Poutine بوتين پوتین 普京
`;

/** Names of rulers, the same in each language where an ordinal stands behind them. */
const regnalRows = `
Benedikt Benedict Benoît Benedetto Benedictus Бенедикт
Johannes John Jean Giovanni Juan
Paul Paulus Paolo Pablo
Franziskus Francis François Francesco Francisco
Karl Charles Carlos Carl Carlo
Philipp Philip Felipe Philippe
Elisabeth Elizabeth
Wilhelm William Guillaume Willem
Heinrich Henry Henri Enrique
Ludwig Louis Luis
Friedrich Frederick Frédéric Frederik
Georg George
Leo Léon Leone
Gregor Gregory Grégoire
Nikolaus Nicholas Nikolai
Alexander Alexandre
Abdullah Abdallah
Peter Pierre Pjotr Pedro
Katharina Catherine Jekaterina
Margrethe Margarethe Margaret
`;

function groupsOf(rows: string): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  for (const [index, row] of rows.trim().split('\n').entries())
    for (const name of row.split(' ')) {
      const key = nameKey(name);
      groups.set(key, (groups.get(key) ?? new Set()).add(index));
    }
  return groups;
}

const arabic = groupsOf(arabicRows);
const given = groupsOf(arabicRows + givenRows.trimStart());
const family = groupsOf(familyRows);
const regnal = groupsOf(regnalRows);

/** Whether two keys of words are forms of one name, beyond being equal. */
export function areVariants(a: string, b: string, of: 'given' | 'family' | 'regnal'): boolean {
  const groups = of === 'given' ? given : of === 'family' ? family : regnal;
  const theirs = groups.get(b);
  return theirs !== undefined && [...(groups.get(a) ?? [])].some((group) => theirs.has(group));
}

/** Whether both are family names of different rows: no likeness makes them one. */
export function areOtherVariants(a: string, b: string): boolean {
  return family.has(a) && family.has(b) && !areVariants(a, b, 'family');
}

/** Whether a given name with this key is one of Arabic or Persian bearers. */
export function isArabicGiven(key: string): boolean {
  return arabic.has(key);
}
