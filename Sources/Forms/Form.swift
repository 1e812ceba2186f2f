private import Foundation

/// What a person typed, by field name, exactly as they typed it.
public struct Form: Sendable {
    private var fields: [String: [String]]

    public init(_ fields: [String: [String]] = [:]) { self.fields = fields }

    /// One value a field.
    public init(values: [String: String]) { fields = values.mapValues { [$0] } }

    /// Reads `application/x-www-form-urlencoded`: a request's body, or its query.
    public init(encoded: String) {
        fields = [:]
        for pair in encoded.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacing("+", with: " ").removingPercentEncoding ?? ""
            }
            fields[sides[0], default: []].append(sides.count > 1 ? sides[1] : "")
        }
    }

    public subscript(field: String) -> String { fields[field]?.first ?? "" }
    public func all(_ field: String) -> [String] { fields[field] ?? [] }
    public var names: [String] { fields.keys.sorted() }
}
