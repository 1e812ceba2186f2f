import Dates
import Desk
import Foundation
import Records
import Statistics

/// Which indicators everyone may have, and what other places publish.
let openDataMigrations: [Migration] = [
    Migration("0038-open-data") {
        """
        CREATE TABLE public_indicator (
            indicator_id TEXT PRIMARY KEY REFERENCES indicator (id),
            by_name      TEXT NOT NULL,
            at           TEXT NOT NULL
        )
        """
        """
        CREATE TABLE neighbour (
            id        TEXT PRIMARY KEY,
            name      TEXT NOT NULL CHECK (name <> ''),
            loaded_by TEXT NOT NULL,
            loaded_at TEXT NOT NULL
        )
        """
        "CREATE UNIQUE INDEX neighbour_name ON neighbour (name)"
        """
        CREATE TABLE neighbour_figure (
            neighbour_id TEXT NOT NULL REFERENCES neighbour (id),
            code         TEXT NOT NULL,
            first_day    TEXT NOT NULL,
            last_day     TEXT NOT NULL,
            value        DOUBLE PRECISION,
            lower        DOUBLE PRECISION,
            upper        DOUBLE PRECISION,
            marker       TEXT NOT NULL,
            PRIMARY KEY (neighbour_id, code, first_day)
        )
        """
        "CREATE INDEX neighbour_figure_code ON neighbour_figure (code, first_day)"
    },
    // What the other place means by the code: its figures stand beside ours only where that is the same.
    Migration("0083-what-neighbours-measure") {
        "ALTER TABLE neighbour_figure ADD COLUMN kind TEXT"
        "ALTER TABLE neighbour_figure ADD COLUMN polarity TEXT"
        "ALTER TABLE neighbour_figure ADD COLUMN rhythm TEXT"
    },
]

/// A figure that another place publishes.
struct NeighbourFigure: Sendable, Hashable, RowDecodable {
    let place: String
    let period: Period
    let value: Double?
    let lower: Double?
    let upper: Double?
    let marker: String
    /// In what unit, which way is better and how often, as the other place says; nothing of what was loaded before it did.
    let kind: String?
    let polarity: String?
    let rhythm: String?

    init(row: Row) throws {
        kind = try row["kind"]
        polarity = try row["polarity"]
        rhythm = try row["rhythm"]
        place = try row["name"]
        period = try Period(first: row["first_day"], last: row["last_day"])
        value = try row["value"]
        lower = try row["lower"]
        upper = try row["upper"]
        marker = try row["marker"]
    }
}

extension NeighbourFigure {
    /// Whether it says the same kind of thing: in one unit, one way, of periods as long.
    func measures(as definition: Definition) -> Bool {
        (kind ?? definition.kind.rawValue) == definition.kind.rawValue
            && (polarity ?? definition.polarity.rawValue) == definition.polarity.rawValue
            && (rhythm ?? definition.rhythm.rawValue) == definition.rhythm.rawValue
    }
}

extension Reader {
    func isPublic(_ indicator: UUID) throws -> Bool {
        let found: UUID? = try value(
            "indicator_id",
            "SELECT indicator_id FROM public_indicator WHERE indicator_id = \(indicator)"
        )
        return found != nil
    }

    /// The public indicators, whatever team keeps them: they are everyone's.
    func publicIndicators() throws -> [Indicator] {
        let ids: [UUID] = try values("indicator_id", "SELECT indicator_id FROM public_indicator")
        return try indicators(ids, visibleTo: .system("open data"))
    }

    func publicFigures() throws -> PublicFigures {
        let indicators = try publicIndicators()
        let values = try valuesToRead(of: indicators)
        return PublicFigures(indicators, indicators.map { values[$0.id] ?? [] })
    }

    /// What other places say of an indicator of this code, the newest period first.
    func neighbours(of code: String) throws -> [NeighbourFigure] {
        try all(
            """
            SELECT neighbour.name, neighbour_figure.* FROM neighbour_figure
            JOIN neighbour ON neighbour.id = neighbour_figure.neighbour_id
            WHERE neighbour_figure.code = \(code)
            ORDER BY neighbour_figure.first_day DESC, neighbour.name LIMIT 500
            """
        )
    }

    func neighbourPlaces() throws -> [(id: UUID, name: String)] {
        try rows("SELECT id, name FROM neighbour ORDER BY name LIMIT 200").map { (try $0["id"], try $0["name"]) }
    }
}

extension Writer {
    func setPublic(_ indicator: UUID, _ isPublic: Bool, by actor: Actor, at now: Instant) throws {
        try execute("DELETE FROM public_indicator WHERE indicator_id = \(indicator)")
        guard isPublic else { return }
        try execute(
            "INSERT INTO public_indicator (indicator_id, by_name, at) VALUES (\(indicator), \(actor.name), \(now))"
        )
    }

    /// Takes the place of what was loaded of that place before.
    func keep(_ feed: OpenFeed, id: UUID, by actor: Actor, at now: Instant) throws {
        let name = feed.place
        let old: UUID? = try value("id", "SELECT id FROM neighbour WHERE name = \(name)")
        if let old { try removeNeighbour(old) }
        try execute(
            "INSERT INTO neighbour (id, name, loaded_by, loaded_at) VALUES (\(id), \(name), \(actor.name), \(now))"
        )
        for indicator in feed.indicators {
            for figure in indicator.figures {
                try execute(
                    """
                    INSERT INTO neighbour_figure
                        (neighbour_id, code, first_day, last_day, value, lower, upper, marker, kind, polarity, rhythm)
                    VALUES
                        (\(id), \(indicator.code), \(figure.first), \(figure.last), \(figure.value), \(figure.lower),
                         \(figure.upper), \(figure.marker), \(indicator.kind), \(indicator.polarity),
                         \(indicator.rhythm))
                    """
                )
            }
        }
    }

    func removeNeighbour(_ id: UUID) throws {
        try execute("DELETE FROM neighbour_figure WHERE neighbour_id = \(id)")
        try execute("DELETE FROM neighbour WHERE id = \(id)")
    }
}
