import Connections
import Desk
import Foundation
import Hummingbird
import Jobs
public import Logging
import Mail
import People
import Records
import ServiceLifecycle
import UnixSignals
import Web

extension App {
    /// Serves the place until it is told to stop; what has begun is finished first.
    public static func serve(_ configuration: Configuration, logger: Logger) async throws {
        try configuration.checkWhoServes(geteuid())
        let proxies = try configuration.proxies
        try configuration.check()
        try configuration.requirePlace()
        let store = try configuration.openStore()
        try await store.requireCurrentSchema(migrations)
        try configuration.prepareFolder()
        var settings = SiteSettings(
            placeName: configuration.placeName,
            hosts: configuration.hosts,
            uploadFolder: configuration.folder + "/uploads",
            logger: logger
        )
        settings.proxies = proxies
        let people = People(keys: try await configuration.keys(of: store))
        let mail = Mail(
            configuration.mail,
            addressBook: People.addressBook,
            bounces: BounceFolder(path: configuration.bounceFolder)
        )
        if let code = try await People.firstRunCode(Desk(store: store)) {
            let address = "http://\(configuration.host):\(configuration.port)/first-run"
            announce(
                "This place has no administrator yet. Within 30 minutes, open \(address) and enter this code: \(code)"
            )
        }
        let evidence = configuration.folder + "/evidence"
        let connections = Connections(configuration.connections)
        let site = site(
            store,
            people: people,
            mail: mail,
            evidence: evidence,
            connections: connections,
            finding: configuration.finding,
            answersWithin: configuration.answersWithin,
            settings: settings
        )
        var services: [any Service] = [
            site.server(host: configuration.host, port: configuration.port),
            runner(store, people: people, mail: mail, connections: connections, logger: logger),
        ]
        if let port = configuration.metricsPort {
            let desk = desk(store, people: people, mail: mail)
            services.append(
                site.metricsServer(host: configuration.host, port: port) { await QueueState.metrics(of: desk) }
            )
        }
        let group = ServiceGroup(
            configuration: .init(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        )
        try await group.run()
        try await store.close()
    }
}

/// Says something to whoever started the program, at once, even when what it prints goes to a file.
private func announce(_ words: String) {
    FileHandle.standardOutput.write(Data("\(words)\n".utf8))
}
