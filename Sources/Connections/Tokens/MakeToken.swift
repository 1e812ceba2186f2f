import Dates
import Desk
import Forms
import Foundation
import Markup
import People
import Records

/// What someone says of a token they make.
struct TokenDetails: Sendable {
    static let longest = 365
    static let usual = 90

    let name: String
    let team: UUID
    let scopes: [Scope]
    /// How long it works.
    let days: Int

    /// What a token in another's place says: the same, for as long again.
    init(renewing token: APIToken) {
        name = token.name
        team = token.team
        scopes = token.scopes
        let seconds = (token.expiresAt.milliseconds - token.madeAt.milliseconds) / 1000
        days = min(max(Int(seconds / 86_400), 1), Self.longest)
    }

    /// Reads the form; of `teams`, those its maker is in, the only one needs no choosing.
    init(_ form: Form, teams: [UUID]) throws(InvalidForm) {
        var read = FormReader(form)
        name = read.text(
            "name",
            required: Phrase(en: "Say what will use it", cy: "Dywedwch beth fydd yn ei ddefnyddio"),
            most: 60
        )
        let chosen =
            teams.count == 1 ? teams.first : read.optionalUUID("team").flatMap { teams.contains($0) ? $0 : nil }
        if chosen == nil { read.refuse("team", Phrase(en: "Choose a team", cy: "Dewiswch dîm")) }
        team = chosen ?? MakeToken.noTeam
        scopes = read.many("scopes")
        if scopes.isEmpty {
            read.refuse("scopes", Phrase(en: "Tick what it may do", cy: "Ticiwch beth y caiff ei wneud"))
        }
        days = read.integer(
            "days",
            required: Phrase(
                en: "Enter a number of days from 1 to \(Self.longest)",
                cy: "Rhowch nifer o ddiwrnodau o 1 i \(Self.longest)"
            ),
            in: 1...Self.longest
        )
        try read.finish()
    }
}

/// Makes a token, and says its secret this once.
struct MakeToken: Command {
    static let most = 20
    static let noTeam = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    static let prefix = "alongside_"

    let details: TokenDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool {
        actor.kind == .account && actor.memberships.contains { $0.team == details.team }
    }

    func perform(_ work: Work) throws -> String {
        let (id, secret) = try work.makeToken(details, program: nil)
        try work.record(
            .tokenMade,
            about: APIToken.subject(id),
            ["scopes": details.scopes.map(\.rawValue).joined(separator: " "), "team": details.team.text]
        )
        return secret
    }
}

extension Work {
    /// Keeps a new token, of a program there is or, where none is named, of a new one.
    ///
    /// - Returns: Its id, and its secret, which is kept nowhere.
    func makeToken(_ details: TokenDetails, program: UUID?) throws -> (id: UUID, secret: String) {
        guard try db.countAPITokens(of: actor.id, at: now) < MakeToken.most else {
            throw InvalidForm(
                "name",
                Phrase(
                    en: "You have \(MakeToken.most) tokens that work. End one first",
                    cy: "Mae gennych \(MakeToken.most) o docynnau sy’n gweithio. Dewch ag un i ben yn gyntaf"
                )
            )
        }
        let id = newID()
        let secret = MakeToken.prefix + Secret.link(random)
        try db.add(
            NewToken(
                id: id,
                program: program ?? id,
                account: actor.id,
                details: details,
                hash: Secret.hash(secret),
                madeAt: now,
                expiresAt: now.adding(seconds: Int64(details.days) * 86_400)
            )
        )
        return (id, secret)
    }
}

/// Ends a token: from now on it opens nothing.
struct EndToken: Command {
    let id: UUID

    /// Its maker, and whoever manages people.
    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let token = try db.apiToken(id) else { throw Refusal.notFound }
        if token.account != actor.id, !actor.may(.managePeople) { throw Refusal.notFound }
        return true
    }

    func perform(_ work: Work) throws {
        guard try work.db.endToken(id, at: work.now) else { throw Refusal.changedMeanwhile }
        try work.record(.tokenEnded, about: APIToken.subject(id))
    }
}
