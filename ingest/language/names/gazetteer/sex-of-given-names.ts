import { givenNames } from './given-names.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names in a that men have. Lower case, of our own writing, as the others here. */
const menInA = words(`
akira attila battista bela béla chalifa ezra geza gianluca gyula géza hamza ilia ilja ilya issa ivica jorma joschka joshua juha jukka jurica khalifa luka lula mahatma mattia mircea mischa misha
modschtaba mojtaba mostafa moussa murtaza musa mustafa mykola nikita nikola osama oussama pekka resa reza sinisa siniša taha tolga usama yahya zakaria ziya
`);

/** Of women, with another ending, or not in the list of names that tell a person. */
const women = words(`
abena abigail achieng adaeze adele adelheid agathe agnes agnieszka agnès aigerim aigul ailsa aino ainura aisha aishe aishwarya akosua alice aline alison alix allison amelie amy anabel anais anaïs
anca anett anette angelique angie anjali anke ann annabelle anne annegret anneke annelie anneliese annemarie annett annette annie anouk antje antoinette aoife apolline ariane arianne aspasia
astrid audrey auguste aune aurelie aurélie aygül aylin ayse ayumi ayşe azadeh bahar beate beatrice beatrix begoña bernadette beth betty biljana birgit birte brigitte brit britt brittany brunhilde
bärbel büşra canan candace cansu capucine carmela carmen carole carolin caroline carolyn catherine cathy cecile cecilie celine chantal charlotte cheryl chiara chioma chloe chloé christel
christiane christin christine chrysoula cindy claire clarisse claudette claudine clémence colette conceição concetta connie constanze consuelo corinne cynthia céline dace dagmar dagny daisy daiva
danica danielle dawn debbie deborah deepika delphine denise derya desiree desirée despina diane dinara dolores doreen doris dorota dorothee dorothy dorte dragana dubravka dörte ebba edda
edeltraud edith egle eglė eileen elaine eleanor elena eleni elfriede elif elisabeth elise elizabeth elke ellen elli elodie elsbeth elsie emilie emily emine emmanuelle ernestine erzsébet estelle
esther eugénie evangelia eve evelin eveline evelyn fabienne farah fatou fay felicitas felizitas femke fenna fiorella fleur florence floriane folake fotini francine francoise franziska françoise
frauke frederike freja freya friederike fátima gabriele gail geneviève geraldine gerlinde gertraud gertrud gesche gesine ghada ginevra gisele giselle gitte gizem gladys golnaz gordana grace
graziella graça gretchen grete griet grit gráinne guadalupe gudrun gunhild gwen gwendolyn gwyneth gül gülsen hamide hannah hannelore harriet haruka hatice havva hayley hazel heather hedda hedi
hedwig heide heidemarie heidi heike helen helene helle helmi hend hendrikje henny henriette henrike herlinde hermine hilal hilary hilde hildegard hillary holly huda huguette hélène ifeoma ildikó
ilse ilze imen imke imogen ines inese inge ingeborg ingrid inka inès inés inês ioana ioanna irem irene iris irmgard irmtraud isabel isabell isabelle isla itziar ivonne ivy jaclyn jacqueline jane
janet janice janine jasmin jeanette jeanne jeannette jennifer jenny jette jill joan joanne jocelyne josephine jovana joyce judith juliane julie juliet juliette jurgita justine jytte karen karin
karoline katalin kate katherine kathleen kathrin kathryn kathy katie katrin kavita keiko kerstin khadija kirsi kirsten kirsti kirstin konstanze kristiane kristin kristine krysten kunigunde
kyriaki lakshmi lale laure laurel leah leanne leire lene leni lenka leonie leonore leyla libuse libuše liesbeth liesel lieselotte lieve liis lili lilian liliane lilli lilly lily lindsay lindsey
line linnea linnéa lisbeth lise liselotte lisette liv liz lizzie ljiljana ljubow lore loretta lori lotte lotti louise lourdes lucie lucy luise lurdes lynn léa mabel madeleine madeline madina mae
maeve magali maggie mahnaz mai maike maj malin mandy manon mareike maren margaret margarete margarethe margaux margit margot margret margrethe margrit marguerite mariam marianne marie marie-agnes
marie-luise marielle marijke mariko marilyn marion marit marjorie marleen marlen marlene marlies marlis martine mary maryam mathilde maud maureen maximiliane maxine maëlle mechthild meera megan
meike melanie mercedes meret merle merve merveille meryem meryl mette michelle michiko michèle mihaela mildred mireille miri miriam mirjam mirjana molly monique montserrat morgane muriel myriam
nadeschda nadin nadine nahed najwa nancy nanette naomi narges nargess nasrin natalie nathalie nawal nele nermin nevena niamh nicole nigora nikki niloufar nives njeri noelle noemi nomvula noreen
noémie nuray nurten océane odette odile ornella ottilie parisa parvaneh parvin patty paulette pauline peggy penelope penka penny pernille petra phoebe phyllis pilar piret polly priti päivi rachel
radka raghad ragnhild rahel raluca raquel rasa rasha reem regine renate renée rhonda rieke rocío romy rosalia rosalie rosalind rosalinde rose rosemarie rosemary rosi rosie roswitha ruby rumiana
rumjana ruta ruth réka róisín rūta sabine sakura sally salome salomé saltanat samira saoirse sarah scarlett schirin sedigheh segolene selin senay sepideh serap sevara shabnam shannon shari sharon
sheila shelley sheryl shireen shirin shirley sibel sibylla sibylle sieglinde sietske signe sigrid siham silje silke silvie simone sinéad siobhan siri sirin sirje siv slavica snezana snežana sofie
solange soledad solveig sophie stacey stanka stefanie steffi stephanie sue sunita susan susann susanne suse susi suzan suzanne suzie svea swantje sylke sylvie synnøve ségolène tamar tess thandiwe
theres therese tiffany tijana tine torill tove tracy traute triin trudy tuuli tuva tzipi tülay ulrike undine ursel uschi ute valerie valérie vasiliki veerle veronique vicky victoire virginie
viviane vivien vivienne véronique wafa waltraud wanda wanjiru wendy wenke wibke wiebke wilhelmine winnie ximena yael yasemin yasmin ylva yoko yolande yvette yvonne zainab zanele zarina zdenka
zeinab zeynep zineb zoe zofia zorica zoé zsófia zuzanna zwetanka zwetelina ágnes élisabeth élodie özlem živa
`);

