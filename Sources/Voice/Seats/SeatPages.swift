import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Where carers' voices are, and where they are missing.
struct WhereVoicesAre: Question {
    struct Answer: Sendable {
        let seats: [Seat]
        let heard: [CarerKind: Int]
        let teams: [UUID: String]
        let today: Day
        let mayHear: Bool

        /// Filled seats whose term is not over, by whose voice they are.
        func filled(_ kind: CarerKind) -> Int {
            seats.filter { $0.words.carers == kind && $0.words.isFilled && !$0.isOver(on: today) }.count
        }

        /// Why nobody sits for a kind of carer.
        func unfilled(_ kind: CarerKind) -> Phrase {
            let own = seats.filter { $0.words.carers == kind }
            if own.isEmpty { return Phrase(en: "No seat", cy: "Dim sedd") }
            return own.contains { $0.isOver(on: today) } ? SeatWords.termOver : SeatWords.vacant
        }
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    func answer(_ look: Look) throws -> Answer {
        let teams = look.actor.teams(where: .hearVoices)
        let names = try look.db.namesOfTeams(teams)
        return Answer(
            seats: try look.db.seats(visibleTo: look.actor),
            heard: try look.db.carersHeard(since: look.today.adding(months: -12), visibleTo: look.actor),
            teams: Dictionary(teams.map { ($0, names[$0] ?? "–") }, uniquingKeysWith: { first, _ in first }),
            today: look.today,
            mayHear: look.actor.may(.hearVoices)
        )
    }
}

/// A seat that may be changed by whoever asks.
struct OneSeat: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.hearVoices, in: try db.seat(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Seat { try look.db.seat(id, visibleTo: look.actor) }
}

let seatRoutes: [Route] = [
    .get(VoicePaths.seats, for: .staffWho(.seeVoices)) { visit in
        .page(seatsPage(try await visit.ask(WhereVoicesAre()), visit, Form()))
    },
    .post(VoicePaths.seats, for: .staffWho(.hearVoices)) { visit in
        let all = try await visit.ask(WhereVoicesAre())
        do {
            let details = try SeatDetails(visit.form)
            let asked = UUID(uuidString: visit.form["team"]).flatMap { all.teams[$0] == nil ? nil : $0 }
            guard let team = asked ?? (all.teams.count == 1 ? all.teams.keys.first : nil) else {
                throw InvalidForm("team", Phrase(en: "Choose the team", cy: "Dewiswch y tîm"))
            }
            _ = try await visit.perform(AddSeat(team: team, details: details))
            return .redirect(to: VoicePaths.seats, notice: .seatSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(seatsPage(all, visit, visit.form, invalid))
        }
    },
    .get("/voices/seats/:seat", for: .staffWho(.hearVoices)) { visit in
        let seat = try await visit.ask(OneSeat(id: visit.id("seat")))
        let values = seat.words.fields.merging(["version": String(seat.version)]) { $1 }
        return .page(seatPage(seat, visit, Form(values: values)))
    },
    .post("/voices/seats/:seat", for: .staffWho(.hearVoices)) { visit in
        let seat = try await visit.ask(OneSeat(id: visit.id("seat")))
        do {
            let details = try SeatDetails(visit.form)
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(CorrectSeat(id: seat.id, details: details, seen: seen))
            return .redirect(to: VoicePaths.seats, notice: .seatSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(seatPage(seat, visit, visit.form, invalid))
        }
    },
    .post("/voices/seats/:seat/end", for: .staffWho(.hearVoices)) { visit in
        try await visit.perform(EndSeat(id: try visit.id("seat")))
        return .redirect(to: VoicePaths.seats, notice: .seatSaved)
    },
]

private func seatsPage(_ all: WhereVoicesAre.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let teams: [Option] = all.teams.sorted { $0.value < $1.value }.map { Option($0.key.path, name: $0.value) }
    let team: HTML? =
        teams.count < 2 ? nil : .select("team", label: VoiceWords.team, options: teams, form: form, invalid: invalid)
    let title = Phrase(en: "Write down a seat", cy: "Ysgrifennu sedd")
    let fields: HTML = "\(seatFields(form, invalid))\(team)\(.button(VoiceWords.save))"
    let adding: HTML? =
        all.mayHear
        ? .details(title, open: invalid != nil, .form(action: VoicePaths.seats, visit.context, fields)) : nil
    return Page(
        SeatWords.title,
        breadcrumbs: [VoiceWords.crumb],
        width: .wide,
        invalid: invalid,
        body: "\(missing(all))\(seatTable(all))\(adding)"
    )
}

/// Kinds of carer without a seat, or of whom nothing was heard for a year.
private func missing(_ all: WhereVoicesAre.Answer) -> HTML {
    let rows: [[HTML]] = CarerKind.allCases.map { kind in
        let seats = all.filled(kind)
        let heard = all.heard[kind, default: 0]
        let state: HTML =
            seats == 0 && heard == 0
            ? .tag(Phrase(en: "Missing", cy: "Ar goll"), .bad)
            : seats == 0
                ? .tag(all.unfilled(kind), .warn)
                : heard == 0
                    ? .tag(Phrase(en: "Nothing heard", cy: "Dim wedi’i glywed"), .warn)
                    : .tag(Phrase(en: "Heard", cy: "Wedi’u clywed"), .ok)
        return ["\(kind.words)", "\(seats)", "\(heard)", state]
    }
    return .table(
        Phrase(
            en: "Where carers’ voices are, and where they are missing",
            cy: "Ble mae lleisiau gofalwyr, a ble maen nhw ar goll"
        ),
        id: "missing",
        columns: [
            Column(VoiceWords.carers), Column(Phrase(en: "Seats filled", cy: "Seddi wedi’u llenwi"), isNumber: true),
            Column(Phrase(en: "Voices in 12 months", cy: "Lleisiau mewn 12 mis"), isNumber: true),
            Column(Phrase(en: "State", cy: "Cyflwr")),
        ],
        rows: rows
    )
}

private func seatTable(_ all: WhereVoicesAre.Answer) -> HTML {
    guard !all.seats.isEmpty else {
        return "<p>\(Phrase(en: "No seat has been written down yet.", cy: "Does dim sedd wedi’i hysgrifennu eto."))</p>"
    }
    let rows: [[HTML]] = all.seats.map { seat in
        let words = Phrase(same: "\(seat.words.board): \(seat.words.role)")
        let name: HTML = all.mayHear ? .link(words, to: VoicePaths.seat(seat.id)) : "\(words)"
        let state: HTML =
            if seat.isOver(on: all.today) {
                .tag(SeatWords.termOver, .warn)
            } else if seat.words.isFilled {
                .tag(SeatWords.filled, .ok)
            } else {
                .tag(SeatWords.vacant, .bad)
            }
        return [
            name, seat.words.carers.map { "\($0.words)" } ?? .none(SeatWords.allCarers), state,
            seat.words.since.map { .day($0) } ?? .none(VoiceWords.notSaid),
            seat.words.termEnds.map { .day($0) } ?? .none(VoiceWords.notSaid),
        ]
    }
    return .table(
        Phrase(en: "Seats on boards and forums", cy: "Seddi ar fyrddau a fforymau"),
        id: "seats",
        columns: [
            Column(Phrase(en: "Seat", cy: "Sedd")), Column(VoiceWords.carers),
            Column(Phrase(en: "State", cy: "Cyflwr")),
            Column(Phrase(en: "Since", cy: "Ers")), Column(Phrase(en: "Term ends", cy: "Tymor yn dod i ben")),
        ],
        rows: rows,
        stacks: true
    )
}

private func seatPage(_ seat: Seat, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let path = VoicePaths.seat(seat.id)
    let gone = Phrase(en: "This seat is no more", cy: "Nid yw’r sedd hon yn bod mwyach")
    let fields: HTML = "\(seatFields(form, invalid))\(.hidden("version", form["version"]))\(.button(VoiceWords.save))"
    return Page(
        Phrase(en: "A seat", cy: "Sedd"),
        breadcrumbs: [VoiceWords.crumb, NavigationItem(SeatWords.title, path: VoicePaths.seats)],
        invalid: invalid,
        body: """
            \(.form(action: path, visit.context, fields))
            \(.form(action: path + "/end", visit.context, .button(gone, .warning)))
            """
    )
}

private func seatFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let every = Option("", SeatWords.allCarers)
    let kinds: [Option] = [every] + CarerKind.allCases.map { Option($0.rawValue, $0.words) }
    let states = [Option("yes", SeatWords.filled), Option("no", SeatWords.vacant)]
    return """
        \(.textField("board", label: Phrase(en: "Board or forum", cy: "Bwrdd neu fforwm"), form: form, invalid: invalid))
        \(.textField("role", label: Phrase(en: "Seat", cy: "Sedd"), hint: SeatWords.noNames, form: form, invalid: invalid))
        \(.select("carers", label: Phrase(en: "Whose voice", cy: "Llais pwy"), options: kinds, form: form, invalid: invalid))
        \(.radios("filled", legend: Phrase(en: "Does someone sit there?", cy: "A oes rhywun yn eistedd yno?"), options: states, form: form, invalid: invalid))
        \(.dateFields("since", legend: Phrase(en: "Since", cy: "Ers"), isOptional: true, form: form, invalid: invalid))
        \(.dateFields("ends", legend: Phrase(en: "Term ends", cy: "Tymor yn dod i ben"), isOptional: true, form: form, invalid: invalid))
        """
}

/// Words of seats.
enum SeatWords {
    static let title = Phrase(en: "Carers on boards and forums", cy: "Gofalwyr ar fyrddau a fforymau")
    static let filled = Phrase(en: "Filled", cy: "Wedi’i llenwi")
    static let termOver = Phrase(en: "Term over", cy: "Tymor ar ben")
    static let vacant = Phrase(en: "Vacant", cy: "Yn wag")
    static let allCarers = Phrase(en: "All carers", cy: "Pob gofalwr")
    static let noNames = Phrase(
        en: "What the seat is, such as “parent carer”: never who sits there",
        cy: "Beth yw’r sedd, fel “rhiant sy’n gofalu”: byth pwy sy’n eistedd yno"
    )
}
