import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records

/// A place for a carer's voice on a board or forum.
///
/// Who sits there is not kept: only whose voice it is, and whether anyone does.
struct Seat: Sendable, RowDecodable {
    let id: UUID
    let team: UUID
    let words: SeatDetails
    let version: Int

    static func subject(_ id: UUID) -> Subject { Subject("voice_seat", id) }

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        version = try row["version"]
        words = SeatDetails(
            board: try row["board"],
            role: try row["role"],
            carers: try row["carers"],
            isFilled: try row["is_filled"],
            since: try row["since"],
            termEnds: try row["term_ends"]
        )
    }

    /// Whether its term is over and nobody has said what came after.
    func isOver(on today: Day) -> Bool { words.isFilled && words.termEnds.map { $0 < today } ?? false }
}

/// What is written of a seat.
struct SeatDetails: Sendable, Equatable {
    var board: String
    var role: String
    var carers: CarerKind?
    var isFilled: Bool
    var since: Day?
    var termEnds: Day?

    init(board: String, role: String, carers: CarerKind?, isFilled: Bool, since: Day?, termEnds: Day?) {
        self.board = board
        self.role = role
        self.carers = carers
        self.isFilled = isFilled
        self.since = since
        self.termEnds = termEnds
    }

    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        board = reader.text(
            "board",
            required: Phrase(en: "Name the board or forum", cy: "Enwch y bwrdd neu’r fforwm")
        )
        role = reader.text("role", required: Phrase(en: "Say what the seat is", cy: "Dywedwch beth yw’r sedd"))
        carers = reader.optionalChoice("carers")
        isFilled = form["filled"] == "yes"
        if !["yes", "no"].contains(form["filled"]) {
            reader.refuse(
                "filled",
                Phrase(en: "Say whether someone sits there", cy: "Dywedwch a oes rhywun yn eistedd yno")
            )
        }
        since = reader.optionalDay("since")
        termEnds = reader.optionalDay("ends")
        if let since, let termEnds, termEnds < since {
            reader.refuse(
                "ends-day",
                Phrase(en: "The term must end after it began", cy: "Rhaid i’r tymor ddod i ben ar ôl iddo ddechrau")
            )
        }
        try reader.finish()
    }

    /// As the form holds it.
    var fields: [String: String] {
        var fields = [
            "board": board, "role": role, "carers": carers?.rawValue ?? "", "filled": isFilled ? "yes" : "no",
        ]
        fields.merge(Form.boxes("since", since)) { $1 }
        fields.merge(Form.boxes("ends", termEnds)) { $1 }
        return fields
    }
}
