/// How names of other communities are commonly spelt in English, one group a line, the usual form first.
let givenNamesOfElsewhere = """
    abdul abdel abd abdal
    abdullah abdulla abdallah abdullahi
    abdulrahman abdurrahman abdirahman abdelrahman abdurahman
    abubakar abubakr abubaker boubacar
    ahmed ahmad ahmet achmed
    aisha ayesha aysha aishah aicha ayisha aaisha eesha
    ali aly
    amina aminah ameena aamina amna aminata
    amir ameer aamir emir
    anwar anwaar enver
    arshad irshad
    asif asef aseef asiff
    asma asmaa asmah
    ayub ayoub ayyub ayoob
    bilal belal billal
    bushra boushra
    farah farrah
    faisal faysal feisal faizal
    farida fareeda faridah
    farooq faruk farouk faruq farook umarfarooq
    fatima fatimah fatma fathima fatema fatoumata fatou faduma fadumo
    fiza fizza
    ghulam gulam
    habib habeeb
    hafsa hafsah
    halima halimah haleema
    hamid hameed
    hamza hamzah hamsa
    haroon harun haroun
    hasan hassan hasaan hassaan
    husna hosna
    hussain hussein husain husayn hossain hossein husein
    ibrahim ebrahim ibraheem ibraahim abraham avraham
    idris idrees edris
    ilyas elias ilias elyas ilyaas
    imran emran imraan
    iqbal eqbal ikbal
    ismail ismael esmail ismaeel
    jamal gamal jamaal
    jamila jameela jamilah
    javed javaid jawed jawaid
    karim kareem kerim
    khadija khadijah khadeeja kadija khatija
    khalid khaled kaleed
    khurram khuram
    leila layla laila leyla
    mahmood mahmoud mahmud mehmood
    mariam maryam mariyam miriam meryem
    mumtaz momtaz
    mustafa mustapha mostafa moustafa
    nadia nadiya nadya
    nasir nasser naser
    nasreen nasrin nazreen
    noor nur nour nura
    omar umar omer umer
    osman usman uthman othman ousmane
    parveen perveen parvin perwin
    rahman rehman rahmaan
    rashid rasheed rachid
    razia raziya
    rehana rihana rehanna
    rizwan ridwan redwan
    rukhsana ruksana rukshana roksana
    sadia sadiya
    safia safiya safiyya sofia
    saeed said sayeed syeed
    saleem salim selim
    salma selma
    samina sameena samena
    samir sameer
    shabana shabanah shabnam
    shahid shaheed
    shakeel shakil
    shamim shameem
    shazia shaziya
    sulaiman suleiman suleman sulayman soliman
    sultana sultanah
    syed sayed sayyid saiyed syeda
    tahir taher
    tahira tahera
    tariq tarik tareq
    waqar vaqar
    yasin yaseen yassin yasiin
    yasmin yasmeen yasmine jasmin jasmine
    younis yunus younus yunis younas
    zahid zaheed
    zahra zara zahara zehra
    zainab zaynab zeinab zeynep zainub
    zubair zubayr zubeir
    amarjit amarjeet
    baljit baljeet
    balwinder balvinder
    charanjit charanjeet
    daljit daljeet
    davinder devinder
    gurdeep gurdip
    gurpreet gurprit
    harjit harjeet
    harpreet harprit
    inderjit inderjeet
    jagdish jagdeesh
    jasbir jasveer
    jaswinder jasvinder jas
    kamaljit kamaljeet
    kuldip kuldeep
    kulwinder kulvinder
    lakhbir lakhvir
    manjit manjeet
    manpreet manprit
    mohinder mahinder
    navdeep navdip
    parminder perminder
    rajinder rajender
    ranjit ranjeet
    ravinder ravindra ravi
    satwinder satvinder
    sukhdev sukhdave
    sukhwinder sukhvinder
    surjit surjeet
    surinder surendra
    anil aneel
    dipak deepak
    dilip dileep
    dinesh denesh
    gita geeta
    jayesh jay
    kiran keran
    lakshmi laxmi lakshmy
    mina meena
    nila neela
    nita neeta
    pradip pradeep
    priya preya
    rajesh raj
    rina reena
    rita reeta
    sandip sandeep
    sanjay sanjai
    sita seeta
    sunita suneeta
    suresh sureash
    usha oosha
    vijay vijai bijay
    vikram bikram
    vinod vinoth binod
    aleksei alexei alexey aleksey
    dmitri dmitry dimitri dimitry dmytro
    yuri yuriy iurii jurij
    sergei sergey serhiy sergiy
    mykola nikolai nikolay nicolai
    oleksandr aleksandr alexander oleksander
    olena elena yelena helena alena
    kateryna ekaterina yekaterina katerina
    iryna irina
    natalia nataliya natalya nataliia
    tetiana tatiana tatyana tetyana
    volodymyr vladimir wolodymyr vlad
    yevhen evgeny yevgeny eugene
    agnieszka aga agnes
    malgorzata gosia margaret
    wojciech wojtek
    stanislaw staszek stan
    zbigniew zbyszek
    jadwiga jadzia
    oluwaseun seun
    oluwafemi femi
    olufemi femi
    oluwatobi tobi
    oluwaseyi seyi
    adebayo bayo
    adeola ola
    chukwuemeka emeka
    ngozi ngosi
    kwame kwami
    kofi coffie
    rhys reece rees rhis
    """
