/// Words that passwords are made of more often than of any others.
///
/// They are the well-known first guesses, and what people here reach for: names, clubs, places, months, pets. With figures,
/// signs, capitals and letters swapped for figures around them, each stands for many thousand passwords.
let commonWords = """
    password passwords passwort passcode passphrase mypassword thepassword newpassword oldpassword adminpassword
    letmein letmeinnow openup opensesame welcome welcomeback goodbye hello hellothere hellohello helloworld hi hey
    qwerty qwertz azerty qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qweasd qwer wasd poiuy lkjhg mnbvcxz
    iloveyou iloveyousomuch iloveu ihateyou loveyou loveme lovely lover love loves mylove trueloves kiss kisses hugs
    monkey dragon tiger lion leopard panther elephant giraffe dolphin shark whale eagle falcon hawk phoenix unicorn
    horse pony rabbit bunny hamster kitten kitty cat cats dog dogs doggy puppy bird fish turtle snake spider butterfly
    ladybird bumblebee penguin panda koala bear teddy teddybear badger hedgehog squirrel robin fox wolf
    admin administrator adminadmin root toor system superuser user username guest test tester testing testtest demo
    default changeme changethis changeit temp temporary secret topsecret private access login logon signin letme master
    computer laptop desktop internet website server network windows microsoft office google apple android samsung iphone
    facebook twitter instagram youtube amazon netflix linkedin whatsapp tiktok myspace hotmail gmail outlook yahoo
    football footballs soccer rugby cricket tennis golf hockey baseball basketball netball swimming running cycling
    fishing boxing darts snooker racing formula
    arsenal chelsea liverpool liverpoolfc everton manchester manchesterunited manutd mancity manchestercity united
    tottenham spurs westham newcastle sunderland leeds leedsunited rangers celtic hearts hibs aberdeen swansea cardiff
    wrexham villa astonvilla birmingham wolves leicester derby forest nottingham sheffield wednesday stoke portsmouth
    southampton norwich ipswich millwall fulham brentford brighton palace crystalpalace watford reading bristol burnley
    blackburn blackpool bolton preston coventry middlesbrough hull barnsley rotherham bradford huddersfield gunners
    england scotland wales ireland britain british english welsh scottish irish cymru uk unitedkingdom europe america
    london edinburgh glasgow dundee inverness belfast dublin newport bangor aberystwyth carmarthen oxford oxfordshire
    cambridge york yorkshire lancashire cheshire kent essex sussex surrey devon cornwall somerset dorset wiltshire
    gloucestershire gloucester hampshire norfolk suffolk cumbria durham northumberland shropshire staffordshire
    warwickshire worcester hereford lincoln lincolnshire derbyshire rutland berkshire buckinghamshire bedfordshire
    hertfordshire middlesex exeter plymouth bath chester lancaster carlisle luton swindon bournemouth hastings
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday weekend today tomorrow yesterday
    spring summer autumn winter christmas xmas easter halloween birthday holiday holidays sunshine rainbow snowman
    summertime summerholiday wintertime happynewyear newyear merrychristmas happychristmas happybirthday
    ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr nadolig cyfrinair croeso
    cariad ddraig draig cymraeg cwtch popty ping iechyd iechydda hiraeth caru
    princess prince queen king angel angels baby babygirl babyboy sweetheart sweetie honey sugar cupcake cookie
    chocolate strawberry banana orange cherry apple pears peaches lemon ginger pepper salt vanilla coffee cuppa tea
    pizza burger cheese biscuit whisky vodka guinness beer cider wine prosecco
    superman batman spiderman ironman wonderwoman pokemon pikachu starwars skywalker yoda darthvader harrypotter
    hogwarts gandalf frodo hobbit startrek doctorwho tardis jamesbond bond simpsons shrek mickey mickeymouse minnie
    donald disney barbie snoopy garfield tigger winnie paddington peppapig minecraft fortnite roblox zelda mario sonic
    blink slipknot metallica nirvana beatles oasis coldplay adele beyonce taylor elvis madonna
    ferrari porsche mercedes bmw audi ford vauxhall jaguar landrover mini corvette mustang yamaha suzuki honda harley
    michael jessica jennifer ashley amanda daniel david james john robert william thomas joseph charles george
    andrew matthew christopher anthony mark paul steven stephen kenneth kevin brian jason justin jordan joshua joshua
    ryan nicholas jonathan nathan adam aaron ben benjamin samuel sam samantha oliver olivia harry jack jacob charlie
    charlotte oscar alfie archie arthur leo noah theo theodore freddie henry isaac ethan lucas logan max alexander
    alexandra edward edwards lewis luke liam callum connor dylan rhys owen gareth huw ieuan evan ewan euan hamish
    alistair alasdair angus fergus sean patrick michelle nicola nicole natalie natasha rachel rebecca sarah sara
    hannah laura lauren emma emily amelia amy ava isla ivy lily lilly poppy daisy rose ruby ella ellie eleanor grace
    sophie sophia isabella isabel elizabeth lizzie victoria catherine katherine kate katie karen susan sharon tracey
    tracy julie linda margaret mary maria marie anne anna annie barbara patricia pamela sandra angela deborah debbie
    helen heather jane janet jean joan joanne judith christine christina claire clare carol caroline donna dawn
    diana diane dorothy mohammed muhammad ahmed ali fatima aisha khan hassan hussain priya raj singh kaur patel megan
    bethan sian nia cerys ffion carys angharad catrin eleri gwen gwyneth dafydd iwan aled emyr geraint gwyn
    buster max bella molly coco milo alfie poppy lola daisy luna teddy rosie roxy ruby tilly toby barney bailey
    buddy sparky rocky rusty smokey shadow lucky casper felix oscar simba smudge misty tigger socks whiskers ginger
    freedom peace hope faith trust believe dream dreams forever always never whatever nothing something everything
    success winner champion champions legend hero heroes warrior hunter ranger killer ninja pirate wizard magic
    diamond diamonds silver golden gold platinum crystal emerald sapphire pearl amber scarlet purple yellow orange
    blue green black white pink brown grey red turquoise violet
    star stars stargate moon moonlight sunrise sunset sun sunflower flower flowers daffodil daffodils bluebell rosebud
    fire water earth wind thunder lightning storm snow ice rain cloud ocean river mountain beach island
    jesus jesuschrist christ god godisgood heaven hell angelic blessed blessings praise allah bismillah buddha krishna
    family mother father mummy daddy mum dad mam nan nana nanna granny grandma grandad grandpa sister brother
    husband wife children kids son daughter friend friends bestfriend forevermore soulmate
    matrix trustno killerbee zaq zaqwsx qaz wsx edc rfv abc abcd abcde abcdef abcabc xyz xxx aaa zzz
    qwe asd zxc one two three four five six seven eight nine ten onetwothree hundred thousand million
    council counciltax socialwork socialworker social worker care caring carer carers nurse nurses nursing hospital nhs
    nhsengland health healthcare support supporting supportworker team teamwork manager management staff office
    office365 department service services community charity volunteer volunteers strategy meeting report reports plan
    planning project partner partners partnership commissioning safeguarding assessment respite wellbeing
    security secure safe safety lockdown locked unlock key keys door gate house home homes garden kitchen cottage
    school schools college university student students teacher teachers class lesson exam exams
    work working job jobs business company money cash pounds million lottery jackpot bank banking credit
    summer2 winter2 pass passpass word words pwd pword letters numbers digits figure figures random nothings
    """
