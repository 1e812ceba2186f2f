import Dates

extension MatchProfile {
    /// What two records of one person have in common, whatever went wrong with one field of them.
    ///
    /// Only records that share a key are compared: of 20,000 people some hundred thousand pairs, not two hundred
    /// million. Each key is a letter for its kind and what is alike.
    package var keys: Set<String> {
        var keys: Set<String> = []
        if let nhs { keys.insert("n\(nhs)") }
        for phone in phones { keys.insert("t\(phone)") }
        for email in emails { keys.insert("e\(email)") }
        let usual = GivenNames.usual(given.parts.first ?? "")
        let initial = String(usual.prefix(1))
        let sounds: [String] = [givenSound.first, familySound.first].sorted()
        if !givenSound.isSilent, !familySound.isSilent { keys.insert("s\(sounds.joined(separator: " "))") }
        for group in givenGroups where !familySound.isSilent { keys.insert("g\(group) \(familySound.first)") }
        if let postcode {
            keys.insert("p\(postcode.text) \(initial)")
            keys.insert("p\(postcode.text) \(familySound.first)")
        }
        guard let born else { return keys }
        keys.insert("y\(born.year) \(familySound.first) \(initial)")
        keys.insert("u\(born.year) \(usual) \(familyCore.prefix(1))")
        if let day = born.day {
            let (low, high) = (min(day.day, day.month), max(day.day, day.month))
            keys.insert("b\(day.year) \(low) \(high)")
            keys.insert("m\(low) \(high) \(usual)")
        }
        return keys
    }
}
