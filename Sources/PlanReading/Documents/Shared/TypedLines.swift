extension Paragraph {
    /// A paragraph for each line of a value; a bullet typed before the words becomes the marker.
    static func lines(of value: some Collection<UInt8>, isBold: Bool = false, place: Place) -> [Paragraph] {
        value.split { $0 == 0x0A || $0 == 0x0D || $0 == 0x0B }.compactMap { line in
            let text = FoldedText.fold(line)
            return text.isEmpty ? nil : Paragraph(typed: text, isBold: isBold, place: place)
        }
    }

    /// A line as typed: `• Words` is an item of a list.
    init(typed text: String, isBold: Bool = false, place: Place) {
        if let first = text.first, "•●◦▪■‣·\u{F0B7}\u{F0A7}".contains(first) {
            let words = FoldedText.fold(text.dropFirst().utf8)
            if !words.isEmpty {
                self.init(words, isListItem: true, marker: ListLevel.bullet, isBold: isBold, place: place)
                return
            }
        }
        self.init(text, isBold: isBold, place: place)
    }
}
