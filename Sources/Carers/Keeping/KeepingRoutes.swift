import Desk
import Forms
import Foundation
import Records
import Web

let keepingRoutes: [Route] = [
    .get(CarersPaths.keeping, for: .staffWho(.guardRecords)) { visit in
        .page(keepingPage(try await visit.ask(Keeping()), visit))
    },
    .post(CarersPaths.keeping + "/rules", for: .staffWho(.guardRecords), needsFreshCode: true) { visit in
        var read = FormReader(visit.form)
        let agency = read.uuid("agency", required: KeepingWords.needsNumber)
        var amounts: [KeptKind: Int] = [:]
        for kind in KeptKind.allCases {
            // What nobody has decided about yet is never gone the night it came.
            let least = kind == .arrival ? 1 : 0
            amounts[kind] = read.integer(kind.rawValue, required: KeepingWords.needsNumber, in: least...400)
        }
        let from = read.day("from", required: KeepingWords.needsDay)
        do {
            try read.finish()
            try await visit.perform(SetKeepingRules(agency: agency, amounts: amounts, from: from))
            return .redirect(to: CarersPaths.keeping, notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return try await again(visit, invalid)
        }
    },
    .post(CarersPaths.keeping + "/holds", for: .staffWho(.guardRecords)) { visit in
        var read = FormReader(visit.form)
        let reference = PersonReference.read(visit.form["held"])
        if reference == nil { read.refuse("held", KeepingWords.noRecord) }
        let reason = read.text("reason", required: KeepingWords.needsReason, most: 500)
        do {
            try read.finish()
            try await visit.perform(HoldRecord(reference: reference ?? "", reason: reason))
            return .redirect(to: CarersPaths.keeping, notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return try await again(visit, invalid)
        } catch Refusal.notFound {
            return try await again(visit, InvalidForm("held", KeepingWords.noRecord))
        }
    },
    .post(CarersPaths.keeping + "/holds/:hold/lifting", for: .staffWho(.guardRecords)) { visit in
        try await visit.perform(LiftHold(hold: visit.id("hold")))
        return .redirect(to: CarersPaths.keeping, notice: .carersSaved)
    },
    .post(CarersPaths.keeping + "/proposals", for: .staffWho(.guardRecords), needsFreshCode: true) { visit in
        do {
            var read = FormReader(visit.form)
            let why = read.choice("why", required: KeepingWords.needsWhy, fallback: Erasure.Why.asked)
            let reference = PersonReference.read(visit.form["reference"])
            let record = try await visit.ask(RecordOfReference(reference: reference ?? ""))
            if record == nil { read.refuse("reference", KeepingWords.noRecord) }
            try read.finish()
            guard let record else { throw Refusal.notFound }
            try await visit.perform(ProposeErasure(record: record, why: why))
            return .redirect(to: CarersPaths.keeping, notice: .erasureProposed)
        } catch let invalid as InvalidForm {
            return try await again(visit, invalid)
        } catch InvalidErasure.held {
            return try await again(visit, InvalidForm("reference", KeepingWords.isHeld))
        } catch InvalidErasure.tooEarly {
            return try await again(visit, InvalidForm("reference", KeepingWords.tooEarly))
        }
    },
    .post(CarersPaths.keeping + "/erasures/:erasure/agreement", for: .staffWho(.guardRecords), needsFreshCode: true) {
        visit in
        do {
            try await visit.perform(AgreeToErasure(erasure: visit.id("erasure")))
            return .redirect(to: CarersPaths.keeping, notice: .recordErased)
        } catch InvalidErasure.held {
            return try await again(visit, InvalidForm("reference", KeepingWords.isHeld))
        }
    },
    .post(CarersPaths.keeping + "/erasures/:erasure/withdrawal", for: .staffWho(.guardRecords)) { visit in
        try await visit.perform(WithdrawErasure(erasure: visit.id("erasure")))
        return .redirect(to: CarersPaths.keeping, notice: .carersSaved)
    },
]

private func again(_ visit: Visit, _ invalid: InvalidForm) async throws -> Reply {
    .tryAgain(keepingPage(try await visit.ask(Keeping()), visit, visit.form, invalid))
}

/// The record of a reference, for whoever guards the agency’s records: that there is one, and no more.
struct RecordOfReference: Question {
    let reference: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func answer(_ look: Look) throws -> UUID? {
        try look.db.keptRecord(reference, of: look.guardedAgencies())?.id
    }
}
