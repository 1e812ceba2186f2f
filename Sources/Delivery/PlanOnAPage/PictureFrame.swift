/// How wide a drawing is, and what fits in it.
struct PictureFrame {
    let name: String
    let width: Int
    /// The size of its text, such that it is never under 12 px where the drawing is shown.
    let text: Int
    /// About how many letters of a bold heading fit in a line.
    let letters: Int
    /// From one shape to the next.
    let pitch = 29

    static let wide = PictureFrame(name: "wide", width: 720, text: 16, letters: 68)
    static let narrow = PictureFrame(name: "narrow", width: 320, text: 14, letters: 34)

    var perRow: Int { max(1, (width + pitch - PictureGlyph.size) / pitch) }

    /// A heading in lines, broken between words; a word longer than a line is broken within.
    func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace).flatMap(pieces) {
            if line.isEmpty {
                line = word
            } else if line.count + 1 + word.count <= letters {
                line += " \(word)"
            } else {
                lines.append(line)
                line = word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private func pieces(_ word: Substring) -> [String] {
        stride(from: 0, to: word.count, by: letters).map { String(word.dropFirst($0).prefix(letters)) }
    }
}
