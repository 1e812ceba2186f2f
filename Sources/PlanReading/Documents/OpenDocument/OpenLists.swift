/// Counts the items of the lists of an OpenDocument text.
struct OpenLists {
    private struct Open {
        var style: String?
        var counter: Int
        var marker: String?
        var level: Int
    }

    private var open: [Open] = []
    private var counters: [ListCounter] = []
    private var byID: [String: Int] = [:]
    private var lastOfStyle: [String: Int] = [:]

    var isInList: Bool { !open.isEmpty }

    mutating func begin(_ attributes: XMLAttributes) {
        let style = attributes["style-name"] ?? open.last?.style
        var counter: Int?
        if let outer = open.last {
            counter = outer.counter
        } else if let earlier = attributes["continue-list"].flatMap({ byID[$0] }) {
            counter = earlier
        } else if attributes["continue-numbering"] == "true", let style {
            counter = lastOfStyle[style]
        }
        let index = counter ?? counters.count
        if counter == nil { counters.append(ListCounter()) }
        if let id = attributes["id"] { byID[id] = index }
        if let style { lastOfStyle[style] = index }
        open.append(Open(style: style, counter: index, level: open.count))
    }

    mutating func beginItem(startingAt start: Int?, _ styles: OpenStyles) {
        guard let last = open.indices.last, counters.indices.contains(open[last].counter) else { return }
        let levels = styles.levels(of: open[last].style)
        let marker = counters[open[last].counter].next(at: min(open[last].level, 9), of: levels, restartingAt: start)
        open[last].marker = marker.isEmpty ? nil : marker
    }

    /// The marker of the item, which only its first paragraph shows.
    mutating func takeMarker() -> String? {
        guard let last = open.indices.last else { return nil }
        defer { open[last].marker = nil }
        return open[last].marker
    }

    mutating func endItem() {
        if let last = open.indices.last { open[last].marker = nil }
    }

    mutating func end() { _ = open.popLast() }
}
