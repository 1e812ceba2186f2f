import DesignSystem
import Forms
import Foundation
import Markup
import Records
import Web

/// The two records, fact by fact.
func sideBySide(_ one: OneOfTwo.Answer, _ two: OneOfTwo.Answer) -> HTML {
    let both = [one, two]
    func row(_ words: Phrase, _ cell: (OneOfTwo.Answer) -> HTML?) -> [HTML] {
        let cells = both.map(cell)
        // What both say is read once.
        if let first = cells.first ?? nil, let last = cells.last ?? nil,
            first.rendered(in: .english) == last.rendered(in: .english)
        {
            return ["\(words)", first, .none(MergeWords.theSame)]
        }
        return ["\(words)"] + cells.map { $0 ?? .none(CarersWords.notKnown) }
    }
    let facts: [[HTML]] = [
        row(MergeField.name.words) { "\($0.frame.person.names.full)" },
        row(Phrase(en: "Known as", cy: "Adwaenir fel")) { $0.frame.person.names.knownAs.map { "\($0)" } },
        row(MergeField.born.words) { $0.frame.person.born.map { "\($0.words)" } },
        row(Phrase(en: "Postcode", cy: "Cod post")) { $0.frame.person.postcodeInList(on: $0.frame.today) },
        row(MergeWords.nhsNumber) { $0.nhs.map { "\(MergeWords.endsIn($0))" } },
        row(Phrase(en: "Registered", cy: "Cofrestrwyd")) { .day($0.frame.person.registeredOn) },
        row(MergeField.found.words) { $0.frame.person.found.source.map { "\($0.words)" } },
    ]
    let hanging: [HTML] =
        ["\(MergeWords.hangs)"]
        + both.map { answer in
            answer.hanging.isEmpty
                ? "\(MergeWords.nothing)"
                : "<ul>\(each: answer.hanging, { "<li>\($0.words): \($0.many)</li>" })</ul>"
        }
    let rows = facts + waysToReach(one.contacts, two.contacts) + [hanging]
    let heads = both.map { Column(Phrase(asWritten: $0.frame.person.reference)) }
    return .table(
        MergeWords.sideBySide,
        id: "side-by-side",
        columns: [Column(Phrase(en: "What", cy: "Beth"))] + heads,
        rows: rows
    )
}

/// Each number and address once, with what each record says of it.
private func waysToReach(_ one: [ContactWay], _ two: [ContactWay]) -> [[HTML]] {
    var seen: Set<ContactPlace> = []
    let places = (one + two).filter { seen.insert($0.place).inserted }
    func cell(_ ways: [ContactWay], _ place: ContactPlace) -> HTML {
        guard let way = ways.first(where: { $0.place == place }) else { return .none(MergeWords.notThere) }
        let preferred: HTML? = way.isPreferred ? " \(.tag(ContactWords.preferred, .info))" : nil
        let note: HTML? = way.note.map { "<p class=\"meta\">\($0)</p>" }
        return "\(way.safety.tag)\(preferred)\(note)"
    }
    return places.map { way in
        ["\(way.channel.words): \(way.told)", cell(one, way.place), cell(two, way.place)]
    }
}

/// How safe it will be to reach them, where the two records disagree.
private func stricterPart(_ one: OneOfTwo.Answer, _ two: OneOfTwo.Answer) -> HTML? {
    let differing = SharedWay.of(one.contacts, two.contacts).filter { $0.own.safety != $0.other.safety }
    guard !differing.isEmpty else { return nil }
    let lines: [HTML] = differing.map { "<li>\(MergeWords.willBe($0.own.told, $0.safety))</li>" }
    return .inset("<p>\(MergeWords.stricterHolds)</p><ul>\(lines)</ul>")
}

/// The way to say that they are two people.
func notTheSamePart(_ one: OneOfTwo.Answer, _ two: OneOfTwo.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    guard one.frame.mayKeep, !one.isToldApart else { return nil }
    let path = CarersPaths.comparison(of: one.frame.person.id, with: two.frame.person.id) + "/judgement"
    let note = HTML.textField(
        "note",
        label: DuplicateWords.note,
        hint: DuplicateWords.noteHint,
        isOptional: true,
        form: visit.form,
        invalid: invalid
    )
    return """
        <h3>\(DuplicateWords.notTheSame)</h3>
        \(.form(action: path, visit.context, "\(note)\(.button(DuplicateWords.notTheSame, .secondary))"))
        """
}

