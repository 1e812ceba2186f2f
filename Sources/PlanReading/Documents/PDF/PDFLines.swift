/// Words that stand on one line.
struct PDFLine {
    var words: [PDFWord]

    var text: String { words.map(\.text).joined(separator: " ") }
    var left: Double { words.first?.left ?? 0 }
    var right: Double { words.last?.right ?? 0 }
    var top: Double { words.map(\.top).min() ?? 0 }
    var bottom: Double { words.map(\.bottom).max() ?? 0 }
    /// The tallest word's height, which tells the size of the letters.
    var size: Double { words.map(\.height).max() ?? 0 }

    /// Puts words together into lines from the top down, each from left to right.
    static func lines(of words: [PDFWord]) -> [PDFLine] {
        var lines: [(middle: Double, height: Double, words: [PDFWord])] = []
        for word in words.sorted(by: { ($0.middleY, $0.left) < ($1.middleY, $1.left) }) {
            if let last = lines.indices.last, abs(word.middleY - lines[last].middle) < lines[last].height * 0.45 {
                lines[last].words.append(word)
            } else {
                lines.append((word.middleY, max(word.height, 1), [word]))
            }
        }
        return lines.map { PDFLine(words: $0.words.sorted { $0.left < $1.left }) }
    }

    /// Puts lines together into paragraphs.
    ///
    /// A paragraph ends where more space follows, where a bullet begins, or where a line stops short although the next
    /// word would have fitted before `right`.
    static func paragraphs(of lines: [PDFLine], right: Double) -> [[PDFLine]] {
        let pitches = zip(lines, lines.dropFirst()).map { $1.top - $0.top }.filter { $0 > 0 }
        let pitch = pitches.min() ?? 0
        var paragraphs: [[PDFLine]] = []
        for line in lines {
            guard let above = paragraphs.last?.last else {
                paragraphs.append([line])
                continue
            }
            let isApart = line.top - above.top > max(pitch, above.size * 0.9) * 1.22
            let isOther = abs(line.size - above.size) > 0.8
            let firstWidth = (line.words.first?.right ?? 0) - line.left
            let stopsShort = above.right + above.size * 0.2 + firstWidth < right - 1
            if isApart || isOther || stopsShort || line.beginsWithBullet {
                paragraphs.append([line])
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return paragraphs
    }

    var beginsWithBullet: Bool {
        guard let first = words.first?.text, words.count > 1 else { return false }
        return first.count == 1 && "•●◦▪■‣·–\u{F0B7}\u{F0A7}".contains(first)
    }

    /// The lines as one text; a word broken after a hyphen is put together again.
    static func text(of lines: [PDFLine]) -> String {
        var text = ""
        for line in lines {
            let next = line.text
            if text.isEmpty {
                text = next
            } else if text.last == "-", text.dropLast().last?.isLetter == true, next.first?.isLowercase == true {
                text += next
            } else {
                text += " " + next
            }
        }
        return text
    }
}
