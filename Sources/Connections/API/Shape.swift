import Markup

/// What a value must be: one description, by which requests are checked and the API's document is written.
indirect enum Shape: Sendable {
    case id
    /// `2026-03-31`
    case day
    /// `2026-03`
    case month
    /// `2026-03-31T09:30:00.000Z`
    case moment
    case address
    case boolean
    case integer(ClosedRange<Int>)
    /// Any text, where nothing depends on it.
    case words
    /// Text that someone sends: not empty unless `least` is 0, and not longer than `most`.
    case text(least: Int, most: Int)
    case choice([String])
    case list(Shape)
    /// Members in the order they are written; a name makes it one of the document's components.
    case object(String?, [Member])
    case nullable(Shape)

    struct Member: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
        let about: Phrase?

        init(_ name: String, _ shape: Shape, isRequired: Bool = true, _ about: Phrase? = nil) {
            self.name = name
            self.shape = shape
            self.isRequired = isRequired
            self.about = about
        }
    }

    /// A page of a list.
    static func page(of shape: Shape, named name: String) -> Shape {
        .object(
            name,
            [
                Member("items", .list(shape)),
                Member(
                    "next",
                    .nullable(.words),
                    Phrase(
                        en: "Send it as `cursor` for what follows; null at the end.",
                        cy: "Anfonwch ef fel `cursor` am yr hyn sy’n dilyn; null ar y diwedd."
                    )
                ),
            ]
        )
    }
}
