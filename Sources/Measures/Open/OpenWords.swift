import DesignSystem
import Foundation
import Markup

/// Words of open data, and where it is.
enum OpenWords {
    static let page = "/open-data"
    static let json = "/open-data/measures.json"
    static let csv = "/open-data/measures.csv"
    static let neighbours = "/measures/neighbours"
    static func publicity(_ id: UUID) -> String { MeasuresPaths.indicator(id) + "/publicity" }
    static func removal(_ id: UUID) -> String { "\(neighbours)/\(id.uuidString.lowercased())/removal" }

    static let openData = Phrase(en: "Open data", cy: "Data agored")
    static let what = Phrase(
        en:
            "The measures this place publishes, with how each is worked out. Only figures that were approved and frozen are here.",
        cy:
            "Y mesurau y mae’r lle hwn yn eu cyhoeddi, gyda sut y cyfrifir pob un. Dim ond ffigurau a gymeradwywyd ac a rewyd sydd yma."
    )
    static let hiddenTogether = Phrase(
        en:
            "Where a figure rests on few people, others that count the same people in that period are hidden too, as many as it takes that nobody can work it out. They are hidden the same everywhere.",
        cy:
            "Lle mae ffigur yn seiliedig ar ychydig o bobl, cuddir eraill sy’n cyfrif yr un bobl yn y cyfnod hwnnw hefyd, cynifer ag sydd eu hangen fel na all neb ei gyfrifo. Cuddir hwy yr un fath ym mhobman."
    )
    static let none = Phrase(en: "Nothing is published yet.", cy: "Nid oes dim wedi’i gyhoeddi eto.")
    static let willBe = Phrase(
        en:
            "What this place measures for its carers will be here to read and to download, with how each figure is worked out.",
        cy:
            "Bydd yr hyn y mae’r lle hwn yn ei fesur ar gyfer ei ofalwyr yma i’w ddarllen a’i lawrlwytho, gyda sut y cyfrifir pob ffigur."
    )
    static let noneFrozen = Phrase(
        en: "No figure has been approved and frozen yet",
        cy: "Nid oes ffigur wedi’i gymeradwyo a’i rewi eto"
    )
    static let publish = Phrase(en: "Let everyone have it", cy: "Gadael i bawb ei gael")
    static let takeBack = Phrase(en: "Publish it no more", cy: "Peidio â’i gyhoeddi mwyach")
    static let isPublic = Phrase(en: "Public", cy: "Cyhoeddus")
    static let places = Phrase(en: "Other places", cy: "Lleoedd eraill")
    static let placesWhat = Phrase(
        en:
            "Load what another place publishes at \(page)/measures.json. Its figures then stand beside ours, where both use the same code for the same unit, better way and periods. Loading it again replaces what was there.",
        cy:
            "Llwythwch yr hyn y mae lle arall yn ei gyhoeddi yn \(page)/measures.json. Yna saif ei ffigurau wrth ochr ein rhai ni, lle mae’r ddau’n defnyddio’r un cod am yr un uned, ffordd well a chyfnodau. Mae ei lwytho eto yn disodli’r hyn a oedd yno."
    )
    static let beside = Phrase(en: "Beside other places", cy: "Wrth ochr lleoedd eraill")
    static func meansOtherwise(_ places: String) -> Phrase {
        Phrase(
            en:
                "Not beside ours, though it has the same code, as its unit, its better way or its periods are others: \(places).",
            cy:
                "Nid wrth ochr ein rhai ni, er bod ganddo’r un cod, gan fod ei uned, ei ffordd well neu ei gyfnodau’n wahanol: \(places)."
        )
    }
    static let ours = Phrase(en: "Here", cy: "Yma")
    static let place = Phrase(en: "Place", cy: "Lle")
    static let remove = Phrase(en: "Remove", cy: "Tynnu")
    static let load = Phrase(en: "Load", cy: "Llwytho")
    static let file = Phrase(en: "File (JSON)", cy: "Ffeil (JSON)")
    static let paste = Phrase(en: "Or paste it", cy: "Neu ei gludo")
    static let standing = Phrase(en: "Compared with ours", cy: "O’i gymharu â’n un ni")
}