/// The way to make one of the two.
func mergePart(_ one: OneOfTwo.Answer, _ two: OneOfTwo.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let heading: HTML = "<h3>\(MergeWords.merge)</h3>"
    guard one.mayMerge, two.mayMerge else { return "\(heading)<p>\(MergeWords.whoMay)</p>" }
    let people = [one.frame.person, two.frame.person]
    let form = visit.form.has("kept") ? visit.form : Form(values: chosen(one, two))
    let which = HTML.radios(
        "kept",
        legend: MergeWords.which,
        hint: MergeWords.whichHint,
        options: people.map { Option($0.id.text, Phrase(asWritten: "\($0.reference), \($0.names.full)")) },
        form: form,
        invalid: invalid
    )
    let fields: [HTML] = MergeField.allCases.compactMap { field in
        guard let said = field.said(one, two) else { return nil }
        return .radios(
            field.rawValue,
            legend: field.words,
            options: zip(people, said).map { Option($0.id.text, $1) },
            form: form
        )
    }
    let versions: [HTML] = people.map { .hidden("version-\($0.id.text)", String($0.version)) }
    let restricted: HTML? = people[0].isRestricted ? "<p>\(MergeWords.restricted)</p>" : nil
    let plans: HTML? = one.hasWhatHoldsOnce && two.hasWhatHoldsOnce ? .inset("<p>\(MergeWords.bothHaveAPlan)</p>") : nil
    let which2: HTML? = fields.isEmpty ? nil : .fieldset(MergeWords.rightFrom, "\(fields)")
    let path = CarersPaths.comparison(of: people[0].id, with: people[1].id)
    return """
        \(heading)<p>\(MergeWords.canBeUndone)</p><p>\(MergeWords.laterAnswer)</p>\(stricterPart(one, two))\(restricted)\(plans)
        \(.form(action: path, visit.context, "\(which)\(which2)\(versions)\(.button(MergeWords.merge, .warning))"))
        """
}

/// The older record stays unless someone says otherwise, and what is known wins over what is not.
private func chosen(_ one: OneOfTwo.Answer, _ two: OneOfTwo.Answer) -> [String: String] {
    let people = [one.frame.person, two.frame.person]
    let older = people[0].createdAt <= people[1].createdAt ? people[0] : people[1]
    var values = ["kept": older.id.text]
    for field in MergeField.allCases {
        let known = [one, two].filter { field.value($0) != nil }
        values[field.rawValue] = (known.count == 1 ? known[0].frame.person : older).id.text
    }
    return values
}

extension MergeField {
    /// What a record says, where it says anything.
    fileprivate func value(_ answer: OneOfTwo.Answer) -> Phrase? {
        let person = answer.frame.person
        return switch self {
        case .name:
            Phrase(asWritten: [person.names.listed, person.names.knownAs].compactMap { $0 }.joined(separator: "; "))
        case .born: person.born?.words
        case .address:
            person.postcode.map {
                // Told apart without being told: the same kept postcode reads the same.
                person.isUnder18(on: answer.frame.today) ? PersonWords.postcodeKept : Phrase(asWritten: $0)
            } ?? (answer.hasAddress ? Self.addressKept : nil)
        case .nhs: answer.nhs.map(MergeWords.endsIn)
        case .language: person.language.map { CodeList.language.words($0) }
        case .found: person.found.source?.words
        }
    }

    /// What each says, where they differ.
    fileprivate func said(_ one: OneOfTwo.Answer, _ two: OneOfTwo.Answer) -> [Phrase]? {
        let both = [value(one), value(two)]
        let isSameAddress = self == .address && one.hasAddress == two.hasAddress
        if both[0] == both[1], self != .address || isSameAddress { return nil }
        return both.map { $0 ?? CarersWords.notKnown }
    }

    private static let addressKept = Phrase(en: "An address without a postcode", cy: "Cyfeiriad heb god post")
}
