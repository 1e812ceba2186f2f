import Markup

/// Words of how much of a plan has news.
enum FreshnessWords {
    static let title = Phrase(en: "How fresh its news is", cy: "Pa mor gyfredol yw ei newyddion")
    static let byOwner = Phrase(en: "By owner", cy: "Fesul perchennog")
    static let byAgency = Phrase(en: "By agency", cy: "Fesul asiantaeth")
    static let actions = Phrase(en: "Actions asked for news", cy: "Camau y gofynnwyd am newyddion amdanynt")
    static let silent = Phrase(en: "Who has never answered", cy: "Pwy sydd heb ateb erioed")
    static let nobodySilent = Phrase(
        en: "Everyone who was asked has answered at some time.",
        cy: "Mae pawb y gofynnwyd iddynt wedi ateb rywbryd."
    )
    static let never = Phrase(en: "Never answered", cy: "Heb ateb erioed")
    static let noNote = Phrase(en: "Has answered", cy: "Wedi ateb")
    static let nobody = Phrase(en: "Nobody answers for it", cy: "Nid oes neb yn ateb drosto")
    static let who = Phrase(en: "Who", cy: "Pwy")
    static let owner = Phrase(en: "Owner", cy: "Perchennog")
    static let owners = Phrase(en: "Owners", cy: "Perchnogion")
    static let agency = Phrase(en: "Agency", cy: "Asiantaeth")
    static let asked = Phrase(en: "Actions asked about", cy: "Camau y gofynnwyd amdanynt")
    static let current = Phrase(en: "With current news", cy: "Gyda newyddion cyfredol")
    static let share = Phrase(en: "Share", cy: "Cyfran")
    static let note = Phrase(en: "So far", cy: "Hyd yma")
    static let news = Phrase(en: "News", cy: "Newyddion")
    static let wanted = Phrase(en: "News is wanted", cy: "Mae angen newyddion")
    static let noMatch = Phrase(
        en: "No action matches these filters.",
        cy: "Nid oes cam yn cyfateb i’r hidlwyr hyn."
    )
    static let noRhythm = Phrase(
        en: "This plan has no reporting rhythm yet, so nobody has been asked for news.",
        cy: "Nid oes gan y cynllun hwn rythm adrodd eto, felly ni ofynnwyd i neb am newyddion."
    )
    static let nothingAsked = Phrase(
        en: "No action is asked for news now. That is not the same as no news.",
        cy: "Ni ofynnir am newyddion am unrhyw gam nawr. Nid yr un peth yw hynny â dim newyddion."
    )
    static let notQuiteAll = Phrase(
        en: "It rounds to 100%, but not every action has news.",
        cy: "Mae’n talgrynnu i 100%, ond nid oes gan bob cam newyddion."
    )

    static func sentence(_ current: Int, of asked: Int) -> Phrase {
        Phrase(
            en: "of the actions asked for news have some: \(current) of \(asked).",
            cy: "o’r camau y gofynnwyd amdanynt sydd â newyddion: \(current) o \(asked)."
        )
    }

    static func firstOf(_ shown: Int, _ all: Int) -> Phrase {
        Phrase(
            en: "The first \(shown) of \(all). Choose an owner or an agency to see the rest.",
            cy: "Y \(shown) cyntaf o \(all). Dewiswch berchennog neu asiantaeth i weld y gweddill."
        )
    }

    static func state(_ state: UpdateState) -> Phrase {
        switch state {
        case .none, .notAsked: Phrase(en: "Not asked yet", cy: "Heb ofyn eto")
        case .due: Phrase(en: "Due", cy: "Yn ddyledus")
        case .overdue: Phrase(en: "Overdue", cy: "Yn hwyr")
        case .current: Phrase(en: "Current", cy: "Cyfredol")
        case .silent(let periods):
            Phrase(en: "Nothing for \(periods) periods", cy: "Dim am \(periods) cyfnod")
        }
    }
}
