/// What the program's own indicators are out of, whom they leave out and what to be careful of, in Welsh.
let welshWholes: [String: String] = [
    "registrations and referrals first contacted in the period":
        "cofrestriadau ac atgyfeiriadau y cysylltwyd â hwy gyntaf yn y cyfnod",
    "assessments started in the period of carers who came by an urgent referral":
        "asesiadau a ddechreuwyd yn y cyfnod o ofalwyr a ddaeth drwy atgyfeiriad brys",
    "first support plans approved in the period": "cynlluniau cymorth cyntaf a gymeradwywyd yn y cyfnod",
    "first support plans approved in the period of carers who came by an urgent referral":
        "cynlluniau cymorth cyntaf a gymeradwywyd yn y cyfnod o ofalwyr a ddaeth drwy atgyfeiriad brys",
    "planned reviews held in the period": "adolygiadau a gynlluniwyd a gynhaliwyd yn y cyfnod",
    "support plans approved in the period with a budget of up to £1,500 a year":
        "cynlluniau cymorth a gymeradwywyd yn y cyfnod â chyllideb o hyd at £1,500 y flwyddyn",
    "support plans approved in the period with a budget of up to £1,500 a year, of carers who came by an urgent referral":
        "cynlluniau cymorth a gymeradwywyd yn y cyfnod â chyllideb o hyd at £1,500 y flwyddyn, o ofalwyr a ddaeth drwy atgyfeiriad brys",
    "support plans approved in the period with a budget of more than £1,500 a year":
        "cynlluniau cymorth a gymeradwywyd yn y cyfnod â chyllideb o fwy na £1,500 y flwyddyn",
    "wellbeing scores of this part taken in the period of carers scored before":
        "sgoriau lles y rhan hon a gymerwyd yn y cyfnod o ofalwyr a sgoriwyd o’r blaen",
    "wellbeing scores taken in the period at a review that was not planned, of carers scored before":
        "sgoriau lles a gymerwyd yn y cyfnod mewn adolygiad heb ei gynllunio, o ofalwyr a sgoriwyd o’r blaen",
    "first scores, which have nothing to be held against": "sgoriau cyntaf, nad oes ganddynt ddim i’w cymharu ag ef",
    "periods in which only a few carers were found": "cyfnodau pan na chanfuwyd ond ychydig o ofalwyr",
    "periods in which only a few breaks were taken": "cyfnodau pan na chymerwyd ond ychydig o seibiannau",
    "those that nobody decided before what was told had to be emptied":
        "y rhai na phenderfynodd neb arnynt cyn y bu’n rhaid gwagio’r hyn a ddywedwyd",
    "carers whom the loaded census counted in the place": "gofalwyr a gyfrifwyd yn y lle gan y cyfrifiad a lwythwyd",
    "carers registered for a year or more": "gofalwyr a gofrestrwyd ers blwyddyn neu fwy",
    "GP practices of the place": "meddygfeydd y lle",
    "carers on the lists of GP practices read in during the period":
        "gofalwyr ar restrau meddygfeydd a ddarllenwyd yn y cyfnod",
    "carers on the lists of schools read in during the period":
        "gofalwyr ar restrau ysgolion a ddarllenwyd yn y cyfnod",
    "registrations and referrals decided in the period": "cofrestriadau ac atgyfeiriadau a benderfynwyd yn y cyfnod",
    "registrations and referrals with a first contact in the period":
        "cofrestriadau ac atgyfeiriadau â chyswllt cyntaf yn y cyfnod",
    "registrations and referrals not taken on in the period":
        "cofrestriadau ac atgyfeiriadau na chawsant eu derbyn yn y cyfnod",
    "referrals decided in the period": "atgyfeiriadau a benderfynwyd yn y cyfnod",
    "referrals onward whose answer was due in the period":
        "atgyfeiriadau ymlaen yr oedd disgwyl ateb iddynt yn y cyfnod",
    "referrals onward with an outcome in the period": "atgyfeiriadau ymlaen â chanlyniad yn y cyfnod",
    "contacts with carers in the period": "cysylltiadau â gofalwyr yn y cyfnod",
    "tasks ended in the period": "tasgau a ddaeth i ben yn y cyfnod",
    "wellbeing scores taken in the period of carers scored before":
        "sgoriau lles a gymerwyd yn y cyfnod o ofalwyr a sgoriwyd o’r blaen",
    "assessments started in the period": "asesiadau a ddechreuwyd yn y cyfnod",
    "carers with a decision approved in the period": "gofalwyr â phenderfyniad a gymeradwywyd yn y cyfnod",
    "reviews held in the period that had a day": "adolygiadau a gynhaliwyd yn y cyfnod ac a oedd â diwrnod",
    "support plans in force today": "cynlluniau cymorth mewn grym heddiw",
    "light-touch reviews held in the period": "adolygiadau ysgafn a gynhaliwyd yn y cyfnod",
    "needs of a break that ended in the period": "anghenion am seibiant a ddaeth i ben yn y cyfnod",
    "offers of a break answered in the period": "cynigion o seibiant a atebwyd yn y cyfnod",
    "breaks taken that began in the period and of which the carer said how it was":
        "seibiannau a gymerwyd ac a ddechreuodd yn y cyfnod ac y dywedodd y gofalwr sut yr oeddent",
    "booked breaks whose day was in the period": "seibiannau a drefnwyd yr oedd eu diwrnod yn y cyfnod",
    "emergency plans held today": "cynlluniau argyfwng sydd yma heddiw",
    "emergencies that ended in the period": "argyfyngau a ddaeth i ben yn y cyfnod",
    "carers on the register today who told us of a communication need":
        "gofalwyr ar y gofrestr heddiw a ddywedodd wrthym am angen cyfathrebu",
    "assessments approved in the period of carers who need an interpreter":
        "asesiadau a gymeradwywyd yn y cyfnod ar gyfer gofalwyr y mae angen cyfieithydd arnynt",
    "carers invited to be vaccinated": "gofalwyr a wahoddwyd i gael eu brechu",
    "carers trained who were asked": "gofalwyr a hyfforddwyd y gofynnwyd iddynt",
    "carers asked who had looked for information": "gofalwyr y gofynnwyd iddynt ac a oedd wedi chwilio am wybodaeth",
    "carers asked who had had support": "gofalwyr y gofynnwyd iddynt ac a oedd wedi cael cymorth",
    "carers asked after an assessment or a review": "gofalwyr y gofynnwyd iddynt ar ôl asesiad neu adolygiad",
    "schools in the place": "ysgolion y lle",
    "discharges of someone with a carer that were looked at":
        "achosion o ryddhau rhywun â gofalwr o’r ysbyty yr edrychwyd arnynt",
    // Left out.
    "carers registered less than a year before": "gofalwyr a gofrestrwyd lai na blwyddyn ynghynt",
    "carers whose year of birth is not known": "gofalwyr nad yw eu blwyddyn geni’n hysbys",
    "scores with a domain unanswered, and first ones, which have nothing to be held against":
        "sgoriau â maes heb ei ateb, a rhai cyntaf, nad oes dim i’w cymharu â nhw",
    "needs that ended because the carer no longer wanted a break or no longer cares":
        "anghenion a ddaeth i ben am nad oedd y gofalwr eisiau seibiant mwyach neu nad yw’n gofalu mwyach",
    "emergencies in which nobody was needed after all": "argyfyngau nad oedd angen neb ynddynt wedi’r cyfan",
    // To be careful of.
    "More than 1,000 is no mistake of the sum: it says that the census counts another thing, or is old.":
        "Nid camgymeriad yn y swm yw mwy na 1,000: mae’n dweud bod y cyfrifiad yn cyfrif rhywbeth arall, neu ei fod yn hen.",
    "Which practices there are is loaded beside the census. A practice is known by the name that registrations give it.":
        "Llwythir pa feddygfeydd sydd ynghyd â’r cyfrifiad. Adnabyddir meddygfa wrth yr enw y mae cofrestriadau’n ei roi iddi.",
    "The time before may be the first assessment or the last review.":
        "Gall y tro cynt fod yr asesiad cyntaf neu’r adolygiad diwethaf.",
    "It is not asked of those under 16, who are among the carers.":
        "Nis gofynnir i’r rhai dan 16 oed, sydd ymhlith y gofalwyr.",
    "Asked of the GP practices or the health board; the records here hold no health checks.":
        "Gofynnir i’r meddygfeydd neu’r bwrdd iechyd; nid yw’r cofnodion yma’n cynnwys gwiriadau iechyd.",
    "Asked of the GP practices or the health board.": "Gofynnir i’r meddygfeydd neu’r bwrdd iechyd.",
    "Asked of the GP practices.": "Gofynnir i’r meddygfeydd.",
    "Kept by whoever trains.": "Cedwir gan bwy bynnag sy’n hyfforddi.",
    "Kept by each organisation.": "Cedwir gan bob sefydliad.",
    "Asked after each session.": "Gofynnir ar ôl pob sesiwn.",
    "Kept by whoever helps them.": "Cedwir gan bwy bynnag sy’n eu helpu.",
    "Kept by whoever keeps the list of employers.": "Cedwir gan bwy bynnag sy’n cadw’r rhestr o gyflogwyr.",
    "From the web site, post and events; nobody is known by name, and some are counted twice.":
        "O’r wefan, y post a digwyddiadau; nid yw neb yn hysbys wrth ei enw, a chyfrifir rhai ddwywaith.",
    "Asked in the survey of carers.": "Gofynnir yn yr arolwg o ofalwyr.",
    "Kept by those who run them.": "Cedwir gan y rhai sy’n eu cynnal.",
    "Asked after each assessment and review.": "Gofynnir ar ôl pob asesiad ac adolygiad.",
    "Asked of the schools.": "Gofynnir i’r ysgolion.",
    "Asked of the hospitals.": "Gofynnir i’r ysbytai.",
]
