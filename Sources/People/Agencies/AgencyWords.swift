import Markup
import Web

enum AgencyWords {
    static let agencies = Phrase(en: "Agencies", cy: "Asiantaethau")
    static let agency = Phrase(en: "Agency", cy: "Asiantaeth")
    static let promises = Phrase(en: "What they promise", cy: "Yr hyn a addewir ganddynt")
    static let add = Phrase(en: "Add an agency", cy: "Ychwanegu asiantaeth")
    static let edit = Phrase(en: "Change an agency", cy: "Newid asiantaeth")
    static let name = Phrase(en: "Name", cy: "Enw")
    static let kind = Phrase(en: "Kind", cy: "Math")
    static let otherNames = Phrase(en: "Short names and other names", cy: "Enwau byr ac enwau eraill")
    static let otherNamesHint = Phrase(
        en: "One a line. Plans call agencies by these, such as initials",
        cy: "Un ar bob llinell. Mae cynlluniau’n galw asiantaethau wrth y rhain, fel llythrennau blaen"
    )
    static let enterName = Phrase(en: "Enter the name of the agency", cy: "Rhowch enw’r asiantaeth")
    static let chooseKind = Phrase(en: "Choose what kind of agency it is", cy: "Dewiswch pa fath o asiantaeth yw hi")
    static let tooManyNames = Phrase(
        en: "Other names must be 50 or fewer, each 200 characters or fewer",
        cy: "Rhaid i’r enwau eraill fod yn 50 neu lai, pob un yn 200 nod neu lai"
    )
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let none = Phrase(en: "No agency has been added yet.", cy: "Nid oes asiantaeth wedi’i hychwanegu eto.")
    static let labels: [String: Phrase] = ["name": name, "kind": kind, "other_names": otherNames]
}
