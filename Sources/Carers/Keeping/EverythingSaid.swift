import Dates
import Foundation
import Markup

extension Everything.Entry {
    /// The fields as a person reads them; a program gets them as they are stored.
    ///
    /// Days are days, codes lose their underscores, what is stored in one piece is taken apart, and what the program keeps
    /// for itself is left out.
    var said: [(name: String, value: Phrase)] {
        fields.filter { !Self.saysNothing($0.name) && UUID(uuidString: $0.value) == nil }
            .flatMap { Self.said($0.name, $0.value) }
            .map { (name: $0.name.prefix(1).uppercased() + $0.name.dropFirst(), value: $0.value) }
    }

    private static func saysNothing(_ name: String) -> Bool {
        name.hasSuffix(" hash") || name.hasSuffix(" key") || name == "form version" || name == "whole version"
    }

    private static func said(_ name: String, _ value: String) -> [(name: String, value: Phrase)] {
        guard value.hasPrefix("{"), let parts = try? JSONDecoder().decode(Piece.self, from: Data(value.utf8)) else {
            // One kind of store keeps yes and no as numbers.
            if name.hasPrefix("is "), let isSo = ["0": false, "1": true][value] {
                return [(name, isSo ? Phrase(en: "yes", cy: "ydy") : Phrase(en: "no", cy: "nac ydy"))]
            }
            return [(name, words(value))]
        }
        return parts.lines(name).map { ($0.name, words($0.value)) }
    }

    private static func words(_ value: String) -> Phrase {
        if let day = Day(iso: value) { return Phrase(en: day.words(in: .english), cy: day.words(in: .welsh)) }
        // A moment is stored in universal time, and said so: its day here may be another one.
        if value.count == 24, value.hasSuffix("Z"), let day = Day(iso: String(value.prefix(10))) {
            let time = value.dropFirst(11).prefix(5)
            return Phrase(en: "\(day.words(in: .english)), \(time) UTC", cy: "\(day.words(in: .welsh)), \(time) UTC")
        }
        let isCode = value.contains("_") && value.allSatisfy { $0 == "_" || ("a"..."z").contains($0) }
        return Phrase(same: isCode ? value.replacing("_", with: " ") : value)
    }
}

/// What is stored in one piece: a form that was sent, an emergency plan.
private enum Piece: Decodable {
    case text(String)
    case list([Piece])
    case named([String: Piece])
    case nothing

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if let text = try? one.decode(String.self) {
            self = .text(text)
        } else if let yes = try? one.decode(Bool.self) {
            self = .text(yes ? "yes" : "no")
        } else if let number = try? one.decode(Double.self) {
            self = .text(number.formatted())
        } else if let list = try? one.decode([Piece].self) {
            self = .list(list)
        } else if let named = try? one.decode([String: Piece].self) {
            self = .named(named)
        } else {
            self = .nothing
        }
    }

    /// Each text with the nearest name above it.
    func lines(_ name: String) -> [(name: String, value: String)] {
        switch self {
        case .nothing: []
        case .text(let text): text.isEmpty ? [] : [(name, text)]
        case .list(let list): list.flatMap { $0.lines(name) }
        case .named(let named):
            named.sorted { $0.key < $1.key }.flatMap { key, piece in
                piece.lines(
                    UUID(uuidString: key) == nil ? key.replacing("_", with: " ").replacing("-", with: " ") : name
                )
            }
        }
    }
}
