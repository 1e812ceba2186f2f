extension PDFRow {
    /// Whether this row, first on its page, is the rest of `above`, the last of the page before.
    ///
    /// A row that runs over the page's end has no reference again, has words only where the row above has some, and is
    /// mostly empty or goes on in the middle of a sentence.
    func isRest(of above: PDFRow) -> Bool {
        let here = parts.filter { !$0.paragraphs.isEmpty }
        let there = above.parts.filter { !$0.paragraphs.isEmpty }
        guard !here.isEmpty else { return false }
        for (index, part) in parts.enumerated() where !part.paragraphs.isEmpty {
            guard there.contains(where: { abs($0.left - part.left) < PDFGrid.tolerance }) else { return false }
            if index < 2, part.isReference { return false }
            if part.beginsWithMarker { return false }
        }
        if here.count * 2 <= there.count { return true }
        let runningOn = here.count { $0.beginsInSentence }
        let hasNewStart = here.contains { part in
            there.first.map { abs($0.left - part.left) < PDFGrid.tolerance } ?? false
        }
        return runningOn * 2 >= here.count || (runningOn > 0 && !hasNewStart)
    }
}

extension PDFRow.Part {
    /// `4`, `1.2`, `3.`, `b)`: what a row is called.
    var isReference: Bool {
        let text = text
        guard text.utf8.count <= 8, !text.contains(" ") else { return false }
        let words = text.split { ".()".contains($0) }
        return !words.isEmpty
            && words.allSatisfy { word in
                word.allSatisfy(\.isNumber) || (word.count == 1 && word.allSatisfy(\.isLetter))
            }
    }

    /// `b) Words` or `2.3 Words`.
    var beginsWithMarker: Bool {
        guard let first = paragraphs.first?.split(separator: " ").first else { return false }
        let isLettered = first.count == 2 && first.first?.isLetter == true && first.last == ")"
        let numbers = first.split(separator: ".", omittingEmptySubsequences: false)
        let isNumbered =
            numbers.count >= 2 && numbers.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
            && numbers.last?.allSatisfy(\.isNumber) == true
        return isLettered || isNumbered
    }

    var beginsInSentence: Bool { paragraphs.first?.first?.isLowercase == true }

    /// Takes the rest of this cell from the next page.
    mutating func append(_ rest: PDFRow.Part) {
        var more = rest.paragraphs
        if let last = paragraphs.indices.last, let first = more.first, isCutOff(before: rest) {
            paragraphs[last] += " " + first
            more.removeFirst()
        }
        paragraphs += more
        lastLine = rest.lastLine ?? lastLine
    }

    /// Whether the last line is full, so that its paragraph went on where the page ended.
    private func isCutOff(before rest: PDFRow.Part) -> Bool {
        guard let last = lastLine, let next = rest.firstLine, let word = next.words.first, !next.beginsWithBullet else {
            return false
        }
        return rest.beginsInSentence || last.right + last.size * 0.2 + (word.right - word.left) >= right - 4
    }
}
