/// The automatic numbers of a Word document: `1.`, `a)`, `1.1`, bullets.
///
/// They stand in no text, so they are counted here.
final class WordNumbering: XMLHandler {
    private struct List {
        var abstract: Int
        var starts: [Int: Int] = [:]
        var levels: [Int: ListLevel] = [:]
    }

    private var abstracts: [Int: [Int: ListLevel]] = [:]
    private var styleLinks: [String: Int] = [:]
    private var borrowed: [Int: String] = [:]
    private var lists: [Int: List] = [:]

    private var counters: [Int: ListCounter] = [:]
    private var begun: Set<Int> = []

    private var openAbstract: Int?
    private var openList: Int?
    private var openLevel: Int?
    private var level = ListLevel()

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "w:abstractNum":
            openAbstract = attributes.number("abstractNumId")
        case "w:num":
            openList = attributes.number("numId")
        case "w:abstractNumId":
            if let openList, let abstract = attributes.number("val") { lists[openList] = List(abstract: abstract) }
        case "w:lvlOverride":
            openLevel = attributes.number("ilvl")
        case "w:startOverride":
            if let openList, let openLevel { lists[openList]?.starts[openLevel] = attributes.number("val") }
        case "w:lvl":
            openLevel = attributes.number("ilvl")
            level = ListLevel(kind: .decimal)
        case "w:start": level.start = attributes.number("val") ?? 1
        case "w:numFmt": level.kind = WordNumbering.kind(attributes["val"] ?? "")
        case "w:lvlText": level.pattern = attributes["val"] ?? ""
        case "w:isLgl": level.isLegal = attributes.isOn("val")
        case "w:styleLink":
            if let openAbstract, let style = attributes["val"] { styleLinks[style] = openAbstract }
        case "w:numStyleLink":
            if let openAbstract { borrowed[openAbstract] = attributes["val"] }
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "w:lvl":
            guard let openLevel else { return }
            if let openAbstract { abstracts[openAbstract, default: [:]][openLevel] = level }
            if let openList { lists[openList]?.levels[openLevel] = level }
        case "w:abstractNum": openAbstract = nil
        case "w:num": openList = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The marker of the next paragraph of list `number`; nil when there is no such list or it shows nothing.
    func next(_ number: Int, level: Int) -> (marker: String, isBullet: Bool)? {
        guard let list = lists[number] else { return nil }
        var abstract = list.abstract
        if let style = borrowed[abstract], let lender = styleLinks[style] { abstract = lender }
        let levels = (abstracts[abstract] ?? [:]).merging(list.levels) { $1 }
        var restart: Int?
        if let start = list.starts[level], begun.insert(number * 16 + level % 16).inserted { restart = start }
        let marker = counters[abstract, default: ListCounter()].next(at: level, of: levels, restartingAt: restart)
        return marker.isEmpty ? nil : (marker, levels[level]?.kind == .bullet)
    }

    private static func kind(_ format: String) -> ListLevel.Kind {
        switch format {
        case "bullet": .bullet
        case "none": .none
        case "lowerLetter": .lowerLetter
        case "upperLetter": .upperLetter
        case "lowerRoman": .lowerRoman
        case "upperRoman": .upperRoman
        case "decimalZero": .decimalZero
        default: .decimal
        }
    }
}
