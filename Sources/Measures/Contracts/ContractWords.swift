import DesignSystem
import Foundation
import Markup

/// Words of contracts and of the reports on them.
enum ContractWords {
    static let contracts = Phrase(en: "Contracts", cy: "Contractau")
    static let contract = Phrase(en: "Contract", cy: "Contract")
    static let new = Phrase(en: "Write a contract down", cy: "Cofnodi contract")
    static let change = Phrase(en: "Change the contract", cy: "Newid y contract")
    static let what = Phrase(
        en:
            "A contract says what is bought for carers and what it is measured by. Each quarter or year there is a report on it, the same way each time.",
        cy:
            "Mae contract yn dweud beth a brynir i ofalwyr ac yn ôl beth y’i mesurir. Bob chwarter neu flwyddyn ceir adroddiad arno, yr un ffordd bob tro."
    )
    static let none = Phrase(en: "No contract is here yet.", cy: "Nid oes contract yma eto.")
    static let name = Phrase(en: "Name of the contract", cy: "Enw’r contract")
    static let provider = Phrase(en: "Who does the work", cy: "Pwy sy’n gwneud y gwaith")
    static let providerHint = Phrase(
        en:
            "A team of this place is counted from the records it keeps. Of an agency whose work is not in these records, the figures are those of the whole place.",
        cy:
            "Cyfrifir tîm o’r lle hwn o’r cofnodion y mae’n eu cadw. Ar gyfer asiantaeth nad yw ei gwaith yn y cofnodion hyn, ffigurau’r lle cyfan ydynt."
    )
    static let commissioner = Phrase(en: "Who buys it", cy: "Pwy sy’n ei brynu")
    static let rhythm = Phrase(en: "How often is there a report?", cy: "Pa mor aml y ceir adroddiad?")
    static let starts = Phrase(en: "First day", cy: "Diwrnod cyntaf")
    static let ends = Phrase(en: "Last day", cy: "Diwrnod olaf")
    static let noEnd = Phrase(en: "No last day is set", cy: "Nid oes diwrnod olaf wedi’i bennu")
    static let target = Phrase(en: "Target in this contract", cy: "Targed yn y contract hwn")
    static let noIndicator = Phrase(
        en: "There is no indicator here to measure it by yet. Begin with one:",
        cy: "Nid oes dangosydd yma eto i’w fesur yn ei ôl. Dechreuwch gydag un:"
    )
    static let team = Phrase(en: "Team that keeps the contract", cy: "Tîm sy’n cadw’r contract")
    static let enterName = Phrase(en: "Enter the name of the contract", cy: "Rhowch enw’r contract")
    static let chooseProvider = Phrase(en: "Select who does the work", cy: "Dewiswch pwy sy’n gwneud y gwaith")
    static let enterCommissioner = Phrase(en: "Enter who buys it", cy: "Rhowch pwy sy’n ei brynu")
    static let enterStart = Phrase(en: "Enter its first day", cy: "Rhowch ei ddiwrnod cyntaf")
    static let endsBefore = Phrase(en: "It ends before it starts", cy: "Mae’n dod i ben cyn dechrau")
    static let tooMany = Phrase(
        en: "A contract is measured by 60 indicators at most",
        cy: "Mesurir contract yn ôl 60 dangosydd ar y mwyaf"
    )
    static let measuredBy = Phrase(en: "What it is measured by", cy: "Yn ôl beth y’i mesurir")
    static let notMeasured = Phrase(
        en: "It is measured by nothing yet. Add indicators before the first report.",
        cy: "Nid yw’n cael ei fesur yn ôl dim eto. Ychwanegwch ddangosyddion cyn yr adroddiad cyntaf."
    )
    static let add = Phrase(
        en: "Add an indicator, or change its target",
        cy: "Ychwanegu dangosydd, neu newid ei darged"
    )
    static let addIt = Phrase(en: "Add it", cy: "Ei ychwanegu")
    static let remove = Phrase(en: "Take it off", cy: "Ei dynnu i ffwrdd")
    static let reports = Phrase(en: "Reports", cy: "Adroddiadau")
    static let start = Phrase(en: "Count it and start the report", cy: "Ei gyfrif a dechrau’r adroddiad")
    static let draft = Phrase(en: "Draft", cy: "Drafft")
    static let signed = Phrase(en: "Signed off", cy: "Cymeradwywyd")
    static let notBegun = Phrase(en: "Not begun", cy: "Heb ddechrau")
    static let recount = Phrase(en: "Count it anew", cy: "Ei gyfrif o’r newydd")
    static let narrate = Phrase(en: "Write to it", cy: "Ysgrifennu ato")
    static let sign = Phrase(en: "Sign it off", cy: "Ei gymeradwyo")
    static let correct = Phrase(en: "Correct it", cy: "Ei gywiro")
    static let overall = Phrase(en: "What happened in this period", cy: "Beth ddigwyddodd yn y cyfnod hwn")
    static let narrativeHint = Phrase(
        en: "Name nobody. Someone’s story goes in only if they agreed to it, and that is on their record.",
        cy: "Peidiwch ag enwi neb. Dim ond os cytunodd rhywun y caiff ei stori fynd i mewn, a bod hynny ar ei gofnod."
    )
    static let narrative = Phrase(en: "In words", cy: "Mewn geiriau")
    static let verdict = Phrase(en: "Target met?", cy: "Targed wedi’i gyrraedd?")
    static let open = Phrase(en: "Still open", cy: "Yn dal ar agor")
    static let few = Phrase(en: "Not shown", cy: "Ni ddangosir")
    static let longest = Phrase(en: "Longest wait, days", cy: "Arhosiad hiraf, diwrnodau")
    static let scope = Phrase(en: "Counted over", cy: "Cyfrifir dros")
    static let summary = Phrase(en: "On one page", cy: "Ar un dudalen")
    static let noFigure = Phrase(en: "No figure of this period is here", cy: "Nid oes ffigur o’r cyfnod hwn yma")
    static let noMiddle = Phrase(
        en: "A middle value or a sum is not told of one provider: of a few people it would tell of them",
        cy: "Ni ddywedir canolrif na swm am un darparwr: ar gyfer ychydig o bobl byddai’n dweud amdanynt"
    )
    static let wholePlaceOnly = Phrase(
        en: "It can only be told of the whole place",
        cy: "Dim ond am y lle cyfan y gellir dweud hyn"
    )
    static let onlyNow = Phrase(
        en: "It can only be told of the period that runs",
        cy: "Dim ond am y cyfnod presennol y gellir dweud hyn"
    )
    static let how = Phrase(
        en:
            "Counts of people are rounded to the nearest 5, and 1 to 7 are not shown, nor anything they could be worked out from. Intervals are Wilson’s, at 95%.",
        cy:
            "Talgrynnir cyfrifon pobl i’r 5 agosaf, ac ni ddangosir 1 i 7, na dim y gellid eu cyfrifo ohono. Cyfyngau Wilson ydynt, ar 95%."
    )
    static let provisional = Phrase(
        en: "Provisional: the period was not over when this was counted, or more may still come in.",
        cy: "Dros dro: nid oedd y cyfnod ar ben pan gyfrifwyd hyn, neu gall rhagor ddod i mewn eto."
    )
    static let secondPerson = Phrase(
        en: "You changed it last, so a colleague signs it off. Send them this page.",
        cy: "Chi newidiodd ef ddiwethaf, felly cydweithiwr sy’n ei gymeradwyo. Anfonwch y dudalen hon atynt."
    )
    static let periodRuns = Phrase(
        en: "The period is not over yet. It can be signed off from the day after.",
        cy: "Nid yw’r cyfnod ar ben eto. Gellir ei gymeradwyo o’r diwrnod wedyn."
    )
    static let countedTooSoon = Phrase(
        en: "It was counted before the period was over. Count it anew first.",
        cy: "Fe’i cyfrifwyd cyn i’r cyfnod ddod i ben. Cyfrifwch ef o’r newydd yn gyntaf."
    )
    static let effect = Phrase(
        en: "Once signed off it stays as it is, and can leave the team. To put something right makes a new version.",
        cy:
            "Wedi’i gymeradwyo, bydd yn aros fel y mae, a gall adael y tîm. Mae cywiro rhywbeth yn gwneud fersiwn newydd."
    )
    static let reason = Phrase(en: "What is to be put right", cy: "Beth sydd i’w gywiro")
    static let enterReason = Phrase(en: "Say what is to be put right", cy: "Dywedwch beth sydd i’w gywiro")
    static let moved = Phrase(
        en: "Someone changed this report meanwhile. Look at what you wrote, and save again.",
        cy: "Newidiodd rhywun yr adroddiad hwn yn y cyfamser. Edrychwch ar yr hyn a ysgrifennoch, a chadw eto."
    )

    static let crumb = NavigationItem(contracts, path: ContractPaths.list)
    static func crumb(_ contract: Contract) -> NavigationItem {
        NavigationItem(contract.title, path: ContractPaths.contract(contract.id))
    }
}

extension ContractLine.Scope {
    var words: Phrase {
        switch self {
        case .provider: Phrase(en: "The provider’s own records", cy: "Cofnodion y darparwr ei hun")
        case .place: Phrase(en: "The whole place", cy: "Y lle cyfan")
        case .entered: Phrase(en: "Figures that were entered", cy: "Ffigurau a roddwyd")
        }
    }
}

extension ContractReportNotReady {
    var words: Phrase {
        switch self {
        case .periodRuns: ContractWords.periodRuns
        case .countedTooSoon: ContractWords.countedTooSoon
        case .signedByComposer: ContractWords.secondPerson
        }
    }
}

/// Where the pages of contracts are.
enum ContractPaths {
    static let list = "/measures/contracts"
    static let new = "/measures/contracts/new"

    static func contract(_ id: UUID) -> String { "\(list)/\(id.uuidString.lowercased())" }
    static func report(_ id: UUID, on contract: UUID) -> String {
        "\(self.contract(contract))/reports/\(id.uuidString.lowercased())"
    }
}
