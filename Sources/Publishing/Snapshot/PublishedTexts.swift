import Delivery

extension PublishedPlan {
    /// The texts that should be in both languages: not names, references and days.
    var texts: [PublishedText] {
        [title] + themes.flatMap(\.texts) + voices.flatMap(\.texts) + definitions.flatMap { [$0.term, $0.meaning] }
    }

    /// Each text that has no Welsh, once.
    var textsWithoutWelsh: [PublicText] {
        var seen: Set<PublicText> = []
        return texts.filter { $0.welsh == nil && seen.insert($0.original).inserted }.map(\.original)
    }
}

extension PublishedTheme {
    fileprivate var texts: [PublishedText] {
        let own = [title, statement].compactMap { $0 }
        let outcomes = outcomes.flatMap { outcome in
            [outcome.title, outcome.statement].compactMap { $0 } + outcome.objectives.compactMap(\.title)
        }
        return own + outcomes + actions.flatMap(\.texts)
    }
}

extension PublishedAction {
    fileprivate var texts: [PublishedText] {
        [text] + [byWhen].compactMap { $0 } + measures + updates.map(\.text)
    }
}

extension PublishedVoice {
    fileprivate var texts: [PublishedText] { [said] + quotes.map(\.words) + [answer].compactMap { $0 } }
}
