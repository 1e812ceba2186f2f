import Foundation
import Records

/// Forms of closing, of what is late and of keeping, in the place of the map.
extension MapWorld {
    var formsOfKeeping: [String: [String: String]] {
        let nobody = ["reference": "C1234-5671"]
        return [
            "/carers/:person/closing": [
                "reason": "died", "day-day": "1", "day-month": "3", "day-year": "2026", "version": "2",
            ],
            "/carers/:person/reopening": [:], "/carers/:person/teams": [:], "/carers/:person/teams/:team/removal": [:],
            "/carers/late/export": ["purpose": "meeting"],
            "/carers/targets/place": ["decide": "4", "decide_urgent": "1", "contact": "12", "contact_urgent": "2"],
            "/carers/keeping/rules": [
                "agency": ids["agency"]?.text ?? "", "adult": "9", "young": "26", "mistake": "1", "arrival": "6",
                "backups": "60",
                "from-day": "1", "from-month": "3", "from-year": "2026",
            ],
            "/carers/keeping/holds": nobody.merging(["reason": "An inquest", "held": nobody["reference"] ?? ""]) { $1 },
            "/carers/keeping/proposals": nobody.merging(["why": "asked"]) { $1 },
            "/carers/:person/everything": ["as": "html"],
        ]
    }
}
