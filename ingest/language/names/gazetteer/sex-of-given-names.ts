import { givenNames } from './given-names.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names in a that men have. Lower case, of our own writing, as the others here. */
const menInA = words(`
akira attila battista bela béla chalifa ezra geza gianluca gyula géza hamza ilia ilja ilya issa ivica jorma joschka joshua juha jukka jurica khalifa luka lula mahatma mattia mircea mischa misha
modschtaba mojtaba mostafa moussa murtaza musa mustafa mykola nikita nikola osama oussama pekka resa reza sinisa siniša taha tolga usama yahya zakaria ziya
`);

/** Of women, with another ending. */
const women = words(`
abigail adele adelheid agathe agnes agnieszka aishe alice aline alison alix allison amelie amy anabel anais anett anette angelique angie anke ann annabelle anne annegret anneke annelie anneliese
annemarie annett annette annie anouk antje antoinette ariane arianne astrid audrey auguste aurelie aurélie aygül aylin ayse ayşe bahar beate beatrice beatrix bernadette beth betty birgit birte
brigitte brit britt brittany brunhilde bärbel canan candace cansu carmen carole carolin caroline carolyn catherine cathy cecile cecilie celine chantal charlotte cheryl chloe chloé christel christiane
christin christine cindy claire clarisse claudette claudine clémence colette connie constanze corinne cynthia céline dagmar dagny daisy danielle dawn debbie deborah delphine denise derya desiree
desirée diane dolores doreen doris dorothee dorothy dorte dörte ebba edda edeltraud edith eileen elaine eleanor elena elfriede elif elisabeth elise elizabeth elke ellen elli elsbeth elsie emilie emily
emine emmanuelle ernestine estelle esther eugénie eve evelin eveline evelyn fabienne farah fatou fay felicitas felizitas fleur florence floriane francine francoise franziska françoise frauke frederike
freya friederike gabriele gail geneviève geraldine gerlinde gertraud gertrud gesche gesine ghada gisele giselle gitte gizem gladys grace gretchen grete grit gudrun gunhild gwen gwendolyn gwyneth gül
gülsen hamide hannah hannelore harriet hatice hayley hazel heather hedda hedi hedwig heide heidemarie heidi heike helen helene helle hend hendrikje henny henriette henrike herlinde hermine hilal
hilary hilde hildegard hillary holly huguette hélène ilse imen imke imogen ines inge ingeborg ingrid inka inés irem irene iris irmgard irmtraud isabel isabell isabelle ivonne ivy jaclyn jacqueline
jane janet janice janine jasmin jeanette jeanne jeannette jennifer jenny jette jill joan joanne jocelyne josephine joyce judith juliane julie juliet juliette justine karen karin karoline katalin kate
katherine kathleen kathrin kathryn kathy katie katrin keiko kerstin khadija kirsten kirsti kirstin konstanze kristiane kristin kristine krysten kunigunde lakshmi lale laure laurel leah leanne lene
leni lenka leonie leonore leyla libuse libuše liesbeth liesel lieselotte lili lilian liliane lilli lilly lily lindsay lindsey line lisbeth lise liselotte lisette liv liz lizzie ljubow lore loretta
lori lotte lotti louise lourdes lucie lucy luise lynn mabel madeleine madeline mae magali maggie mahnaz mai maike malin mandy manon mareike maren margaret margarete margarethe margaux margit margot
margret margrethe margrit marguerite mariam marianne marie marie-agnes marie-luise marielle mariko marilyn marion marit marjorie marleen marlen marlene marlies marlis martine mary mathilde maud
maureen maximiliane maxine mechthild megan meike melanie mercedes meret merle merve merveille meryl mette michelle michèle mildred mireille miri miriam mirjam molly monique morgane muriel myriam
nadeschda nadin nadine nahed najwa nancy nanette naomi narges nasrin natalie nathalie nawal nele nermin nicole nikki noelle noemi noreen nuray odette odile ottilie parisa parvin patty paulette pauline
peggy penelope penny pernille petra phoebe phyllis pilar polly priti rachel raghad rahel raquel regine renate renée rhonda rieke romy rosalie rosalind rosalinde rose rosemarie rosemary rosi rosie
roswitha ruby ruth sabine sally salome salomé sarah scarlett schirin sedigheh segolene selin senay sepideh serap shabnam shannon shari sharon sheila shelley sheryl shireen shirin shirley sibel sibylla
sibylle sieglinde sigrid siham silje silke silvie simone sinéad siri sirin sirje siv sofie solange sophie stacey stefanie steffi stephanie sue susan susann susanne suse susi suzan suzanne suzie sylke
sylvie ségolène tamar tess theres therese tiffany tine tracy traute trudy tzipi tülay ulrike undine ursel uschi ute valerie valérie veronique vicky victoire virginie viviane vivien vivienne véronique
waltraud wanda wendy wenke wibke wiebke wilhelmine winnie yael yasemin yasmin yoko yolande yvette yvonne zainab zeinab zeynep zineb zoe zoé élisabeth özlem
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
  if (menInA.has(first)) return 'm';
  if (!givenNames.has(name) && !givenNames.has(first)) return undefined;
  return first.endsWith('a') ? 'f' : 'm';
}
