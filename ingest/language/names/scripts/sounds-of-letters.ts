/**
 * Letters and letter groups with all the sounds they have in some language. V: a vowel, S: sch, Z: voiced sch, C: tsch, J: dsch, c: ts, other consonants
 * as they are; `_` in the lists is no sound.
 */
const group = (list: string): [string, string[]][] =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [letters = '', sounds = ''] = entry.split(':');
      return [letters, sounds.split(',').map((sound) => sound.replace('_', ''))];
    });

/** Letter groups and their sounds in some language; `_` is none. The longest group at a place counts. */
export const latinGroups = new Map(
  group(`schtsch:S,SC shch:S,SC dsch:J dzh:J tsch:C tch:C sch:S,sk,Sk sh:S,s,sh ssch:S sz:S,s zs:Z zh:Z,z cz:C,c cs:C,ks rz:Z,rz,S,rc dz:J,z,c dj:J,d,Z
  ts:c,C,ts tz:c,z ch:C,h,S,k cch:k,C ck:k cques:k ques:k cqu:k cq:k cc:k,C,ks,s kh:h,k ph:f,p th:t,s,f,z,d dh:d,z,t gh:g,_,h,f bh:b rh:r wh:v,_,h wr:r,vr kn:n,kn gn:n,gn ng:n,ng,nk,nJ,nZ
  ll:l,_,V lh:l,lh nh:n,nh qu:k,kv,k q:k,g,C,c gu:g,gv,V ss:s,S zz:c,z ks:ks x:ks,h,S,s,gz,z c:k,s,C,c g:g,J,Z,h,k,_ h:h,g,_ j:J,Z,h,_ k:k l:l,v m:m,n n:n,m
  b:b,v,p d:d,t f:f,v p:p,b r:r s:s,z,S,Z t:t,d,c v:v,f,b w:v,_ z:z,c,s,J,Z,t gli:l,gl lj:l nj:n zj:Z sj:S,s tj:C,t ti:t,c,S ci:C,S,c,s gi:J,g,Z,h sc:S,sk,s sk:sk,S,S
  gj:J,g dd:d,z xi:S,s,ks,h xh:J,h dg:J,dg ge:J,Z,g,h tt:t mb:mb,m mp:mp,m lb:lb,b ld:ld,l lk:lk,k lm:lm,m eaux:V ault:V aut:V,Vt auld:V ould:V,Vld,Vd`),
);
export const longestGroup = 7;
/** Consonants that some languages write at the end of a word and do not speak, and what it costs to pass over them. */
export const silentAtEnd = new Map(
  Object.entries({ t: 0.25, d: 0.25, s: 0.2, x: 0.2, z: 0.3, p: 0.3, n: 0.4, r: 0.3, h: 0, g: 0.3, k: 0.5, c: 0.4 }),
);
export const vowelLetters = 'aeiouyäöüøæœåıəαàáâãèéêëìíîïòóôõùúûýÿ';

export const cyrillicSounds = new Map(
  group(
    `дж:J дз:z,J,Z,c цз:J,z,c чж:J,Z,C тц:c тс:c,ts тч:C тш:C щ:S,C ш:S,s ж:Z,S ч:C,J х:h,k ц:c,s,C б:b в:v г:g,h ґ:g ѓ:g,J д:d ђ:J,d з:z,s к:k ќ:C,k қ:k л:l љ:l м:m н:n њ:n ң:n п:p р:r с:s,S,z т:t,C ћ:C џ:J ф:f,t ғ:g һ:h,_ ў:v,V`,
  ),
);
export const cyrillicVowels = new Map(
  Object.entries({
    а: 'a',
    е: 'ie',
    ё: 'oeu',
    є: 'ie',
    и: 'i',
    і: 'i',
    ї: 'i',
    й: 'i',
    ј: 'i',
    о: 'o',
    у: 'u',
    ы: 'iy',
    э: 'eai',
    ю: 'u',
    я: 'a',
    ә: 'ae',
    ө: 'oe',
    ұ: 'u',
    ү: 'u',
  }),
);
export const arabicSounds = new Map(
  group(
    `ا:V,_ آ:V أ:V,_ إ:V,_ ى:V,_ ب:b پ:p ت:t ة:_,t ث:t,s ج:J,g,Z چ:C ح:h خ:h,k د:d ذ:z,d ر:r ز:z,s ژ:Z,z س:s,z ش:S ص:s ض:z,d ط:t ظ:z,d ع:_,V غ:g ف:f ق:g,k,h ک:k ك:k گ:g ل:l م:m ن:n و:V,v ه:h,_ ی:V,_ ي:V,_ ء:_ ئ:_,V ؤ:_,V`,
  ),
);
/** What the long vowels that Arabic writes can be in Latin letters. */
export const arabicVowels = new Map(Object.entries({ ا: 'aeo', آ: 'ao', أ: 'aoue', إ: 'ie', و: 'ou', ی: 'iey', ي: 'iey' }));
export const hebrewSounds = new Map(
  group(
    `א:V,_ ב:b,v ג:g,J ד:d ה:h,_ ו:v,V ז:z,s ח:h ט:t י:V,_ כ:k,h ך:k,h ל:l מ:m ם:m נ:n ן:n ס:s ע:V,_ פ:p,f ף:f,p צ:c,C ץ:c,C ק:k ר:r ש:S,s ת:t`,
  ),
);
