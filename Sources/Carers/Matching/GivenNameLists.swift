/// Given names that stand for one another, one group a line, the usual form first.
///
/// Short forms common in the United Kingdom with their Welsh, Irish and continental cousins. A place adds to it by a
/// change here.
let givenNamesOfTheseIslands = """
    alan allan allen alun al
    albert bert bertie al
    alexander alex alec alasdair alastair alistair alister sandy xander sasha lex olek aleksander aleksandr
    alexandra alex alexa sandra sandy sasha lexi lexie alix aleksandra ola
    alfred alf alfie fred
    alice ali alys
    alison ali allison
    amanda mandy
    andrew andy drew andre andrzej andrei andrey andras
    angela angie ange
    ann anne anna annie annette nan nancy ania hanna hannah
    anthony antony tony ant antoni anton
    antonia toni tonia
    archibald archie
    arthur art artie artur
    barbara barb babs barbie basia
    barnaby barney
    barry baz bazza
    beatrice beatrix bea trixie
    benjamin ben benny benji
    bernard bernie
    bernadette bernie detta
    beverley beverly bev
    bradley brad
    brian bryan brien bri
    bridget brigid bridie biddy brid
    carol carole caroline carolyn caz carrie
    caroline carolyn caro carrie lyn lynn
    catherine katherine katharine kathryn cathryn kathrine kate katie kathy cathy kath cath kitty katy kit katarzyna kasia katerina katrina catriona caitlin
    cecilia cecily cissie celia
    charles charlie charley chas chaz chuck karol
    charlotte charlie lottie lotte charley char
    christine christina chris chrissie tina krystyna kirsty christiane cristina
    christopher chris kit topher kris krzysztof
    clifford cliff
    colin col
    constance connie
    cornelius con neil
    cynthia cindy
    daniel dan danny danyl daniyal danial
    danielle dani danni
    david dave davy davey dai dafydd dewi daud dawud dawood daoud dawid
    deborah debra debbie debby deb debs
    dennis denis den denny
    derek derrick del
    desmond des
    diane diana dianne di
    dominic dominick dom nic
    donald don donny
    dorothy dot dottie dolly dorothea
    douglas doug dougie
    duncan dunc
    edith edie
    edward ed eddie ned ted teddy eddy
    edmund ed ned eddie
    edwin ed eddie
    eileen aileen eilidh
    eleanor ellie elinor nell nellie nora elen ellen
    elizabeth elisabeth liz lizzie lizzy beth betty bettie betsy bess bessie eliza elsie libby lisa liza lilibet elspeth ela elzbieta bethan
    ellen ellie nell nellie elen elin helen
    emily em emmie milly millie
    emma em emmie
    eric erik rick
    ernest ernie
    esther hester essie ester
    eugene gene
    evan ifan ieuan ewan euan
    evelyn eve evie
    florence flo florrie flossie
    frances fran francesca frankie fanny frannie franciszka
    francis frank frankie fran franciszek
    frederick fred freddie freddy fredrick frederic
    gareth gary gaz
    gary garry gaz
    geoffrey jeffrey geoff jeff
    george georgie jorge jerzy georgios
    georgina georgia georgie gina georgiana
    gerald gerard gerry jerry ged
    geraldine gerry
    gillian jill gill gilly jillian
    gordon gord
    graham graeme grahame
    gregory greg grzegorz
    gwendolyn gwen gwendoline wendy
    harold harry hal
    harriet hattie harry harriett
    heather hev
    helen helena ellen nell lena elen
    henry harry hal hank henri
    herbert herb bert bertie
    howard howie
    hubert bert hugh
    hugh hughie huw hew
    ian iain
    irene rene reenie
    isaac ike zac zak ishaq ishak
    isabel isabelle isobel isabella bella izzy belle ishbel isla
    jacob jake jakub yakub yaqub yaqoob jacub
    jacqueline jackie jacqui jacky jaquelin jacquelyn
    james jim jimmy jamie jem seamus hamish iago
    jane janet janey jayne janie jan sian shan sinead
    janet jan jannette janette
    janice jan janis
    jason jay
    jean jeanie gina jeanne
    jeanette jean jeannette nettie
    jennifer jen jenny jenni jennie jenna
    jeremy jez jerry jem
    jessica jess jessie jesse
    joan joanie siobhan
    joanne joanna jo joann joannah
    john johnny jon jack sean shaun shawn ian evan ieuan ifan jan ivan yahya johnathan
    jonathan jon johnny jonny jonathon johnathan john
    joseph joe joey jo jos yusuf yousuf yousef yusef yousaf youssef josef jozef
    josephine jo josie jose
    joshua josh
    joyce joy
    judith judy judi jude
    julia julie jules juliet julianne
    julian jules
    karen kaz caron karin karyn
    katrina trina kat catriona
    kathleen kath kathy cathleen kay kathlyn
    keith kei
    kenneth ken kenny
    kevin kev
    kimberley kimberly kim
    kirsten kirsty
    laura laurie lara
    lawrence laurence larry laurie loz
    lee leigh
    leonard len lenny leon
    leslie lesley les
    lewis louis louie lou llewelyn
    lilian lillian lily lil lilly
    linda lynda lin lyn lindy
    louise lou lu luisa
    lucy lu lucinda luce lucie
    luke luc lukasz lukas
    lynn lynne lyn linda
    madeleine maddie madeline maddy
    malcolm mal
    marcus mark marc
    margaret maggie meg peg peggy madge marge margie margo greta rita mags marged mared margot margarita malgorzata gosia
    maria marie mary mariya marija
    marilyn marilynn lyn
    marion marian maryanne
    marjorie marge margery
    mark marc marek
    martin marty martyn marcin
    mary maria marie molly polly mae may mair maire mari moira maura miriam
    matilda tilly tilda
    matthew matt matty mat mateusz matteo
    maureen mo maur
    maurice morris mo
    maxwell max maximilian
    michael mike mick mickey micky mikey mitch michal mikhail mihai mikael
    michelle shell chelle michele shelly
    mildred millie milly
    miranda mandy
    mohammed muhammad mohammad mohamed mohamad muhammed mohamud mohd md muhamad mehmet mahomed mohamet muhamed mo moh
    monica monika
    morgan morg
    nancy nan
    natalie nat natalia nathalie natasha tasha
    nathan nathaniel nat nate
    nicholas nicolas nick nicky nico klaus mikolaj
    nicola nicky nikki nichola nic nicole
    nigel nige
    norman norm
    oliver ollie olly
    olivia liv livvy olive
    owen owain eoin
    pamela pam pammy
    patricia pat patsy trish tricia patti trisha
    patrick pat paddy padraig patryk
    paul pablo pawel pavel
    paula pauline polly
    penelope penny pen
    peter pete piotr petros pedro pyotr
    philip phillip phil pip filip
    philippa pippa pip phillipa
    phyllis phyl phil
    prudence pru prue
    rachel rach rachael rachelle
    raymond ray
    rebecca becky bec beck becca rebekah bex
    reginald reg reggie
    rhiannon rhi
    richard rick dick ricky rich richie ryszard
    robert rob bob bobby robbie bert bertie robin
    roberta bobbie
    rodney rod
    roger rodge
    roland rollo rolly
    ronald ron ronnie
    rosemary rose rosie romy
    roseanne rosanne rosie rose roz
    rosalind roz ros rosie rosalyn
    rowland roland
    roy leroy
    rupert bert
    russell russ russel
    ruth ruthie
    samantha sam sammy sammie
    samuel sam sammy
    sandra sandy sand
    sarah sara sally sadie sal saira
    saundra sandra
    sharon shaz shaza sharron
    sheila shelagh sheelagh sheilah
    shirley shirl
    sidney sydney sid syd
    simon si simeon
    sophie sophia sofia soph zofia zosia
    stanley stan
    stephanie steph stef stefanie
    stephen steven steve stevie stephan stefan steffan szczepan
    stuart stewart stu
    susan sue susie suzie suzanne susanna susannah suzy sian
    sylvia sylvie silvia
    tamsin tamzin tammy
    teresa theresa terry terri tess tessa tracy
    terence terrence terry tel
    thelma thel
    theodore theo ted teddy
    thomas tom tommy tomos tomas tomasz twm
    timothy tim timmy
    tobias toby
    tracy tracey trace
    trevor trev
    valerie val
    veronica vera ronnie
    victor vic vick viktor
    victoria vicky vicki tori vikki vic wiktoria
    vincent vince vinny vin
    violet vi letty
    virginia ginny ginger
    vivian vivien vivienne viv
    walter wally walt wat
    wendy wend
    wilfred wilf wilfrid fred
    william will bill billy willy willie liam gwilym wil wilhelm
    winifred win winnie freda
    yvonne evonne eve
    zachary zac zak zach zack zakariya zakaria zakariyya
    """
