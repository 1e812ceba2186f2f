import Dates
import Forms
import Markup

extension FormReader {
    /// A month however it is written: "April 2026", "4/2026", "2026-04"; as it is kept, `2026-04`.
    mutating func optionalMonth(_ field: String) -> String? {
        guard let typed = optionalText(field, most: 40) else { return nil }
        if let day = Day(iso: typed + "-01") { return day.isoMonth }
        let read = When(parsing: typed.contains(where: \.isLetter) ? typed : typed.replacing("/", with: " "))
        if read.milestones.count == 1, let first = read.milestones.first, first.kind == .month, let day = first.earliest
        {
            return day.isoMonth
        }
        let parts = typed.split { !$0.isNumber }.compactMap { Int($0) }
        if parts.count == 2, let day = Day(parts[1], parts[0], 1) { return day.isoMonth }
        refuse(
            field,
            Phrase(en: "Enter a month and a year, such as April 2026", cy: "Rhowch fis a blwyddyn, megis Ebrill 2026")
        )
        return nil
    }
}