/** Of men, and not in the list of names that tell a person. */
const men = words(`
aarno agustín aitor alasdair angus anselme arjun arman armen askar aurélien bakhtiyar balázs boiko bolat boško callum chidi cormac costel cyrille dafydd daniyar dariush davit dragos dragoș dénes
elchin emeka eoin evaristo farrukh fergus gaspar gaëtan gennaro gheorghe giannis gintaras giorgi gonzalo göran haakon halvard hamish haruto hayk hilario hrvoje ignazio ionuț iñaki jaak jabulani
jeppe joao joaquín juhani jānis kamau kamran kipchoge kourosh krassimir krešimir kwabena levan ljubomir lubomír ludovico mindaugas miodrag mogens nebojsa nebojša obinna oisín olli otieno ottavio
padraig panagiotis preben ragnar ramiro rhys rinaldo rokas serik shavkat sigurd silvano sipho stellan séverin taavi takeshi tariq tayfun thabo thanassis thibault tiberio tihomir torbjørn urmas
uroš vartan vassilis vikram vladan volkan vugar vytautas xabier zdravko zurab zwetan álvaro øystein
`);

/** Of women and men alike, or of the one in one language and of the other in another. */
const either = words(`
alex alexis alja andrea andy angel ashley bente cameron camille charley charlie chris claude conny dana daniele daryl deniz dominique eike elia folke frances francis freddie gabi genia gerry hanan
helge ilham ilkay iman isa ismet jackie jamie jean jerry jess jesse jo jocelyn jodi jody jordan jun kai kay kelly kendall kim kiran kris kristen lauren laurence lee lesley leslie lin lior lou luca lyn
marian maxi mel meredith micha michele mika morgan nana nic nicki nicol nicola niki noa noel noor nour nur ola paris pat patrice raja rana rani renan robin rosario sacha safa sam sandy sascha sasha
shawn sidney slava stacy sunny terry toni uda uli ulli umut val valery vanja vita vivian xi yan yuki
`);

export type Sex = 'f' | 'm';

/** Whether a given name is one of women or of men. Undefined for what is both, and for names that are not known. */
export function sexOfGivenName(written: string): Sex | undefined {
  const name = written.toLowerCase();
  const first = name.includes('-') ? (name.split('-')[0] ?? name) : name;
  if (either.has(name) || either.has(first)) return undefined;
  if (women.has(name) || women.has(first)) return 'f';
  if (menInA.has(first) || men.has(first)) return 'm';
  if (!givenNames.has(name) && !givenNames.has(first)) return undefined;
  return first.endsWith('a') ? 'f' : 'm';
}
