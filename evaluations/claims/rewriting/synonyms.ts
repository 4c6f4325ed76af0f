/** Pairs of forms that can stand for one another in nearly any sentence, of the evaluation's own; "a=b" both ways, "a>b" one way. */
export const GERMAN_SYNONYMS = `
jedoch=allerdings|außerdem=zudem|ebenfalls=gleichfalls|beispielsweise>zum Beispiel|zum Beispiel>beispielsweise|insbesondere=vor allem|häufig=oft|oftmals>oft|derzeit=momentan|zurzeit=gegenwärtig|sofort=umgehend|später=danach
schließlich=letztlich|vollständig=komplett|ungefähr=etwa|circa>ungefähr|sowie>und|obwohl=obgleich|da>weil|lediglich=nur|bereits=schon|mehrere=einige|verschiedene=unterschiedliche|verschiedenen=unterschiedlichen|zahlreiche=viele|zahlreichen=vielen
erhielt=bekam|erhielten=bekamen|erhält=bekommt|erhalten=bekommen|verwendet=benutzt|verwendeten=benutzten|verwenden=benutzen|nutzt=gebraucht|errichtet=erbaut|erbaut>gebaut|begann=startete|begannen=starteten|beendet=abgeschlossen|benötigt=braucht|benötigen=brauchen
entdeckt=gefunden|zerstört=vernichtet|getötet=umgebracht|starb=verstarb|starben=verstarben|verletzt=verwundet|ermöglicht=erlaubt|ermöglichte=erlaubte|verließ=räumte|verließen=räumten
Autoren=Verfasser|Beginn=Anfang|Gebiet=Region|Gebiete=Regionen|Gebieten=Regionen|Firma=Unternehmen|Schäden=Zerstörungen|Krieg>bewaffneter Konflikt|umfasst=beinhaltet|umfassen=beinhalten|erklärte=sagte|teilte mit=gab bekannt|mitteilte>bekannt gab
wichtig=bedeutend|wichtige=bedeutende|wichtigen=bedeutenden|wichtigsten=bedeutendsten|große=bedeutende|führte zu=hatte zur Folge|deshalb=daher|dadurch=auf diese Weise|gemeinsam=zusammen|hauptsächlich=vorwiegend|normalerweise=gewöhnlich|ursprünglich=anfangs|kurz darauf=wenig später|nahezu=fast|erneut=abermals|ähnlich=vergleichbar|zeigt>belegt
traf=begegnete|lieferte=übergab|kündigte an=stellte in Aussicht|unterzeichnet=unterschrieben|unterzeichneten=unterschrieben|vereinbart=abgemacht|zuständig=verantwortlich|rasch=schnell|anschließend=danach|aufgrund=wegen|bekannt als=unter dem Namen
`;

export const ENGLISH_SYNONYMS = `
however=nevertheless|also=likewise|for example=for instance|especially=particularly|often=frequently|currently=at present|immediately=at once|later=afterwards|eventually=finally|completely=entirely|about=roughly|approximately=roughly|although=though|because=since|only=merely|several=a number of|various=different|many=numerous|numerous=many
received=got|receives=gets|used=employed|uses=employs|built=constructed|began=started|begin=start|begins=starts|ended=finished|founded=established|established=set up|requires=needs|require=need|discovered=found|destroyed=wiped out|killed=slain|died=passed away|injured=hurt|consists of=is made up of|located=situated|allowed=permitted|allows=permits|left=departed from
authors=writers|beginning=start|area=region|areas=regions|company=firm|war=armed conflict|includes=comprises|include=comprise|said=stated|announced=made known|important=significant|large=big|led to=resulted in|therefore=thus|together=jointly|mainly=mostly|usually=normally|originally=initially|shortly after=soon after|nearly=almost|again=once more|similar=comparable|shows=indicates
met=encountered|delivered=handed over|signed=put their names to|responsible=in charge|quickly=rapidly|due to=because of|throughout=all over|became=turned into|helped=assisted|make=create|made=created|show=demonstrate|such as=like
`;

export type Synonym = { from: string; to: string };

export function readSynonyms(list: string): Synonym[] {
  return list
    .trim()
    .split(/[|\n]/)
    .flatMap((pair) => {
      const [a = '', b = ''] = pair.split(/[=>]/);
      return pair.includes('=')
        ? [
            { from: a, to: b },
            { from: b, to: a },
          ]
        : [{ from: a, to: b }];
    });
}
