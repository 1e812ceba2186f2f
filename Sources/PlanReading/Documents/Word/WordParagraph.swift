/// A Word paragraph as it is being read.
struct WordParagraph {
    var text = FoldedText()
    var style: String?
    var outlineLevel: Int?
    var numbering: Int?
    var numberingLevel: Int?
    /// Its end was deleted with changes tracked, so it runs on into the next.
    var runsOn = false
    /// Bold so far; nil until something is said.
    var isBold: Bool?
}

/// A Word run (`w:r`): letters of one look.
struct WordRun {
    var isBold: Bool?
    var style: String?
    var isHidden = false
}
