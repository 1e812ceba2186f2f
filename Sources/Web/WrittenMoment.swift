public import Dates
import Desk
import Foundation
public import Markup

extension Visit {
    /// A moment as people where the place is write it: "12 March 2026 at 2:05pm".
    public func moment(_ instant: Instant) -> Phrase {
        let day = clock.day(of: instant)
        let offset = Int64(clock.zone.secondsFromGMT(for: instant.date))
        let minutes = (instant.milliseconds / 1000 + offset) / 60 % 1440
        let hour = minutes / 60
        let minute = minutes % 60
        let shown = (hour + 11) % 12 + 1
        let clockText = "\(shown):\(minute < 10 ? "0" : "")\(minute)"
        let months: [(en: String, cy: String)] = [
            ("January", "Ionawr"), ("February", "Chwefror"), ("March", "Mawrth"), ("April", "Ebrill"), ("May", "Mai"),
            ("June", "Mehefin"), ("July", "Gorffennaf"), ("August", "Awst"), ("September", "Medi"),
            ("October", "Hydref"), ("November", "Tachwedd"), ("December", "Rhagfyr"),
        ]
        let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : ("", "")
        return Phrase(
            en: "\(day.day) \(month.0) \(day.year) at \(clockText)\(hour < 12 ? "am" : "pm")",
            cy: "\(day.day) \(month.1) \(day.year) am \(clockText)\(hour < 12 ? "yb" : "yp")"
        )
    }
}
