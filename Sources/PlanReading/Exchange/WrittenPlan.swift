import Dates
import Foundation

/// A plan written as JSON by `plan read --json` or an export, read back.
struct WrittenPlan: Decodable {
    struct Period: Decodable {
        var start: String?
        var end: String?
        var as_written: String?
    }

    struct Theme: Decodable {
        var ref: String?
        var title: String?
        var statement: String?
        var outcomes: [Outcome]?
    }

    struct Outcome: Decodable {
        var ref: String?
        var title: String?
        var statement: String?
        var objectives: [Objective]?
    }

    struct Objective: Decodable {
        var ref: String?
        var title: String?
        var data_sources: [String]?
        var actions: [Action]?
    }

    struct Progress: Decodable {
        var period: String
        var text: String
    }

    struct Action: Decodable {
        var ref: String?
        var text: String
        var leads: [String]?
        var leads_as_written: String?
        var partners: [String]?
        var when_as_written: String?
        var measure_as_written: String?
        var measures: [String]?
        var cross_references: [String]?
        var year: String?
        var priority: String?
        var risks: String?
        var rag: String?
        var progress: [Progress]?
        var data_sources: [String]?
        var extras: Extras?
        var status: String?
        var when_as_understood: String?
    }

    struct Extra: Decodable {
        var header: String
        var text: String
    }

    /// Columns under their own names: a list, and in older files an object, whose order nobody knows.
    struct Extras: Decodable {
        let all: [Extra]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let named = try? container.decode([String: String].self) {
                all = named.sorted { $0.key < $1.key }.map { Extra(header: $0.key, text: $0.value) }
            } else {
                all = try container.decode([Extra].self)
            }
        }
    }

    struct Words: Decodable {
        var theme: String?
        var outcome: String?
        var objective: String?
        var action: String?
    }

    struct Feedback: Decodable {
        var theme_ref: String?
        var theme: String?
        var you_said: String
        var response: String?
    }

    struct Definition: Decodable {
        var term: String
        var meaning: String
    }

    var title: String?
    var place: String?
    var owner: String?
    var period: Period?
    var themes: [Theme]
    var feedback: [Feedback]?
    var boards: [String]?
    var definitions: [Definition]?
    var words: Words?

    /// The plan in a file of JSON; none when it is not one.
    static func read(_ bytes: [UInt8]) -> ReadPlan? {
        guard bytes.count <= 20 << 20, bytes.first(where: { !Set<UInt8>([9, 10, 13, 32]).contains($0) }) == 123 else {
            return nil
        }
        return (try? JSONDecoder().decode(WrittenPlan.self, from: Data(bytes)))?.plan
    }
}
