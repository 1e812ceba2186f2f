import Dates
import Records

extension Reader {
    /// The day from which there is anything to count.
    func firstRecord() throws -> Day? {
        let registered: Day?? = try value("day", "SELECT min(registered_on) AS day FROM person")
        let asked: Day?? = try value("day", "SELECT min(requested_on) AS day FROM assessment")
        return [registered ?? nil, asked ?? nil].compactMap(\.self).min()
    }
}
