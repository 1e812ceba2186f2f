import Foundation
public import Mail
import Markup
import Testing

/// A letter as the mail server took it, read by Python's own mail parser.
public struct TakenLetter: Decodable, Sendable {
    public let from: String
    public let to: [String]
    public let encrypted: Bool
    public let headers: [String]
    public let id: String
    public let date: String
    public let sender: String
    public let recipient: String
    public let subject: String
    public let language: String
    public let plain: String
    public let html: String
    public let defects: [String]
    public let longest: Int
    public let ascii: Bool
}

/// A real mail server on this machine, for one test.
public final class MailServer: Sendable {
    public enum Kind: String, Sendable { case starttls, tls, plain }

    public let kind: Kind
    public let port: Int
    private let folder: URL
    private let process: Process

    private static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// Made once for all tests.
    private static let setUp: Void = {
        let setup = Process()
        setup.executableURL = root.appendingPathComponent("Tests/MailServer/setup.sh")
        try? setup.run()
        setup.waitUntilExit()
    }()

    public static var certificate: String { root.appendingPathComponent(".build/mail-server/certificate.pem").path }

    public init(_ kind: Kind) throws {
        Self.setUp
        self.kind = kind
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("alongside-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let venv = Self.root.appendingPathComponent(".build/mail-server").path
        process = Process()
        process.executableURL = URL(fileURLWithPath: "\(venv)/bin/python")
        process.arguments = [
            Self.root.appendingPathComponent("Tests/MailServer/serve.py").path, folder.path, kind.rawValue,
            "\(venv)/certificate.pem", "\(venv)/key.pem",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = Pipe()
        try process.run()
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(said.trimmingCharacters(in: .whitespacesAndNewlines)), "it said \(said)")
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    /// What it took so far, in order.
    public var letters: [TakenLetter] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
                $0.hasSuffix(".json")
            }
            return try names.sorted().map {
                try JSONDecoder().decode(TakenLetter.self, from: Data(contentsOf: folder.appendingPathComponent($0)))
            }
        }
    }

    /// How a place is told of it.
    public func settings(_ security: MailSettings.Security? = nil) -> MailSettings {
        let usual: MailSettings.Security =
            switch kind {
            case .starttls: .startTLS
            case .tls: .tls
            case .plain: .none
            }
        return MailSettings(
            host: "localhost",
            port: port,
            security: security ?? usual,
            user: kind == .plain ? nil : "carers",
            password: kind == .plain ? nil : "open sesame",
            authorities: Self.certificate,
            from: "carers@trentham.example",
            origin: "https://carers.test",
            placeName: Phrase(en: "Trentham carers", cy: "Gofalwyr Trentham")
        )
    }
}
