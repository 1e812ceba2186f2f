public import Markup

extension FormReader {
    /// An email address.
    ///
    /// Only its shape is judged; whether it exists is for a message to find out.
    public mutating func email(_ field: String, required message: Phrase) -> String {
        let address = form[field].filter { !$0.isWhitespace }
        guard !address.isEmpty else {
            refuse(field, message)
            return ""
        }
        let sides = address.split(separator: "@", omittingEmptySubsequences: false)
        let looksRight =
            sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".") && !sides[1].hasPrefix(".")
            && !sides[1].hasSuffix(".") && !sides[1].contains("..") && address.utf8.count <= 254
            && !address.contains { "<>()[],;:\\\"".contains($0) }
        if !looksRight {
            refuse(
                field,
                Phrase(
                    en: "Enter an email address with an @ and a full stop, like name@example.org",
                    cy: "Rhowch gyfeiriad e-bost gydag @ ac atalnod llawn, fel enw@example.org"
                )
            )
        }
        return address
    }

    /// A password as typed, spaces and all.
    ///
    /// Nothing of it is tidied away.
    public mutating func password(_ field: String, required message: Phrase, least: Int = 1) -> String {
        let password = form[field]
        if password.isEmpty {
            refuse(field, message)
        } else if password.count < least {
            refuse(
                field,
                Phrase(
                    en: "Password must be \(least) characters or more",
                    cy: "Rhaid i’r cyfrinair fod yn \(least) nod neu fwy"
                )
            )
        } else if password.utf8.count > 1024 {
            refuse(field, Phrase(en: "Password must be shorter than this", cy: "Rhaid i’r cyfrinair fod yn fyrrach"))
        }
        return password
    }
}
