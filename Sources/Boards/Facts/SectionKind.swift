import Markup
import Records

/// What a section of a report tells of, in the order in which a new report has them.
package enum SectionKind: String, Sendable, CaseIterable, Codable, SQLConvertible {
    /// By hand alone.
    case introduction
    case asks
    case progress
    case changes, done, late
    case offTrack = "off_track"
    case help, dates, forecast, measures, voices, freshness
    case decisions
    /// A section of another board's report.
    case forwarded

    /// Those a new report begins with.
    static let usual: [SectionKind] = allCases.filter { $0 != .forwarded }

    var words: Phrase {
        switch self {
        case .introduction: Phrase(en: "Introduction", cy: "Cyflwyniad")
        case .asks: Phrase(en: "Decisions asked for", cy: "Penderfyniadau y gofynnir amdanynt")
        case .progress: Phrase(en: "How far it is", cy: "Pa mor bell ydyw")
        case .changes: Phrase(en: "What changed", cy: "Beth newidiodd")
        case .done: Phrase(en: "Done", cy: "Wedi’u gwneud")
        case .late: Phrase(en: "Late, and why", cy: "Hwyr, a pham")
        case .offTrack: Phrase(en: "At risk and off track", cy: "Mewn perygl ac oddi ar y trywydd")
        case .help: Phrase(en: "Help asked for", cy: "Cymorth y gofynnir amdano")
        case .dates: Phrase(en: "New dates", cy: "Dyddiadau newydd")
        case .forecast: Phrase(en: "What may be late", cy: "Beth all fod yn hwyr")
        case .measures: Phrase(en: "What is measured", cy: "Yr hyn a fesurir")
        case .voices: Phrase(en: "What carers said, and the answers", cy: "Beth ddywedodd gofalwyr, a’r atebion")
        case .freshness: Phrase(en: "How fresh the news is", cy: "Pa mor ffres yw’r newyddion")
        case .decisions: Phrase(en: "What earlier meetings decided", cy: "Yr hyn a benderfynodd cyfarfodydd cynharach")
        case .forwarded: Phrase(en: "From another board", cy: "Oddi wrth fwrdd arall")
        }
    }

    /// Nothing is worked out for it: it is there when somebody writes in it.
    var isByHand: Bool { self == .introduction || self == .asks }
}
