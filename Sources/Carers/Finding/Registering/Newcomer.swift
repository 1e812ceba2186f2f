import Dates
import DesignSystem
import Forms
import Markup

/// What a registration or a referral says of someone, read from what was typed.
struct Newcomer: Sendable, Equatable {
    var names = PersonName(given: "", family: "")
    var born: PartialDay?
    /// What a young person said of their age, who need not give a date.
    var ageSaid: Int?
    var phone: String?
    var email: String?
    var prefers: ContactPreference?
    var safe: Set<SafeWay> = []
    var address: String?
    var postcode: String?
    var area: String?
    var language: String?
    var needsInterpreter = false
    var needs: String?
    var lookedAfter: [LookedAfter] = []
    var sharing: [SharingParty: SharingWish] = [:]
    var words: String?
    /// What to mind when they are rung or written to: "only when he is at work".
    var safeNote: String?

    init(_ told: Told) { self.init(told.form) }

    /// Reads what can be read; what cannot is left out.
    init(_ form: Form) {
        var reader = FormReader(form)
        names = reader.newcomerNames(mustHaveFamily: false)
        born = reader.partialDay("born")
        ageSaid = reader.optionalInteger("age", in: 3...120)
        phone = reader.optionalText("phone")
        email = reader.optionalText("email")
        prefers = reader.optionalChoice("prefer")
        safe = Set(reader.many("safe"))
        address = reader.optionalLongText("address")
        postcode = reader.optionalText("postcode").map { Postcode($0)?.text ?? $0 }
        area = reader.optionalText("area")
        language = reader.optionalText("speak")
        needsInterpreter = reader.flag("interpreter")
        needs = reader.optionalText("needs")
        lookedAfter = (1...LookedAfter.most).compactMap { LookedAfter($0, form) }
        sharing = Dictionary(
            uniqueKeysWithValues: SharingParty.allCases.compactMap { party in
                SharingWish(rawValue: form["share-\(party.rawValue)"]).map { (party, $0) }
            }
        )
        words = reader.optionalLongText("words")
        safeNote = reader.optionalText("safe-note")
        // "Ask me first" is what a young person says of school; others are asked whom to tell in the same three ways.
        let tell = form["tell"] == "first" ? "ask" : form["tell"]
        if let wish = SharingWish(rawValue: tell) { sharing[.school] = wish }
    }

    /// Whether they are, as far as they said, under eighteen on a day.
    func isUnder18(on day: Day) -> Bool {
        if let ages = born?.ages(on: day) { return ages.upperBound < 18 }
        return ageSaid.map { $0 < 18 } ?? false
    }

    /// Whether what is asked of children under thirteen holds for them.
    func isUnder13(on day: Day) -> Bool {
        if let ages = born?.ages(on: day) { return ages.lowerBound < 13 }
        return ageSaid.map { $0 < 13 } ?? false
    }

    /// The ways to reach them, each with whether it is safe: what was not ticked is not.
    var contacts: [ContactDetails] {
        var ways: [ContactDetails] = []
        if let phone {
            let note = [safe.contains(.message) ? nil : "Never leave a message", safeNote].compactMap(\.self)
                .joined(separator: ". ")
            let isPreferred = prefers == .phone
            ways.append(
                ContactDetails(
                    .phone,
                    phone,
                    safety: safety(.call),
                    isPreferred: isPreferred,
                    note: note.isEmpty ? nil : note
                )
            )
            ways.append(
                ContactDetails(.text, phone, safety: safety(.text), isPreferred: prefers == .text, note: safeNote)
            )
        }
        if let email {
            ways.append(
                ContactDetails(.email, email, safety: safety(.email), isPreferred: prefers == .email, note: safeNote)
            )
        }
        if let address {
            ways.append(
                ContactDetails(.post, address, safety: safety(.post), isPreferred: prefers == .post, note: safeNote)
            )
        }
        return ways
    }

    private func safety(_ way: SafeWay) -> ContactSafety { safe.contains(way) ? .safe : .notSafe }
}

/// How someone would rather be reached.
enum ContactPreference: String, Sendable, CaseIterable {
    case phone, text, email, post, comeBack = "come_back"

    var words: Phrase {
        switch self {
        case .phone: Phrase(en: "Call me", cy: "Ffonio fi")
        case .text: Phrase(en: "Text me", cy: "Anfon neges destun ataf")
        case .email: Phrase(en: "Email me", cy: "E-bostio fi")
        case .post: Phrase(en: "Write to me", cy: "Ysgrifennu ataf")
        case .comeBack: Phrase(en: "I will come back to you", cy: "Mi ddof i’n ôl atoch chi")
        }
    }
}

