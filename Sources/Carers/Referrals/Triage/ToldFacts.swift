import DesignSystem
import Forms
import Markup

/// What someone told, as whoever decides reads it.
enum ToldFacts {
    static func person(_ newcomer: Newcomer, _ form: Form) -> [Fact] {
        let ways = newcomer.contacts.map { way -> Phrase in
            let note = way.note.map { " (\($0))" } ?? ""
            return Phrase(
                en: "\(way.channel.words.en): \(way.value) – \(way.safety.words.en)\(note)",
                cy: "\(way.channel.words.cy): \(way.value) – \(way.safety.words.cy)\(note)"
            )
        }
        let lines: [HTML] = ways.map { "<li>\($0)</li>" }
        let sharing: [HTML] = SharingParty.asked.compactMap { party in
            newcomer.sharing[party].map { "<li>\(party.words): \($0.words)</li>" }
        }
        let effects = CareWords.words(form.all("effect"), of: CaringQuestion.effects)
        let feeling = CareWords.words(form["feel"], of: YoungWords.feelings)
        let tell = ["yes": YoungWords.tellYes, "no": YoungWords.tellNo, "first": YoungWords.tellFirst][form["tell"]]
        let facts: [(Phrase, HTML?)] = [
            (JoinWords.known, newcomer.names.knownAs.map { "\($0)" }),
            (JoinWords.born, newcomer.born.map { "\($0.words)" }),
            (TriageWords.age, newcomer.ageSaid.map { "\(Phrase.number($0))" }),
            (JoinWords.prefer, newcomer.prefers.map { "\($0.words)" }),
            (JoinWords.reach, lines.isEmpty ? nil : "<ul>\(lines)</ul>"),
            (JoinWords.safeNote, form["safe-note"].isEmpty ? nil : "\(form["safe-note"])"),
            (JoinWords.language, newcomer.language.map { "\($0)" }),
            (JoinWords.interpreterFact, newcomer.needsInterpreter ? "\(JoinWords.yes)" : nil),
            (JoinWords.needs, newcomer.needs.map { "\($0)" }),
            (JoinWords.postcode, newcomer.postcode.map { "\($0)" }),
            (JoinWords.area, newcomer.area.map { "\($0)" }),
            (JoinWords.sharing, sharing.isEmpty ? nil : "<ul>\(sharing)</ul>"),
            (CaringQuestion.effect.words, effects.map { "\($0)" }), (YoungWords.feel, feeling.map { "\($0)" }),
            (JoinWords.wordsLabel, newcomer.words.map { "\($0)" }), (YoungWords.tell, tell.map { "\($0)" }),
            (YoungWords.schoolName, form["school"].isEmpty ? nil : "\(form["school"])"),
            (YoungWords.teacher, form["teacher"].isEmpty ? nil : "\(form["teacher"])"),
        ]
        return facts.compactMap { name, answer in answer.map { Fact(name, $0) } }
    }

    static func lookedAfter(_ newcomer: Newcomer) -> [HTML] {
        newcomer.lookedAfter.map { person in
            let relations = CareWords.words(person.relation, of: ReferWords.relations) ?? JoinWords.notGiven
            let name = [person.given, person.family].compactMap(\.self).joined(separator: " ")
            let facts: [(Phrase, Phrase?)] = [
                (JoinWords.theirName, name.isEmpty ? nil : Phrase(same: name)),
                (JoinWords.theirAge, person.age?.words),
                (JoinWords.hard, CareWords.words(person.conditions, of: CareWords.conditions)),
                (JoinWords.helps, CareWords.words(person.helps, of: CaringQuestion.helps)),
                (CaringQuestion.often.words, CareWords.words(person.often, of: CaringQuestion.oftens)),
                (JoinWords.lives, person.livesWith.map { $0 ? JoinWords.livesYes : JoinWords.livesNo }),
            ]
            let said = facts.compactMap { name, answer in answer.map { Fact(name, "\($0)") } }
            return "<h3>\(ReferWords.lookedAfter): \(relations)</h3>\(.summaryList(said))"
        }
    }

    static func sender(_ form: Form) -> [Fact] {
        [
            Fact(ReferWords.sender, text: form["sender"]), Fact(ReferWords.role, text: form["role"]),
            Fact(ReferWords.org, text: form["org"]),
            Fact(ReferWords.senderPhone, text: form["sender-phone"].isEmpty ? nil : form["sender-phone"]),
            Fact(ReferWords.senderEmail, text: form["sender-email"].isEmpty ? nil : form["sender-email"]),
            Fact(
                ReferWords.consent,
                CareWords.words(form["consent"], of: ReferWords.consents).map { "\($0)" } ?? .none()
            ),
        ]
    }
}
