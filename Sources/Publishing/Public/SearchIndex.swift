import Delivery
import Foundation
import Markup

/// The words of a published plan, folded once, to be searched.
struct SearchIndex: Sendable {
    /// One place of a plan where words stand.
    struct Entry: Sendable {
        enum Place: Sendable, Hashable {
            case theme(UUID)
            case action(UUID)
            case voice(UUID)
        }

        let place: Place
        let folded: String
    }

    let entries: [Entry]

    init(_ plan: PublishedPlan) {
        var entries: [Entry] = []
        for theme in plan.themes {
            entries.append(
                Entry(place: .theme(theme.id), folded: Self.texts([theme.ref, theme.title, theme.statement]))
            )
            for action in theme.actions {
                let own = [action.ref, action.text, action.byWhen]
                let lists = action.leads + action.partners + action.measures + action.updates.map(\.text)
                entries.append(Entry(place: .action(action.id), folded: Self.texts(own + lists)))
            }
        }
        for voice in plan.voices {
            entries.append(Entry(place: .voice(voice.id), folded: Self.texts([voice.said, voice.answer])))
        }
        self.entries = entries
    }

    /// The places that hold every word typed, in the order of the plan.
    func places(holding typed: String) -> [Entry.Place] {
        let words = typed.prefix(200).split(whereSeparator: \.isWhitespace).map { String($0).searchable }
        guard !words.isEmpty else { return [] }
        return entries.filter { entry in words.allSatisfy { entry.folded.contains($0) } }.map(\.place)
    }

    private static func texts(_ texts: [PublishedText?]) -> String {
        texts.compactMap { $0 }.map { "\($0.original.words) \($0.welsh?.words ?? "")" }.joined(separator: "\n")
            .searchable
    }
}

extension String {
    /// As searches compare it: without case, accents or width.
    fileprivate var searchable: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }
}
