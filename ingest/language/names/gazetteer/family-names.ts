/**
 * Frequent German and English family names, of our own writing. A name of these is what it is: Meier is no spelling of Meyer, Busch none of Bush. Lower
 * case, umlauts written out.
 */
export const familyNames: ReadonlySet<string> = new Set(
  `abel abraham ackermann adam ahrens albers albrecht althaus altmaier altmann anders appel arendt arndt arnold auer bach bachmann baer baerbock bartels barth bartsch bauer baumann baumgart baumgartner bayer beck becker beckmann behrendt behrens beier benz berg berger bergmann bernhardt berndt beyer bieber bischoff blank block blum bock boehm
boehme bohn borchert born brand brandt braun breuer brinkmann brockmann bruckner brueckner brunner bruns buchholz buchner buck budde buechner buehler burger burkhardt busch busse buschmann butz christ conrad dahmen daniel decker diehl dietrich dietz dittrich dobrindt doerr dreyer drosten duerr ebert eckert eder eggert ehlers eichhorn ernst esser
faber falk feldmann fiedler fink fischer fleischer foerster forster frank franke franz freitag frey frick fricke friedrich fritsch fritz froehlich fromm fuchs fuhrmann funk gabriel gauck gebhardt geiger geisler geissler genscher gerber gerlach geyer giese glaser goebel goetz goetze gottschalk graf gross grosse grossmann gruber guenther guttenberg gysi haas
haase habeck hagen hahn hamann hanke hansen harms hartmann hartung haupt heck heil heim heine heinemann heinrich heinz heinze held heller hempel henke henkel henning hennig hermann herrmann hertel herzog hess hesse heusgen heuer heyer hildebrandt hiller hinz hirsch hoeller hoelscher hofer hoffmann hofmann hofreiter hohmann hoppe horn huber huebner
hummel hunt jacob jacobs jaeger jahn jakob jansen janssen john jordan jost jung junge junker kaiser karl kaufmann keil keller kern kessler kiefer kiesewetter kipping kirchner klein klemm klingbeil klopp kluge knapp knoll koch koehler koenig kohl kolb konrad kopp kraemer kraft kraus krause krauss kramer kramp kretschmann kretschmer kreutz krieger
kroeger kroll krueger kruse kuehn kuehnert kuhn kuehne kunz kunze kurz lambrecht lang lange langer lauterbach lehmann leicht lemke lenz leonhardt lindner linder lindemann link linke loeffler lorenz ludwig lutz maas mai maier mann marquardt martens martin marx mass maurer may mayer mayr meier meister meisner menzel merkel merkle merz metz
metzger meyer michel miller mohr moll moeller moritz moser mueller muench muetzenich naumann nagel nahles neubauer neumann niemann noack nolte nowak oberthuer oestreich ott otte otto ozdemir pape paul pauli paulus peter peters petersen petry pfeiffer pfeifer philipp pieper pistorius pohl pohlmann popp poppe preuss probst raab rabe radtke raeder
ramelow rau rauch reich reichel reichert reimann reimer reinhardt reinhold reiter renner reuter richter ried rieger riedel ritter roeder roemer roesler roesner rohde rose rosenthal roth rothe rudolph ruf ruppert sachs sander sauer sauter schaefer schaeffer schaefers schaeuble schaller scharf scheer scheffler schenk scherer scheuer schick
schilling schiller schindler schlegel schlosser schlueter schmid schmidt schmitt schmitz schneider schnell schober scholz schoen schoenfeld schott schrader schramm schreiber schreiner schroeder schroeter schubert schuetz schuetze schuette schulte schulten schultz schultze schulz schulze schumacher schumann schuster schwab schwabe
schwan schwarz schwarze schweizer schwesig seehofer seibert seidel seifert seiler seitz sieber siebert siegel simon singer soeder sommer sonntag spahn specht springer stahl stark stein steinbrueck steiner steinmeier steinbach stephan stern stock stoiber stoll stolz strack strauss strobel strobl stumpf sturm stuetz suess suessmuth tauber teichmann
thiel thiele thierse thomas tietz timm trittin ullmann ullrich ulrich unger urban voelker vogel vogt vogel voigt volk vollmer vonderleyen voss wadephul wagenknecht wagner walter walther weber wegener wegner wehner weidel weidmann weigel weil weis weiss wendt wenzel werner wessel westerwelle wetzel wieland wiese wild wilhelm wilke will wimmer winkler
winter wirth witt witte wittmann wolf wolff wolter wulf wulff wuerfel wuest zander zeidler zeller zetsche ziegler zimmer zimmermann
adams allen anderson andrews armstrong atkinson austin bailey baker baldwin ball banks barker barnes barr barrett bates bell bennett biden blair blake blinken bolton bond booth boyd bradley brady brennan brooks brown bryant bryan burke burns bush butler byrne cameron campbell carr carroll carson carter chambers chapman clark clarke clinton cole
coleman collins cook cooper cox craig crawford cruz cunningham curtis davidson davies davis dawson dean dixon douglas doyle duncan dunn edwards elliott ellis evans ferguson fisher fitzgerald fletcher flynn ford foster fowler fox francis fraser freeman gardner gates gibson gordon graham grant gray green greene griffin hall hamilton
hansson harper harris harrison hart harvey hawkins hayes henderson henry higgins hill hoffman holland holmes howard hudson hughes hunter hussey hutton jackson jacobson james jenkins jennings jensen johnson johnston jones jordan kelley kelly kennedy kerry king knight lambert lane lawrence lawson lee lewis lloyd long lynch marsh marshall mason
matthews mccain mccarthy mcdonald mcgregor mitchell moore morgan morris morrison murphy murray myers nash nelson newman newton nichols nixon norman obama oconnor oliver owen palmer parker parsons patel patterson payne pearson pelosi pence perkins perry peterson phillips pompeo porter powell price quinn reagan reed reid reynolds rice richards
richardson riley roberts robertson robinson rogers romney roosevelt ross rubio rumsfeld rush russell ryan sanders saunders scott shaw shepherd simpson sinclair smith snow spencer stanley starmer stewart stone sullivan sunak sutton tanner taylor thompson thornton tillerson todd truman trump truss tucker turner wagner walker wallace walsh
walters ward warner warren washington watkins watson watts webb wells west wheeler white wilkinson williams williamson wilson wood woods wright wyatt yates young`.split(
    /\s+/,
  ),
);

/** Lower case, umlauts and ß written out, other marks dropped, without genitive-s: what is left are letters that make another name. */
export function letterKey(word: string): string {
  const low = word
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '');
  return !familyNames.has(low) && low.endsWith('s') && familyNames.has(low.slice(0, -1)) ? low.slice(0, -1) : low;
}

/** A letter key without what German spelling varies and romanisation does not: doubled letters, ck, dt, th, tz, ph, c, y, a silent h or e. */
export function germanKey(letters: string): string {
  return letters
    .replace(/(.)\1+/g, '$1')
    .replace(/ck/g, 'k')
    .replace(/dt|th/g, 't')
    .replace(/tz|z|c(?=[ei])/g, 's')
    .replace(/ph/g, 'f')
    .replace(/c(?!h)/g, 'k')
    .replace(/y/g, 'i')
    .replace(/ie/g, 'i')
    .replace(/([aeiou])h/g, '$1')
    .replace(/d$/, 't');
}
