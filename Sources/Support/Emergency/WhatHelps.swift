import DesignSystem
import Foundation
import Markup

/// What someone needs who steps in for a carer, and nothing else of the record: the same on paper and on a screen.
struct WhatHelps: Sendable {
    /// Whom the plan is a carer's.
    let carer: String
    let text: EmergencyText
    let contacts: [OpenedEmergencyContact]
    let rules: CardRules

    var view: HTML {
        let fields: [HTML] = EmergencyField.forResponders.compactMap { field in
            text[field].map { "<section><h2>\(field.label)</h2><p class=\"pre\">\($0)</p></section>" }
        }
        return "\(line)\(ringing)<div class=\"helps\">\(fields)</div>"
    }

    private var line: HTML? {
        rules.phone.map { phone in
            let words = Phrase(
                en: "If nobody can be reached, or to ask anything:",
                cy: "Os na ellir cyrraedd neb, neu i ofyn unrhyw beth:"
            )
            return "<p>\(words) <strong><bdi class=\"nowrap\">\(dialled(phone))</bdi></strong> \(rules.phoneWhen)</p>"
        }
    }

    /// A number to tap, where nothing but a number was written.
    private func dialled(_ phone: String) -> HTML {
        let number = phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        guard (3...16).contains(number.count), !phone.contains(where: \.isLetter) else { return "\(phone)" }
        let address = Address.safe("tel:" + number)
        return "<a href=\"\(address.text)\">\(phone)</a>"
    }

    private var ringing: HTML {
        let rows: [[HTML]] = contacts.map { one in
            let key: HTML? = one.contact.holdsKey ? .tag(EmergencyWords.key, .info) : nil
            return [
                "\(one.words.name) \(key)", "\(one.words.relation)",
                "<strong><bdi>\(dialled(one.words.phone))</bdi></strong>", "\(one.words.when)",
            ]
        }
        guard !rows.isEmpty else { return "" }
        return .table(
            EmergencyWords.contacts,
            id: "ring",
            columns: [
                Column(EmergencyWords.name), Column(EmergencyWords.relation), Column(EmergencyWords.phone),
                Column(EmergencyWords.when),
            ],
            rows: rows
        )
    }
}
