import Markup

/// What a letter says, as plain text and as HTML without pictures, scripts or anything that tells who read it.
struct LetterBody {
    let plain: String
    let html: String

    init(_ letter: Letter, language: Language, _ settings: MailSettings) {
        func say(_ phrase: Phrase) -> String { phrase.text(in: language) }
        let address = letter.link.map { link in
            "\(settings.origin)\(language == .english ? "" : "/\(language.code)")\(link.path)"
        }
        let place = say(settings.placeName)
        var blocks = letter.paragraphs.map(say)
        if let link = letter.link, let address { blocks.append("\(say(link.words)):\n\(address)") }
        blocks += letter.ending.map(say)
        if !letter.isPlain { blocks.append("-- \n\(place)\n\(settings.origin)") }
        plain = blocks.joined(separator: "\n\n") + "\n"

        let before: [HTML] = letter.paragraphs.map { "<p>\(say($0))</p>\n" }
        let after: [HTML] = letter.ending.map { "<p>\(say($0))</p>\n" }
        var press: HTML = ""
        if let link = letter.link, let address {
            press = """
                <p><a href="\(address)">\(say(link.words))</a></p>
                <p>\(LetterWords.orCopy)<br>\(address)</p>

                """
        }
        let signature: HTML? = letter.isPlain ? nil : "<hr>\n<p>\(place)<br>\(settings.origin)</p>\n"
        let page: HTML = """
            <html lang="\(language.code)" dir="\(language.direction.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(say(letter.subject))</title>
            </head>
            <body style="font-family: sans-serif; font-size: 1.1em; line-height: 1.5; max-width: 38em; margin: 1em;">
            <h1 style="font-size: 1.3em;">\(say(letter.subject))</h1>
            \(before)\(press)\(after)\(signature)</body>
            </html>
            """
        html = "<!doctype html>\n\(page.rendered(in: language))\n"
    }
}

enum LetterWords {
    static let orCopy = Phrase(
        en: "If that does not open, copy this address:",
        cy: "Os nad yw hynny’n agor, copïwch y cyfeiriad hwn:"
    )
}