/// What someone said is safe; what they did not say is not.
enum SafeWay: String, Sendable, CaseIterable {
    case call, message, text, email, post

    var words: Phrase {
        switch self {
        case .call: Phrase(en: "Call me", cy: "Ffonio fi")
        case .message: Phrase(en: "Leave me a voice message", cy: "Gadael neges lais i mi")
        case .text: Phrase(en: "Text me", cy: "Anfon neges destun ataf")
        case .email: Phrase(en: "Email me", cy: "E-bostio fi")
        case .post: Phrase(en: "Send me a letter", cy: "Anfon llythyr ataf")
        }
    }
}

/// Whom someone may want us to tell, or not.
enum SharingParty: String, Sendable, CaseIterable, Hashable {
    case doctor, hospital, council, groups, school

    /// Those whom the form asks every carer about; a young carer is asked about school, in words of their own.
    static let asked: [SharingParty] = [.doctor, .hospital, .council, .groups]

    var words: Phrase {
        switch self {
        case .school: Phrase(en: "Your school or college", cy: "Eich ysgol neu goleg")
        case .doctor: Phrase(en: "Your doctor", cy: "Eich meddyg")
        case .hospital: Phrase(en: "The hospital", cy: "Yr ysbyty")
        case .council: Phrase(en: "The council", cy: "Y cyngor")
        case .groups: Phrase(en: "Groups for carers near you", cy: "Grwpiau i ofalwyr yn agos atoch")
        }
    }

    /// What comes of a yes, in plain words.
    var effect: Phrase {
        switch self {
        case .school:
            Phrase(
                en: "They can see that you get time and help",
                cy: "Gallant sicrhau eich bod yn cael amser a chymorth"
            )
        case .doctor:
            Phrase(
                en: "They can note that you are a carer, and give you a flu jab",
                cy: "Gallant nodi eich bod yn ofalwr, a rhoi pigiad ffliw i chi"
            )
        case .hospital:
            Phrase(
                en: "They can plan with you when someone goes home",
                cy: "Gallant gynllunio gyda chi pan fydd rhywun yn mynd adref"
            )
        case .council:
            Phrase(
                en: "They can talk with you on what you need",
                cy: "Gallant siarad â chi am yr hyn sydd ei angen arnoch"
            )
        case .groups:
            Phrase(en: "They can ask you to come along", cy: "Gallant ofyn i chi ddod draw")
        }
    }
}

enum SharingWish: String, Sendable, CaseIterable {
    case yes, no, ask

    var words: Phrase {
        switch self {
        case .yes: Phrase(en: "Yes, tell them", cy: "Iawn, dywedwch wrthyn nhw")
        case .no: Phrase(en: "No, do not tell them", cy: "Na, peidiwch â dweud wrthyn nhw")
        case .ask: Phrase(en: "Ask me each time", cy: "Gofynnwch i mi bob tro")
        }
    }
}

/// Someone whom a newcomer looks after.
struct LookedAfter: Sendable, Equatable {
    static let most = 4

    enum AgeBand: String, Sendable, CaseIterable {
        case child, adult, older

        var words: Phrase {
            switch self {
            case .child: Phrase(en: "Under 18", cy: "Dan 18")
            case .adult: Phrase(en: "18 to 64", cy: "18 i 64")
            case .older: Phrase(en: "65 or more", cy: "65 neu hŷn")
            }
        }
    }

    let relation: String
    let given: String?
    let family: String?
    let age: AgeBand?
    let conditions: [String]
    let helps: [String]
    let often: String?
    let livesWith: Bool?

    /// None where nothing was said of this one.
    init?(_ number: Int, _ form: Form) {
        let known = Set(CareWords.relations.map(\.value))
        guard known.contains(form["p\(number)-relation"]) else { return nil }
        var reader = FormReader(form)
        relation = form["p\(number)-relation"]
        given = reader.optionalText("p\(number)-given")
        family = reader.optionalText("p\(number)-family")
        age = reader.optionalChoice("p\(number)-age")
        conditions = Self.chosen("p\(number)-hard", CareWords.conditions, form)
        helps = Self.chosen("p\(number)-help", CaringQuestion.helps, form)
        often = Self.chosen("p\(number)-often", CaringQuestion.oftens, form).first
        livesWith = ["yes": true, "no": false][form["p\(number)-lives"]]
    }

    private static func chosen(_ field: String, _ options: [Option], _ form: Form) -> [String] {
        let sent = Set(form.all(field))
        return options.map(\.value).filter(sent.contains)
    }
}
