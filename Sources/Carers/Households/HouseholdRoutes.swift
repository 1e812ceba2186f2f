import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let householdRoutes: [Route] = [
    .get("/carers/:person/household", for: .staffWho(.seeCarers)) { visit in
        .page(householdPage(try await visit.ask(HouseholdOfPerson(person: visit.id("person"))), visit))
    },
    .get("/carers/:person/household/new", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
        return .page(newMemberPage(frame, visit, Form(values: ["shares": "1"])))
    },
    .post("/carers/:person/household/new", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
        do {
            var reader = FormReader(visit.form)
            let reference = PersonReference.read(visit.form["reference"])
            if reference == nil { reader.refuse("reference", HouseholdWords.unknownReference) }
            let since = reader.pastDay("since", HouseholdWords.needsSince, today: frame.today)
            let shares = reader.flag("shares")
            try reader.finish()
            try await visit.perform(
                AddToHousehold(
                    person: frame.person.id,
                    reference: reference ?? "",
                    since: since,
                    sharesAddress: shares
                )
            )
            return .redirect(to: CarersPaths.part("household", of: frame.person.id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(newMemberPage(frame, visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/household/moving", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(HouseholdToMove(person: visit.id("person")))
        return .page(householdMovingPage(answer, visit, Form(values: Form.boxes("day", answer.frame.today))))
    },
    .post("/carers/:person/household/moving", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(HouseholdToMove(person: visit.id("person")))
        do {
            let move = try HouseholdMove(visit.form, answer)
            try await visit.perform(
                MoveHousehold(
                    person: answer.frame.person.id,
                    day: move.day,
                    isCorrection: move.isCorrection,
                    others: move.others
                )
            )
            return .redirect(to: CarersPaths.part("household", of: answer.frame.person.id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(householdMovingPage(answer, visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/household/:housemate/leaving", for: .staffWho(.keepCarers)) { visit in
        let (frame, line) = try await visit.ask(OneMember(person: visit.id("person"), member: visit.id("housemate")))
        return .page(leavingPage(frame, line, visit, Form(values: Form.boxes("day", frame.today))))
    },
    .post("/carers/:person/household/:housemate/leaving", for: .staffWho(.keepCarers)) { visit in
        let (frame, line) = try await visit.ask(OneMember(person: visit.id("person"), member: visit.id("housemate")))
        do {
            var reader = FormReader(visit.form)
            let day = reader.pastDay("day", HouseholdWords.needsDay, today: frame.today)
            try reader.finish()
            try await visit.perform(LeaveHousehold(person: frame.person.id, member: line.id, day: day))
            return .redirect(to: CarersPaths.part("household", of: frame.person.id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(leavingPage(frame, line, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/secrets/:secret/lifting", for: .staffWho(.keepCarers)) { visit in
        let (person, secret) = (try visit.id("person"), try visit.id("secret"))
        do {
            var reader = FormReader(visit.form)
            let why = reader.text(HouseholdSecret.whyField(secret), required: HouseholdWords.needsWhy, most: 500)
            try reader.finish()
            try await visit.perform(LiftHouseholdSecret(person: person, secret: secret, why: why))
            return .redirect(to: CarersPaths.part("household", of: person), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(householdPage(try await visit.ask(HouseholdOfPerson(person: person)), visit, invalid))
        }
    },
]

/// One member of the household of a person in whose record whoever asks may write.
private struct OneMember: OpensPerson {
    let person: UUID
    let member: UUID

    func answer(_ look: Look) throws -> (PersonFrame, HouseholdLine) {
        let frame = try KeepablePerson(person: person).answer(look)
        return (frame, try look.householdMember(member, of: person))
    }
}

private func newMemberPage(_ frame: PersonFrame, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let reference = HTML.textField(
        "reference",
        label: PersonWords.reference,
        hint: HouseholdWords.addHint,
        width: "w20",
        form: form,
        invalid: invalid
    )
    let since = HTML.dateFields("since", legend: HouseholdWords.since, form: form, invalid: invalid)
    return formPage(
        frame,
        HouseholdWords.add,
        visit,
        invalid,
        to: "household/new",
        "\(reference)\(since)\(.tick("shares", HouseholdWords.shares, form: form, invalid: invalid))"
    )
}

private func leavingPage(
    _ frame: PersonFrame,
    _ line: HouseholdLine,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    formPage(
        frame,
        HouseholdWords.movedOut,
        visit,
        invalid,
        to: "household/\(line.id.text)/leaving",
        """
        <p>\(line.person.names.full): \(HouseholdWords.since) \(HTML.day(line.member.since))</p>
        \(.dateFields("day", legend: HouseholdWords.lastDay, form: form, invalid: invalid))
        """
    )
}
