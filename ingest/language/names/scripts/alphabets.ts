/** Letters of other alphabets in Latin ones as a German newspaper writes them (sch, tsch, ch for kh), letter by letter. */
type Alphabet = Readonly<Record<string, string>>;

/** Pairs of letter and Latin, parted by blanks: "а a б b"; `_` stands for nothing. */
function alphabet(list: string): Alphabet {
  const parts = list.trim().split(/\s+/);
  return Object.fromEntries(
    Array.from({ length: parts.length / 2 }, (_, index) => [parts[2 * index] ?? '', (parts[2 * index + 1] ?? '').replace('_', '')]),
  );
}

/** Russian, Ukrainian, Belarusian, Serbian, Macedonian, Kazakh letters. `х` is x here, so that it does not fall together with a silent h. */
export const cyrillic = alphabet(`
а a б b в v г g ґ g д d е e ё jo є je ж zh з z и i і i ї ji й j к k л l м m н n о o п p р r с s т t у u ў u ф f х x ц ts ч tsch ш sch щ schtsch ъ _ ы y ь _ э e ю ju я ja
ђ dj ј j љ lj њ nj ћ tsch џ dzh ѓ g ќ k ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h`);

export const greek = alphabet(`
α a ά a β v γ g δ d ε e έ e ζ z η i ή i θ th ι i ί i ϊ i ΐ i κ k λ l μ m ν n ξ x ο o ό o π p ρ r σ s ς s τ t υ y ύ y ϋ y φ f χ x ψ ps ω o ώ o`);

export const georgian = alphabet(`
ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ g ყ k შ sch ჩ tsch ც ts ძ dz წ ts ჭ tsch ხ x ჯ dsch ჰ h`);

export const armenian = alphabet(`
ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ x ծ ts կ k հ h ձ dz ղ g ճ tsch մ m յ j ն n շ sch ո o չ tsch պ p ջ dsch ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k և ev օ o ֆ f`);

/** Consonants and long vowels only: short vowels are not written. */
export const arabic = alphabet(`
ا a آ a أ a إ i ى a ء _ ؤ _ ئ _ ب b پ p ت t ث th ج j چ tsch ح h خ x د d ذ z ر r ز z ژ zh س s ش sch ص s ض z ط t ظ z ع _ غ g ف f ق q ک k ك k گ g ل l م m ن n و v ه h ة a ی i ي i`);

/** Hebrew likewise. */
export const hebrew = alphabet(`
א a ב b ג g ד d ה h ו v ז z ח x ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sch ת t`);

/** Katakana and hiragana syllables; small vowels and the long mark are left out. */
const kanaRows = `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ schi ス su セ se ソ so タ ta チ tschi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho
マ ma ミ mi ム mu メ me モ mo ヤ ja ユ ju ヨ jo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ dschi ズ zu ゼ ze ゾ zo ダ da ヂ dschi ヅ zu デ de ド do
バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ v ー _ ッ _ ァ _ ィ _ ェ _ ォ _ ャ _ ュ _ ョ _`;
const katakana = alphabet(kanaRows);
/** Hiragana stands 96 code points before katakana. */
const hiragana = Object.fromEntries(
  Object.entries(katakana).map(([letter, latin]) => [String.fromCodePoint((letter.codePointAt(0) ?? 0) - 96), latin]),
);

export const syllables: Alphabet = { ...katakana, ...hiragana };

/** Latin letters whose mark carries a sound; marks of all others are dropped. */
export const markedLatin = alphabet(`
š sch ş sch ș sch ś sch ŝ sch č tsch ć tsch ç tsch ĉ tsch ž zh ż zh ź z ł l đ d ı i ø oe æ ae œ oe ä ae ö oe ü ue ß ss ð d þ th ə a ñ nj ň nj ŏ o ŭ u ķ k ļ l ț ts ţ ts ğ g ħ h ʿ _ ʾ _ ā aa ī ii ū uu`);
