public import Markup

/// One field that two people changed at once.
public struct ConflictField: Sendable {
    public let name: String
    public let words: Phrase
    public let theirs: String
    public let mine: String
    /// Empty when it is not known who.
    public let by: String
    /// What to show in place of values that are codes.
    public let theirsShown: Phrase?
    public let mineShown: Phrase?

    public init(
        name: String,
        words: Phrase,
        theirs: String,
        mine: String,
        by: String,
        theirsShown: Phrase? = nil,
        mineShown: Phrase? = nil
    ) {
        self.name = name
        self.words = words
        self.theirs = theirs
        self.mine = mine
        self.by = by
        self.theirsShown = theirsShown
        self.mineShown = mineShown
    }
}

extension HTML {
    /// Both versions of each field, to choose between; every other field goes along as it was typed.
    public static func conflict(
        action: String,
        _ context: PageContext,
        version: Int,
        fields: [ConflictField],
        others: [String: String]
    ) -> HTML {
        let choices: [HTML] = fields.map { field in
            let absent = Phrase(en: "Nothing", cy: "Dim")
            func option(_ value: String, _ shown: Phrase?, _ lead: Phrase, _ id: String) -> HTML {
                """
                <div class="opt"><input type="radio" id="\(id)" name="\(field.name)" value="\(value)"><label for="\(id)">\
                <strong>\(lead)</strong> \(value.isEmpty ? absent : shown ?? Phrase(same: value))</label></div>
                """
            }
            let theirs =
                field.by.isEmpty
                ? Phrase(en: "Someone else wrote:", cy: "Ysgrifennodd rhywun arall:")
                : Phrase(en: "\(field.by) wrote:", cy: "Ysgrifennodd \(field.by):")
            let mine = Phrase(en: "You wrote:", cy: "Ysgrifennoch chi:")
            return """
                <div class="field"><fieldset><legend>\(field.words)</legend>\
                \(option(field.theirs, field.theirsShown, theirs, field.name))\(option(field.mine, field.mineShown, mine, field.name + "-mine"))</fieldset></div>
                """
        }
        let kept: [HTML] = others.sorted { $0.key < $1.key }.map { .hidden($0.key, $0.value) }
        let words = Phrase(
            en:
                "Someone else changed the same thing while you were writing. Nothing was lost: choose what it is to say.",
            cy:
                "Newidiodd rhywun arall yr un peth tra oeddech chi’n ysgrifennu. Ni chollwyd dim: dewiswch beth y dylai ei ddweud."
        )
        return """
            <p>\(words)</p>\(
                .form(
                    action: action, context,
                    "\(.hidden("version", String(version)))\(kept)\(choices)\(.button(Phrase(en: "Save what you chose", cy: "Cadw’r hyn a ddewisoch")))"))
            """
    }
}
