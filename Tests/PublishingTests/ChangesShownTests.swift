import Dates
import DesignSystem
import Foundation
import Markup
import Testing

@testable import Publishing

/// Whatever two snapshots differ in, the queue says.
@Suite struct ChangesShownTests {
    static let ids = (1...20).map { "00000000-0000-4000-8000-0000000000\($0 + 10)" }

    static let cases: [(String, String, String)] = [
        (
            "\"actions\":[\"\(ids[12])\",\"\(ids[4])\"]", "\"actions\":[\"\(ids[12])\",\"\(ids[7])\"]",
            "Promises it leads to"
        ),
        ("\"theme\":\"\(ids[9])\"", "\"theme\":\"\(ids[1])\"", "Theme"),
        ("\"isCorrection\":false", "\"isCorrection\":true", "It puts an earlier entry right"),
        ("\"due\":\"2027-03-31\",\"isOngoing\":false", "\"due\":\"2027-03-31\",\"isOngoing\":true", "Ongoing"),
        (
            "\"figures\":[{\"measure\":\"Forty trained\"", "\"figures\":[{\"measure\":\"All trained\"",
            "What is measured"
        ),
    ]

    /// A plan with something of everything that can be published.
    static func plan() throws -> PublishedPlan { try SnapshotBody.read(text) }

    static let text = """
        {"plan":"\(ids[0])","title":{"en":"Carers’ plan","cy":"Cynllun gofalwyr"},"place":"Northshire","period":"2026–29",
        "isClosed":false,"boards":["Carers Board","Health Board"],
        "definitions":[{"term":"Carer","meaning":"Who looks after someone"},{"term":"Break","meaning":"Time off"}],
        "themes":[
        {"id":"\(ids[1])","ref":"1","title":"Finding carers","statement":"Early","outcomes":[
        {"id":"\(ids[2])","ref":"1a","title":"Found","statement":"Sooner","objectives":[
        {"id":"\(ids[3])","ref":"1.1","title":"Find early","actions":[
        {"id":"\(ids[4])","ref":"1.1.1","text":"Train receptions","leads":["NHS","Council"],"partners":["Centre"],
        "byWhen":"March 2027","due":"2027-03-31","isOngoing":false,"measures":["Forty trained","All trained"],
        "figures":[{"measure":"Forty trained","says":"20 of 40"}],"status":"on_track","updates":[
        {"id":"\(ids[5])","on":"2026-03-01","text":"Twenty are.","status":"on_track","newDue":"2027-03-31","isCorrection":false},
        {"id":"\(ids[6])","on":"2026-02-01","text":"Ten are.","status":"at_risk","isCorrection":true}]},
        {"id":"\(ids[7])","text":"Put up posters","leads":[],"partners":[],"isOngoing":true,"measures":[],
        "status":"not_started","updates":[]}]},
        {"id":"\(ids[8])","ref":"1.2","title":"Ask again","actions":[]}]}]},
        {"id":"\(ids[9])","ref":"2","title":"Giving breaks","outcomes":[{"id":"\(ids[10])","objectives":[
        {"id":"\(ids[11])","title":"Give a break","actions":[
        {"id":"\(ids[12])","text":"Buy sitting","leads":["Centre"],"partners":[],"isOngoing":true,"measures":[],
        "status":"done","updates":[]}]}]}]}],
        "voices":[
        {"id":"\(ids[13])","said":"We want breaks","quotes":[{"voice":"\(ids[14])","words":"No sleep"},
        {"voice":"\(ids[15])","words":"No break"}],"kind":"partly","answer":"200 hours","on":"2026-03-02",
        "theme":"\(ids[9])","actions":["\(ids[12])","\(ids[4])"]},
        {"id":"\(ids[16])","said":"Ask us","quotes":[],"kind":"in_plan","actions":[]}]}
        """

    /// Every word, number, list and yes or no of it is changed, one at a time: each is shown.
    @Test func whateverChangesIsShown() throws {
        let before = try Self.plan()
        let hash = try SnapshotBody(before).hash
        let whole = try JSONDecoder().decode(JSON.self, from: Data(Self.text.utf8))
        var tried = 0
        for changed in whole.changed {
            guard let after = try? SnapshotBody.read(changed.written), try SnapshotBody(after).hash != hash else {
                continue
            }
            tried += 1
            #expect(PublicationChanges(from: before, to: after).count > 0, "\(changed.written)")
            #expect(PublicationChanges(from: after, to: before).count > 0, "\(changed.written)")
        }
        #expect(tried > 150, "\(tried)")
        #expect(PublicationChanges(from: before, to: before).count == 0)
    }

    /// The same of many changes at once, by chance.
    @Test(arguments: 1...60)
    func andSoAreManyAtOnce(seed: Int) throws {
        let before = try Self.plan()
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        var now = try JSONDecoder().decode(JSON.self, from: Data(Self.text.utf8))
        for _ in 0..<(1 + seed % 7) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let ways = now.changed
            let one = ways[Int((state >> 33) % UInt64(ways.count))]
            if (try? SnapshotBody.read(one.written)) != nil { now = one }
        }
        let after = try SnapshotBody.read(now.written)
        let isSame = try SnapshotBody(after).hash == SnapshotBody(before).hash

