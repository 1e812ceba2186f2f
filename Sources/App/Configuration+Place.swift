import Carers
import Foundation
import Markup
import Web

extension Configuration {
    /// That there is a place here, before anything is opened: opening a database that is not there makes one.
    ///
    /// - Throws: `OperatorError`, a sentence that says how a place is made.
    func requirePlace() throws {
        let files = FileManager.default
        // A folder whose database was lost is told of by whoever opens it.
        let isHere =
            postgres != nil || files.fileExists(atPath: databasePath) || files.fileExists(atPath: folder + "/lock")
        guard isHere else {
            throw OperatorError(
                """
                There is no place in the folder \(folder). Name another with --place, or make one: \
                alongside migrate --place \(folder)
                """
            )
        }
    }

    /// What can be wrong with the flags a place is served with.
    ///
    /// - Throws: `OperatorError`, one sentence that names the flag.
    public func check() throws {
        guard !folder.isEmpty else { throw OperatorError("--place is a folder, and is empty.") }
        guard (1...65535).contains(port) else { throw OperatorError("--port is between 1 and 65535, not \(port).") }
        if let metricsPort {
            guard (1...65535).contains(metricsPort) else {
                throw OperatorError("--metrics-port is between 1 and 65535, not \(metricsPort).")
            }
            guard metricsPort != port else { throw OperatorError("--metrics-port is another than --port.") }
        }
        guard Self.isHost(host, withPort: false) || host.contains(":") && Self.isAddress(host) else {
            throw OperatorError("--host is an address or a name to listen on, such as 127.0.0.1, not “\(host)”.")
        }
        for name in publicHosts where !Self.isHost(name, withPort: true) {
            throw OperatorError("--public-host is a bare name, such as carers.example.org, not “\(name)”.")
        }
        guard Self.isWebAddress(finding.neutralSite) else {
            throw OperatorError("--neutral-site is an address that begins with https://, not “\(finding.neutralSite)”.")
        }
        if let phone = finding.phone {
            guard (3...30).contains(phone.count), phone.contains(where: \.isNumber),
                phone.allSatisfy({ $0.isASCII && ($0.isNumber || " +()-".contains($0)) })
            else { throw OperatorError("--phone is a telephone number, not “\(phone)”.") }
        }
        for (flag, name) in [("--name-english", placeName.en), ("--name-welsh", placeName.cy)] {
            let isName =
                !name.allSatisfy(\.isWhitespace) && name.count <= 100
                && !name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
            guard isName else { throw OperatorError("\(flag) is a name of one line, at most 100 characters long.") }
        }
        guard (1...365).contains(answersWithin) else {
            throw OperatorError("--answer-within is between 1 and 365 working days, not \(answersWithin).")
        }
        guard (1...1_000_000).contains(requestsPerMinute) else {
            throw OperatorError("--requests-per-minute is between 1 and 1,000,000, not \(requestsPerMinute).")
        }
        _ = try proxies
    }

    /// A name as DNS has them, or an address of four numbers; perhaps with a port.
    private static func isHost(_ text: String, withPort: Bool) -> Bool {
        let sides = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = sides.first, sides.count <= (withPort ? 2 : 1), name.utf8.count <= 253 else { return false }
        if sides.count == 2 { guard let port = Int(sides[1]), (1...65535).contains(port) else { return false } }
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        }
    }

    /// An address of the newer kind, roughly: the system says the rest when it is listened on.
    private static func isAddress(_ text: String) -> Bool {
        text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } && text.count <= 45
    }

    private static func isWebAddress(_ text: String) -> Bool {
        guard text.hasPrefix("https://"), !text.contains(where: { $0.isWhitespace || "\"'<>\\".contains($0) }),
            let address = URLComponents(string: text), address.user == nil, let host = address.host
        else { return false }
        return isHost(host, withPort: false)
    }
}
