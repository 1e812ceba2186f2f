import Dates
import Foundation

/// What a date was taken to mean, where its words alone do not say so: "March" under the heading of a year.
struct WhenMeaning: Codable {
    /// The words it is the meaning of: once somebody changes those, it means nothing.
    var written: String
    var milestones: [Milestone]

    /// As it stands in a file; none when the words say it all.
    static func text(of when: When?) -> String? {
        guard let when, When(parsing: when.asWritten).milestones != when.milestones else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let meaning = WhenMeaning(written: when.asWritten, milestones: when.milestones)
        return (try? encoder.encode(meaning)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The date these words stand for, with the meaning beside them.
    static func when(_ words: String, _ meaning: String?) -> When {
        guard let meaning, let read = try? JSONDecoder().decode(WhenMeaning.self, from: Data(meaning.utf8)),
            read.written == words
        else { return When(parsing: words) }
        return When(asWritten: words, milestones: read.milestones)
    }
}
