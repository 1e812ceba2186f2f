/// The parts an Office document is made of: which part leads to which.
final class Relationships: XMLHandler {
    struct Link {
        var id: String
        /// The last step of the type's address: `officeDocument`, `styles`, `worksheet`.
        var type: String
        var target: String
    }

    private(set) var links: [Link] = []
    private let folder: String

    /// - Parameter part: The part whose relationships these are; empty for the whole document.
    init(of part: String) {
        folder = part.contains("/") ? String(part[..<(part.lastIndex(of: "/") ?? part.endIndex)]) : ""
    }

    /// The relationships of `part`, none when it states none.
    static func read(of part: String, in package: inout Package) throws(UnreadablePlan) -> [Link] {
        let handler = Relationships(of: part)
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let start = handler.folder.isEmpty ? "" : handler.folder + "/"
        try package.readXML("\(start)_rels/\(file).rels", limit: Limit.helperPartBytes, into: handler)
        return handler.links
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        guard name == "rel:Relationship", attributes["TargetMode"] != "External", links.count < Limit.archiveEntries,
            let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
        else { return }
        let kind = type.split(separator: "/").last.map(String.init) ?? type
        links.append(Link(id: id, type: kind, target: path(of: target)))
    }

    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// A name inside the archive: targets are relative to the part's folder unless they begin with a slash.
    private func path(of target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
