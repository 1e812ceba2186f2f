import CQRCode
package import Markup

/// Text as a QR code, and the code as a drawing.
package struct QRCode: Sendable, Equatable {
    /// How many squares stand side by side.
    package let size: Int
    private let dark: [Bool]

    /// The margin that a reader needs to find the code: four squares, by ISO 18004.
    static let quietZone = 4

    /// None when the text is too long for any code, or has letters that readers take for others: an address has none.
    ///
    /// A code of the middle correction is still read with a seventh of it worn away, as a card in a purse will be.
    package init?(_ text: String) {
        guard text.utf8.allSatisfy({ (32...126).contains($0) }),
            let made = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(made) }
        let width = Int(made.pointee.width)
        guard width > 0, let data = made.pointee.data else { return nil }
        size = width
        // The lowest bit of each byte says whether its square is dark.
        dark = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
    }

    func isDark(row: Int, column: Int) -> Bool {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
        return dark[row * size + column]
    }

    /// The drawing with its margin, always dark on light, whatever the colours of the page.
    ///
    /// `words` say to whoever does not see it where it leads.
    package func drawing(_ words: Phrase) -> HTML {
        let whole = size + 2 * Self.quietZone
        return """
            <svg class="qr" viewBox="0 0 \(whole) \(whole)" role="img" aria-label="\(words)" shape-rendering="crispEdges">\
            <rect width="\(whole)" height="\(whole)" fill="#fff"/><path fill="#000" d="\(path)"/></svg>
            """
    }

    /// Every run of dark squares in a row, as one rectangle.
    var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while isDark(row: row, column: column) { column += 1 }
                if column > start {
                    path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1h-\(column - start)z"
                }
                column += 1
            }
        }
        return path
    }
}
