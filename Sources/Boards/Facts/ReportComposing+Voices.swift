import Delivery
import DesignSystem
import Foundation
import Markup
import Strategy
import Voice

extension ReportSource {
    /// What carers said that was answered since the last report, what still waits, and where their voice is missing.
    var whatCarersSaid: ComposedPart {
        let found = voices.answered.filter(\.isNew)
        var sentences = [answeredCount(found.count)]
        if voices.waiting > 0 { sentences.append(waitingCount(voices.waiting)) }
        if let seats = seatsSentence { sentences.append(seats) }
        return ComposedPart(
            sentences.map { .fact($0) },
            columns: [.voice, .answer, .reply, .answeredOn, .linked],
            rows: found.map { one in
                ReportRow(
                    key: "voice-\(one.id.written)",
                    path: one.path,
                    cells: [
                        .asWritten(one.said.words), .fact(one.kind), .asWritten(one.answer.words),
                        .fact(Phrase.day(one.on)), linked(one.actions),
                    ]
                )
            }
        )
    }

    private func answeredCount(_ count: Int) -> Phrase {
        let since = since != nil
        if count == 0 {
            return since
                ? Phrase(
                    en: "Nothing that carers said was answered since the last report.",
                    cy: "Nid atebwyd dim a ddywedodd gofalwyr ers yr adroddiad diwethaf."
                )
                : Phrase(
                    en: "Nothing that carers said has an answer yet.",
                    cy: "Nid oes ateb eto i ddim a ddywedodd gofalwyr."
                )
        }
        let (english, welsh) = since ? (" since the last report", " ers yr adroddiad diwethaf") : ("", "")
        return CountedWords.things(
            count,
            en: "1 thing that carers said was answered\(english).",
            "\(count) things that carers said were answered\(english).",
            zero: ""
        ) { "Atebwyd \($0) a ddywedodd gofalwyr\(welsh)." }
    }

    private func waitingCount(_ count: Int) -> Phrase {
        CountedWords.things(
            count,
            en: "1 thing that carers said waits for an answer.",
            "\(count) things that carers said wait for an answer.",
            zero: ""
        ) { "Mae \($0) a ddywedodd gofalwyr yn aros am ateb." }
    }

    private var seatsSentence: Phrase? {
        let seats = voices.seats
        guard seats.all > 0 else { return nil }
        guard seats.empty > 0 else {
            return Phrase(
                en: "Every seat for a carer’s voice on this board is filled.",
                cy: "Mae pob sedd ar gyfer llais gofalwr ar y bwrdd hwn wedi’i llenwi."
            )
        }
        return .counted(
            seats.empty,
            en: EnglishForms(
                one: "1 of the seats for carers’ voices on this board is empty.",
                other: "\(seats.empty) of the seats for carers’ voices on this board are empty."
            ),
            cy: WelshForms(
                other: "Mae \(seats.empty) o’r seddi ar gyfer lleisiau gofalwyr ar y bwrdd hwn yn wag."
            )
        )
    }

    /// How the actions stand that an answer names: "1.2 Open a café: Done".
    private func linked(_ ids: [UUID]) -> ReportText {
        let found = actions.filter { ids.contains($0.id) }
        guard !found.isEmpty else { return .fact(Phrase(en: "None", cy: "Dim")) }
        return .fact(
            Phrase(
                en: found.map { "\($0.name): \($0.status.words.en)" }.joined(separator: "; "),
                cy: found.map { "\($0.name): \($0.status.words.cy)" }.joined(separator: "; ")
            )
        )
    }
}
