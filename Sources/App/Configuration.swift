public import Carers
import Connections
import Foundation
public import Mail
public import Markup
public import Records
import RecordsInPostgres
import RecordsInSQLite

/// Where the program runs and what it keeps: read once, from flags and the environment.
public struct Configuration: Sendable {
    /// The folder of the place: its database, its keys, files in passing.
    public var folder: String
    /// A libpq connection string; none for SQLite in the folder.
    public var postgres: String?
    public var host: String
    public var port: Int
    /// None for no metrics.
    public var metricsPort: Int?
    /// Addresses and networks of proxies whose word is taken for where a request came from; nobody's unless named.
    public var trustedProxies: [String] = []
    /// The header in which they give it.
    public var addressHeader = "X-Forwarded-For"
    /// Whether it may serve as the machine's own administrator.
    public var servesAsRoot = false
    /// The names the site answers to besides the host and port it listens on.
    public var publicHosts: [String]
    public var placeName: Phrase
    /// None where the place sends no letters.
    public var mail: MailSettings?
    /// How many requests one token may make in a minute.
    public var requestsPerMinute = 120
    /// What the place says of itself where carers are found, and how soon it means to answer.
    public var finding = FindingSettings()
    /// Working days in which the place means to answer what somebody says on "Have your say".
    public var answersWithin = 20
    /// Whether webhooks may go to this machine itself: only for whoever builds a receiver.
    public var webhooksToThisMachine = false

    public init(
        folder: String = "place",
        postgres: String? = nil,
        host: String = "127.0.0.1",
        port: Int = 8080,
        metricsPort: Int? = nil,
        publicHosts: [String] = [],
        placeName: Phrase = Phrase(en: "Alongside", cy: "Alongside")
    ) {
        self.folder = folder
        self.postgres = postgres
        self.host = host
        self.port = port
        self.metricsPort = metricsPort
        self.publicHosts = publicHosts
        self.placeName = placeName
    }

    var connections: ConnectionsSettings {
        var settings = ConnectionsSettings(
            requestsPerMinute: requestsPerMinute,
            allowsThisMachine: webhooksToThisMachine
        )
        settings.targets = finding.targets
        return settings
    }

    /// What the operator says of finding carers: the days are working days, a year at most.
    public mutating func findCarers(phone: String?, neutralSite: String, decideWithin: Int, contactWithin: Int) {
        finding.phone = phone
        finding.neutralSite = neutralSite
        finding.targets.decide = min(max(decideWithin, 0), 365)
        finding.targets.contact = min(max(contactWithin, 0), 365)
    }

    /// Every host name the site answers to.
    public var hosts: Set<String> {
        Set(publicHosts.map { $0.lowercased() } + ["\(host):\(port)", "localhost:\(port)", "127.0.0.1:\(port)"])
    }

    /// The folder, made when it is not there, for this user alone.
    public func prepareFolder() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/uploads",
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// The one file of the records, when they are kept in the folder.
    var databasePath: String { folder + "/alongside.sqlite" }

    /// The place's records, wherever they are.
    public func openStore() throws -> any RecordStore {
        if let postgres { return PostgresDatabase(postgres) }
        try prepareFolder()
        return try SQLiteDatabase(path: databasePath)
    }
}
