import App
import ArgumentParser
import Foundation
import Logging
import Markup

/// Serves the place.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves the place to browsers.")

    @OptionGroup var options: PlaceOptions

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "A port for metrics; none is opened unless given.")
    var metricsPort: Int?

    @Option(name: .customLong("public-host"), help: "A name the site answers to, such as carers.example.org.")
    var publicHosts: [String] = []

    @Option(
        name: .customLong("trusted-proxy"),
        help: "An address or network of a proxy whose word is taken for where a request came from, such as 127.0.0.1."
    )
    var trustedProxies: [String] = []

    @Option(help: "The header in which trusted proxies say where a request came from.")
    var addressHeader = "X-Forwarded-For"

    @Flag(help: "Serves as root all the same: only where there is nothing to lose.")
    var asRoot = false

    @Option(help: "The place's name in English, in the header of every page.")
    var nameEnglish = "Alongside"

    @Option(help: "The place's name in Welsh.")
    var nameWelsh: String?

    @Option(help: "The telephone number given beside every form where carers are found.")
    var phone: String?

    @Option(help: "Where whoever leaves the young people's pages in a hurry is sent.")
    var neutralSite = "https://www.bbc.co.uk/weather"

    @Option(help: "Working days until someone new is decided on: a local target.")
    var decideWithin = 3

    @Option(help: "Working days until someone new has been contacted: a local target.")
    var contactWithin = 10

    @Option(help: "Working days until what somebody says on “Have your say” is answered: a local target.")
    var answerWithin = 20

    @Option(help: "How many requests one token of the API may make in a minute.")
    var requestsPerMinute = 120

    @Flag(help: "Lets webhooks go to this machine itself: only for whoever builds a receiver.")
    var webhooksToThisMachine = false

    @Flag(help: "Brings the tables up to date first.")
    var migrate = false

    func validate() throws {
        for (flag, days) in [("--decide-within", decideWithin), ("--contact-within", contactWithin)] {
            guard (0...365).contains(days) else {
                throw ValidationError("\(flag) is between 0 and 365 working days, not \(days).")
            }
        }
    }

    func run() async throws {
        var configuration = options.configuration
        configuration.host = host
        configuration.port = port
        configuration.metricsPort = metricsPort
        configuration.publicHosts = publicHosts
        configuration.trustedProxies = trustedProxies
        configuration.addressHeader = addressHeader
        configuration.servesAsRoot = asRoot
        configuration.placeName = Phrase(en: nameEnglish, cy: nameWelsh ?? nameEnglish)
        try configuration.readMail(from: ProcessInfo.processInfo.environment)
        configuration.findCarers(
            phone: phone,
            neutralSite: neutralSite,
            decideWithin: decideWithin,
            contactWithin: contactWithin
        )
        configuration.answersWithin = answerWithin
        configuration.requestsPerMinute = requestsPerMinute
        configuration.webhooksToThisMachine = webhooksToThisMachine
        try configuration.check()
        if migrate { try await App.migrate(configuration) }
        try await App.serve(configuration, logger: logger(.info))
    }
}
