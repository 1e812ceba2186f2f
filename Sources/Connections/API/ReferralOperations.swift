import Carers
import Dates
import Forms
import Foundation
import Markup
import Records
import Web

extension Operation {
    static let sendReferral = Operation(
        id: "sendReferral",
        method: .post,
        path: "/api/v1/referrals",
        title: Phrase(en: "Tell of a carer", cy: "Dweud am ofalwr"),
        scope: .referralsWrite,
        body: .newReferral,
        answer: .referral,
        takesKey: true
    ) { call in
        do {
            let told = try await ReferralFields.check(ReferralNames.fields(call.body), call.visit)
            let sent = try await call.visit.perform(
                ReferByProgram(
                    program: call.program,
                    told: told,
                    key: call.key,
                    language: call.visit.language,
                    targets: call.targets
                )
            )
            return Answer(json: sent.json, location: "/api/v1/referrals/\(sent.id.text)")
        } catch let invalid as InvalidForm {
            throw ReferralNames.told(invalid)
        }
    }

    static let getReferral = Operation(
        id: "getReferral",
        method: .get,
        path: "/api/v1/referrals/:referral",
        title: Phrase(en: "See how a referral goes", cy: "Gweld sut mae atgyfeiriad yn mynd"),
        scope: .referralsWrite,
        answer: .referral
    ) { call in
        let id = try call.visit.id("referral")
        return Answer(json: try await call.visit.ask(ReferralOfProgram(program: call.program, referral: id)).json)
    }
}

/// What programs call the fields of a referral, and what its page calls them.
private enum ReferralNames {
    static let words: [(program: String, field: String)] = [
        ("source", "source"), ("organisation", "org"), ("sender_name", "sender"), ("sender_role", "role"),
        ("sender_phone", "sender-phone"), ("sender_email", "sender-email"), ("given_name", "given"),
        ("family_name", "family"), ("phone", "phone"), ("email", "email"), ("address", "address"),
        ("postcode", "postcode"), ("safe_note", "safe-note"), ("relation", "p1-relation"), ("their_age", "p1-age"),
        ("urgency", "urgency"), ("words", "words"), ("campaign", "from"),
    ]

    static func fields(_ body: JSON) -> [String: [String]] {
        var fields: [String: [String]] = [:]
        for (program, field) in words { fields[field] = body[program]?.words.map { [$0] } }
        fields["consent"] = [body["carer_said_yes"] == .boolean(true) ? "yes" : "no"]
        fields["p1-hard"] = body["conditions"]?.wordsOfList
        fields["p1-lives"] = body["lives_together"].map { [$0 == .boolean(true) ? "yes" : "no"] }
        // To name no way is to say that none is safe.
        let safe = body["safe"]?.wordsOfList ?? []
        fields["safe"] = safe.isEmpty ? ["none"] : safe
        let born = (body["born"]?.words ?? "").split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        for (part, value) in zip(["born-year", "born-month", "born-day"], born) { fields[part] = [value] }
        return fields
    }

    /// The same problems with the names that programs know.
    static func told(_ invalid: InvalidForm) -> InvalidForm {
        var names = Dictionary(uniqueKeysWithValues: words.map { ($0.field, $0.program) })
        names["consent"] = "carer_said_yes"
        for part in ["born", "born-day", "born-month", "born-year"] { names[part] = "born" }
        return invalid.told(by: names)
    }
}

extension JSON {
    fileprivate var wordsOfList: [String] {
        guard case .list(let values) = self else { return [] }
        return values.compactMap(\.words)
    }
}

extension Shape {
    static let referral: Shape = .object(
        "Referral",
        [
            Member("id", .id),
            Member(
                "reference",
                .words,
                Phrase(en: "Said over the telephone.", cy: "I’w ddweud dros y ffôn.")
            ),
            Member("status", .choice(ReferralStanding.statuses)), Member("received", .day), Member("decide_by", .day),
            Member("contact_by", .day), Member("decided", .nullable(.day)),
            Member("outcome", .nullable(.choice(ReferralStanding.outcomes))), Member("answer", .nullable(.words)),
            Member("contacted", .nullable(.day)),
        ]
    )

    static let newReferral: Shape = .object(
        "NewReferral",
        [
            Member(
                "carer_said_yes",
                .boolean,
                Phrase(
                    en: "The carer knows, and said yes; nothing else is taken.",
                    cy: "Mae’r gofalwr yn gwybod, a dywedodd ie; ni dderbynnir dim arall."
                )
            ),
            Member("source", .choice(ReferralFields.sources)), Member("organisation", .text(least: 1, most: 100)),
            Member("sender_name", .text(least: 1, most: 100)), Member("sender_role", .text(least: 1, most: 100)),
            Member(
                "sender_phone",
                .text(least: 0, most: 40),
                isRequired: false,
                Phrase(en: "This or an email is needed.", cy: "Mae angen hwn neu e-bost.")
            ),
            Member("sender_email", .text(least: 0, most: 254), isRequired: false),
            Member("given_name", .text(least: 1, most: 100)), Member("family_name", .text(least: 1, most: 100)),
            Member(
                "born",
                .text(least: 4, most: 10),
                isRequired: false,
                Phrase(en: "1958, 1958-03 or 1958-03-12.", cy: "1958, 1958-03 neu 1958-03-12.")
            ),
            Member(
                "phone",
                .text(least: 0, most: 40),
                isRequired: false,
                Phrase(en: "One way to reach the carer is needed.", cy: "Mae angen un ffordd o gysylltu â’r gofalwr.")
            ),
            Member("email", .text(least: 0, most: 254), isRequired: false),
            Member("address", .text(least: 0, most: 500), isRequired: false),
            Member("postcode", .text(least: 0, most: 12), isRequired: false),
            Member(
                "safe",
                .list(.choice(ReferralFields.safeWays)),
                Phrase(
                    en: "What the carer said is safe; an empty list says that nothing is.",
                    cy: "Yr hyn y dywedodd y gofalwr ei fod yn ddiogel; mae rhestr wag yn dweud nad oes dim."
                )
            ),
            Member("safe_note", .text(least: 0, most: 200), isRequired: false),
            Member("relation", .choice(ReferralFields.relations)),
            Member("their_age", .choice(ReferralFields.ages), isRequired: false),
            Member("conditions", .list(.choice(ReferralFields.conditions)), isRequired: false),
            Member("lives_together", .boolean, isRequired: false),
            Member("urgency", .choice(ReferralFields.urgencies)), Member("words", .text(least: 1, most: 2000)),
            Member(
                "campaign",
                .text(least: 0, most: 12),
                isRequired: false,
                Phrase(en: "The code of a campaign's link.", cy: "Cod dolen ymgyrch.")
            ),
        ]
    )
}

extension ReferralStanding {
    fileprivate var json: JSON {
        [
            "id": .text(id.text), "reference": .text(reference), "status": .text(status),
            "received": .text(receivedOn.iso), "decide_by": .text(decideBy.iso), "contact_by": .text(contactBy.iso),
            "decided": JSON(decidedOn?.iso), "outcome": JSON(outcome), "answer": JSON(answer),
            "contacted": JSON(contactedOn?.iso),
        ]
    }
}