        #expect(PublicationChanges(from: before, to: after).count > 0 || isSame, "\(now.written)")
    }

    /// What is most easily missed is said by name.
    @Test(arguments: ChangesShownTests.cases)
    func itSaysWhat(_ from: String, _ to: String, _ field: String) throws {
        let before = try Self.plan()
        let text = Self.text.replacingOccurrences(of: from, with: to)
        try #require(text != Self.text)

        let changes = PublicationChanges(from: before, to: try SnapshotBody.read(text))

        #expect(changes.count == 1)
        #expect(changes.changed.first?.fields.map(\.name.en) == [field])
    }

    @Test func anActionThatMovedSaysWhereItWent() throws {
        let before = try Self.plan()
        let theme = try #require(before.themes.first)
        let outcome = try #require(theme.outcomes.first)
        let actions = outcome.objectives.flatMap(\.actions)
        let moved = before.with(theme, outcome, [[actions[0]], [actions[1]]])
        let swapped = before.with(theme, outcome, [actions.reversed(), []])

        let place = try #require(PublicationChanges(from: before, to: moved).changed.first)
        #expect(place.item.title == "Put up posters" && place.fields.map(\.name.en) == ["Where it stands"])
        #expect(place.fields.first?.after.en.hasSuffix("1.2 Ask again") == true)
        let order = try #require(PublicationChanges(from: before, to: swapped).changed.first)
        #expect(order.item.kind == .theme && order.fields.map(\.name.en) == ["The order"])
        #expect(order.fields.first?.after.en == "Put up posters; 1.1.1 Train receptions")
    }

    @Test func aNewTitleOfAThemeIsOneChange() throws {
        let text = Self.text.replacingOccurrences(of: "\"Finding carers\"", with: "\"Found carers\"")

        #expect(PublicationChanges(from: try Self.plan(), to: try SnapshotBody.read(text)).count == 1)
    }

    /// Twenty-five things that carers said stand on two pages, in links that keep what was chosen.
    @Test func manyVoicesStandOnPages() throws {
        let one = "{\"id\":\"\(Self.ids[16])\",\"said\":\"Ask us\",\"quotes\":[],\"kind\":\"in_plan\",\"actions\":[]}"
        let many = (10...34).map { "{\"id\":\"00000000-0000-4000-9000-0000000000\($0)\"," + one.dropFirst(45) }
        let text = Self.text.replacingOccurrences(of: one, with: many.joined(separator: ","))
        let plan = try SnapshotBody.read(text)
        let showing = Showing(
            plan: plan,
            base: "/our-plans/x",
            on: nil,
            licence: .none,
            today: try #require(Day(iso: "2026-04-01")),
            language: .english
        )
        var wanted = WantedVoices()
        wanted.kind = .inPlan
        let first = showing.voicesPage(wanted, quoting: []).body.rendered(in: .english)
        wanted.page = 2
        let second = showing.voicesPage(wanted, quoting: []).body.rendered(in: .english)

        #expect(plan.voices.count == 26)
        #expect(first.matches(of: /<article/).count == 20 && second.matches(of: /<article/).count == 5)
        #expect(first.contains("/our-plans/x/you-said?answer=in_plan&amp;page=2"))
        #expect(!first.contains("We want breaks"))
    }
}

extension PublishedPlan {
    /// The same with other actions under the objectives of an outcome.
    fileprivate func with(_ theme: PublishedTheme, _ outcome: PublishedOutcome, _ actions: [[PublishedAction]])
        -> PublishedPlan
    {
        let objectives = zip(outcome.objectives, actions).map {
            PublishedObjective(id: $0.id, ref: $0.ref, title: $0.title, actions: $1)
        }
        let other = PublishedTheme(
            id: theme.id,
            ref: theme.ref,
            title: theme.title,
            statement: theme.statement,
            outcomes: [
                PublishedOutcome(
                    id: outcome.id,
                    ref: outcome.ref,
                    title: outcome.title,
                    statement: outcome.statement,
                    objectives: objectives
                )
            ]
        )
        return PublishedPlan(
            plan: plan,
            title: title,
            place: place,
            period: period,
            isClosed: isClosed,
            themes: [other] + themes.dropFirst(),
            voices: voices,
            definitions: definitions,
            boards: boards
        )
    }
}

/// JSON as it is written, to change one thing of it.
private indirect enum JSON: Codable {
    case text(String)
    case truth(Bool)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if let truth = try? one.decode(Bool.self) {
            self = .truth(truth)
        } else if let text = try? one.decode(String.self) {
            self = .text(text)
        } else if let list = try? one.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try one.decode([String: JSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var one = encoder.singleValueContainer()
        switch self {
        case .text(let text): try one.encode(text)
        case .truth(let truth): try one.encode(truth)
        case .list(let list): try one.encode(list)
        case .object(let object): try one.encode(object)
        }
    }

    var written: String { (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// It with one thing changed: each thing in each way that might still be a plan.
    var changed: [JSON] {
        switch self {
        case .truth(let truth): [.truth(!truth)]
        case .text(let text):
            [text + " anew", "00000000-0000-4000-8000-000000000099", "2028-02-29", "done", "no", "stopped"]
                .map(JSON.text)
        case .list(let list):
            (list.count > 1 ? [.list(list.reversed()), .list(Array(list.dropFirst()))] : [])
                + (list.isEmpty ? [] : [.list([])])
                + list.indices.flatMap { place in
                    list[place].changed.map { changed in
                        var list = list
                        list[place] = changed
                        return JSON.list(list)
                    }
                }
        case .object(let object):
            object.keys.sorted().flatMap { key -> [JSON] in
                var without = object
                without[key] = nil
                let ways = object[key]?.changed ?? []
                return [.object(without)] + ways.map { .object(object.merging([key: $0]) { $1 }) }
            }
        }
    }
}
