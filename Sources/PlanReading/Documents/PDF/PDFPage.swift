/// A word where it stands on a page, in points from the top left.
struct PDFWord: Equatable {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var middleX: Double { (left + right) / 2 }
    var middleY: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }
}

/// A straight line drawn on a page: at one coordinate, from one to another.
struct PDFRule: Equatable {
    var at: Double
    var from: Double
    var to: Double
}

/// One page: its words and the lines drawn on it.
struct PDFPage {
    var words: [PDFWord] = []
    var across: [PDFRule] = []
    var down: [PDFRule] = []
    var height = 0.0
}
