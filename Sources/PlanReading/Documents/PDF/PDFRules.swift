/// Reads the straight lines out of what `pdftocairo -svg` draws: the borders of tables.
final class PDFRules: XMLHandler {
    private(set) var pages: [(across: [PDFRule], down: [PDFRule])] = [([], [])]
    private var hasPages = false
    private var definitions = 0
    private static let most = 4_000

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "svg:defs", "svg:symbol", "svg:clipPath", "svg:mask", "svg:pattern": definitions += 1
        case "svg:page":
            if hasPages { pages.append(([], [])) }
            hasPages = true
        case "svg:path":
            guard definitions == 0, let style = attributes["style"], let path = attributes["d"], path.utf8.count < 4_000
            else { return }
            let shape = PDFShape(path, transform: attributes["transform"])
            add(shape, isStroked: !style.contains("stroke:none"), isFilled: !style.contains("fill:none"))
        case "svg:rect":
            guard definitions == 0, let shape = PDFShape(rectangle: attributes) else { return }
            add(shape, isStroked: false, isFilled: true)
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "svg:defs", "svg:symbol", "svg:clipPath", "svg:mask", "svg:pattern": definitions = max(0, definitions - 1)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func add(_ shape: PDFShape, isStroked: Bool, isFilled: Bool) {
        guard let last = pages.indices.last, pages[last].across.count + pages[last].down.count < PDFRules.most else {
            return
        }
        for line in shape.lines {
            if isStroked { for (start, end) in zip(line, line.dropFirst()) { add(start, end, to: last) } }
            // Word draws borders as thin filled boxes.
            if isFilled, !isStroked, let box = PDFShape.box(of: line) {
                if box.height < 3, box.width > 3 {
                    let middle = box.top + box.height / 2
                    add((box.left, middle), (box.left + box.width, middle), to: last)
                } else if box.width < 3, box.height > 3 {
                    let middle = box.left + box.width / 2
                    add((middle, box.top), (middle, box.top + box.height), to: last)
                }
            }
        }
    }

    private func add(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double), to page: Int) {
        let across = abs(end.x - start.x)
        let down = abs(end.y - start.y)
        if down < 0.8, across > 3 {
            let rule = PDFRule(at: (start.y + end.y) / 2, from: min(start.x, end.x), to: max(start.x, end.x))
            pages[page].across.append(rule)
        } else if across < 0.8, down > 3 {
            let rule = PDFRule(at: (start.x + end.x) / 2, from: min(start.y, end.y), to: max(start.y, end.y))
            pages[page].down.append(rule)
        }
    }
}

/// The corners of a drawn path, where they fall on the page.
struct PDFShape {
    typealias Point = (x: Double, y: Double)
    private(set) var lines: [[Point]] = []

    init(_ path: String, transform: String?) {
        let matrix = transform.map { PDFShape.numbers(in: $0) } ?? []
        func place(_ x: Double, _ y: Double) -> Point {
            guard matrix.count == 6 else { return (x, y) }
            return (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
        }
        var line: [Point] = []
        for piece in PDFShape.pieces(of: path) {
            switch piece.letter {
            case "M", "L", "C":
                // Of a curve only the end counts; its chord is hardly ever upright or level.
                guard piece.numbers.count >= 2 else { continue }
                if piece.letter == "M" {
                    lines.append(line)
                    line = []
                }
                line.append(place(piece.numbers[piece.numbers.count - 2], piece.numbers[piece.numbers.count - 1]))
            case "Z": if let first = line.first { line.append(first) }
            default: break
            }
        }
        lines.append(line)
        lines.removeAll { $0.count < 2 }
    }

    init?(rectangle attributes: XMLAttributes) {
        func value(_ name: StaticString) -> Double? { attributes[name].flatMap { Double($0) } }
        guard let width = value("width"), let height = value("height") else { return nil }
        let (x, y) = (value("x") ?? 0, value("y") ?? 0)
        self.init(
            "M \(x) \(y) L \(x + width) \(y) L \(x + width) \(y + height) L \(x) \(y + height) Z",
            transform: attributes["transform"]
        )
    }

    /// The box a closed path of level and upright sides fills.
    static func box(of line: [Point]) -> (left: Double, top: Double, width: Double, height: Double)? {
        guard line.count >= 4, line.count <= 6, let left = line.map(\.x).min(), let right = line.map(\.x).max(),
            let top = line.map(\.y).min(), let bottom = line.map(\.y).max()
        else { return nil }
        return (left, top, right - left, bottom - top)
    }

    private static func pieces(of path: String) -> [(letter: Character, numbers: [Double])] {
        var pieces: [(letter: Character, numbers: [Double])] = []
        for word in path.split(separator: " ") {
            if word.count == 1, let letter = word.first, letter.isLetter {
                pieces.append((letter, []))
            } else if let number = Double(word), number.isFinite, let last = pieces.indices.last {
                pieces[last].numbers.append(number)
            }
        }
        return pieces
    }

    private static func numbers(in transform: String) -> [Double] {
        guard transform.hasPrefix("matrix(") else { return [] }
        return transform.dropFirst(7).split { ",) ".contains($0) }.compactMap { Double($0) }.filter(\.isFinite)
    }
}
