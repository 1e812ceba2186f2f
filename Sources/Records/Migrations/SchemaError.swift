/// The tables are not the ones this program was written for.
///
/// Each case says what to do, for whoever starts the server.
public enum SchemaError: Error, Equatable, CustomStringConvertible {
    /// The database lacks these migrations.
    case older(missing: [String])
    /// The database has had these migrations, which this program does not know.
    case newer(unknown: [String])
    /// The text of a migration is not what was run.
    case edited(String)
    /// A migration is listed before one that has already been run.
    case outOfOrder(String, after: String)
    /// Two migrations have one name.
    case repeated(String)
    /// A migration failed, so nothing of it was kept; those before it stay.
    case failed(String, because: String)

    public var description: String {
        switch self {
        case .older(let missing):
            "The database is older than this program: it lacks \(missing.joined(separator: ", ")). "
                + "Make a backup, then run “alongside migrate”."
        case .newer(let unknown):
            "The database is newer than this program: it has \(unknown.joined(separator: ", ")). "
                + "Install the version that made those changes, or a later one."
        case .edited(let name):
            "The migration \(name) is not the one this database has had. Install the version the database was made with."
        case .outOfOrder(let name, let later):
            "The migration \(name) comes before \(later), which this database has had already. It must be given a later number."
        case .repeated(let name): "Two migrations are called \(name)."
        case .failed(let name, let reason): "The migration \(name) failed and was undone: \(reason)"
        }
    }
}
