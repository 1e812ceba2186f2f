import Dates
import Foundation
import Records

/// Puts rows into the tables that indicators count, each with what its table needs besides what a test says of it.
struct CaseworkRows {
    let db: any Writer
    let newID: @Sendable () -> UUID
    let agency: UUID
    let other: UUID
    let team: UUID
    let account: UUID
    private var number = 0

    /// Adds two agencies, and the team unless it is there.
    init(_ db: any Writer, team: UUID, isNew: Bool = true, newID: @escaping @Sendable () -> UUID) throws {
        self.db = db
        self.newID = newID
        self.team = team
        agency = newID()
        other = newID()
        account = newID()
        for (id, name) in [(agency, "Council"), (other, "Health board")] {
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(id), \(name), 'council', 1)")
        }
        guard isNew else { return }
        try db.execute(
            "INSERT INTO team (id, agency_id, name, folded, version) VALUES (\(team), \(agency), 'Carers', 'carers', 1)"
        )
    }

    /// Adds a row; nought stands for null where a test leaves a column out.
    @discardableResult
    mutating func add(_ table: String, _ given: [String: (any SQLConvertible)?]) throws -> UUID {
        number += 1
        let id = newID()
        var values: [String: SQLValue] = ["id": .text(id.uuidString.lowercased())]
        for (column, value) in needed(table) { values[column] = value }
        for (column, value) in given { values[column] = value?.sqlValue ?? .null }
        if table == "list_row" { values["id"] = nil }
        let columns = values.keys.sorted()
        let names: SQL = columns.map { "\(name: $0)" }.joined(separator: ", ")
        let bound: SQL = columns.map { SQL(parts: [.value(values[$0] ?? .null)]) }.joined(separator: ", ")
        try db.execute("INSERT INTO \(name: table) (\(names)) VALUES (\(bound))")
        return id
    }

    private func needed(_ table: String) -> [String: SQLValue] {
        let made: SQLValue = .text("2026-01-01T09:00:00.000Z")
        let who = SQLValue.text(account.uuidString.lowercased())
        let team = SQLValue.text(self.team.uuidString.lowercased())
        let writer: [String: SQLValue] = ["written_by": who, "written_name": .text("A worker"), "version": .integer(1)]
        let sealed = SQLValue.text("x")
        let more: [String: SQLValue] =
            switch table {
            case "person":
                [
                    "reference": .text("C\(number)"), "team_id": team, "given_name": .text("A"),
                    "family_name": .text("Carer"), "sort_name": .text("carer a"), "interpreter": .bool(false),
                    "is_restricted": .bool(false), "is_carer": .bool(true), "version": .integer(1), "created_at": made,
                ]
            case "assessment":
                [
                    "kind": .text("adult"), "form_version": .integer(1), "state": .text("requested"),
                    "asked_by": .text("carer"), "target_on": .text("2026-02-02"), "is_combined": .bool(false),
                    "interpreter": .bool(false), "version": .integer(1), "created_by": who,
                    "created_name": .text("A worker"), "created_at": made,
                ]
            case "eligibility_decision":
                [
                    "worked_out": .text("yes"), "conditions": .text("[]"), "decided": .text("yes"),
                    "words_sealed": sealed, "advice_sealed": sealed, "reason_sealed": sealed,
                    "state": .text("approved"),
                    "decided_by": who, "decided_name": .text("A worker"), "decided_at": made,
                    "judged_by": .text(other.uuidString.lowercased()), "judged_name": .text("A manager"),
                ]
            case "support_plan":
                [
                    "state": .text("draft"), "due_on": .text("2026-02-02"), "bears_on": sealed,
                    "whole_version": .integer(1), "version": .integer(1), "created_by": who,
                    "created_name": .text("A worker"), "created_at": made,
                ]
            case "plan_need":
                ["position": .integer(1), "code": .text("a"), "is_eligible": .bool(true), "version": .integer(1)]
            case "direct_payment":
                [
                    "pence": .integer(1000), "every": .text("week"), "purpose_sealed": sealed,
                    "monitoring_sealed": sealed, "created_at": made,
                ]
            case "review":
                [
                    "kind": .text("planned"), "came_of": .text("as_it_is"), "answers_sealed": sealed, "held_by": who,
                    "held_name": .text("A worker"), "created_at": made,
                ]
            case "break_need":
                ["kind": .text("planned"), "words_sealed": sealed, "version": .integer(1), "created_at": made]
            case "break_offer": ["words_sealed": sealed, "by_name": .text("A worker"), "version": .integer(1)]
            case "break_booking":
                [
                    "words_sealed": sealed, "minutes": .integer(60), "replacement": .text("none_needed"),
                    "paid_by": .text("free"), "state": .text("booked"), "version": .integer(1),
                ]
            case "emergency_plan":
                [
                    "words_sealed": sealed, "code_sealed": sealed, "code_print": .text("p\(number)"),
                    "cared_for": .text("agreed"), "checked_on": .text("2026-01-01"), "check_due": .text("2027-01-01"),
                    "checked_name": .text("A worker"), "version": .integer(1), "created_at": made,
                ]
            case "emergency_use":
                [
                    "why": .text("ill"), "started_at": made, "started_name": .text("A worker"), "version": .integer(1),
                ]
            case "carers_card":
                [
                    "state": .text("applied"), "number": .text("N\(number)"), "applied_name": .text("A worker"),
                    "version": .integer(1), "created_at": made,
                ]
            case "equality_answer": writer.merging(["answer": .text("answered")]) { $1 }
            case "communication_need":
                [
                    "code": .text("a"), "standing": .text("met"), "recorded_on": .text("2026-01-05"),
                    "recorded_name": .text("A worker"), "version": .integer(1),
                ]
            case "agreement":
                [
                    "keeper_id": .text(agency.uuidString.lowercased()),
                    "receiver_id": .text(other.uuidString.lowercased()), "purpose": .text("care"),
                    "basis": .text("consent"), "condition": .text("agreed"), "signed_by": .text("A manager"),
                    "begins_at": made, "version": .integer(1), "created_at": made,
                ]
            case "sharing":
                [
                    "agreed_by": .text("carer"), "begins_at": made, "recorded_by": who,
                    "recorded_name": .text("A worker"),
                ]
            case "arrival":
                [
                    "kind": .text("referral"), "reference": .text("R\(number)"), "owner": .text("carers"),
                    "source": .text("gp"), "on_paper": .bool(false), "language": .text("en"), "is_urgent": .bool(false),
                    "told_sealed": sealed, "arrived_at": made, "decide_by": .text("2026-02-02"),
                    "contact_by": .text("2026-02-02"), "version": .integer(1),
                ]
            case "onward_referral":
                writer.merging(["organisation": .text("A charity"), "words_sealed": sealed]) { $1 }
            case "note":
                writer.merging([
                    "kind": .text("call"), "happened_at": made, "words_sealed": sealed, "is_shared": .bool(true),
                    "written_at": made,
                ]) { $1 }
            case "task":
                [
                    "team_id": team, "words_sealed": sealed, "made_by": who, "made_name": .text("A worker"),
                    "made_at": made, "is_needed": .bool(true), "version": .integer(1),
                ]
            case "list_import":
                [
                    "team_id": team, "kind": .text("gp"), "name": .text("The surgery"), "state": .text("committed"),
                    "file_name": .text("a.csv"), "columns": .text("{}"), "districts": .text("[]"),
                    "total": .integer(1), "done": .integer(1), "fills": .bool(false), "brought_by": who,
                    "brought_name": .text("A worker"), "brought_at": made, "version": .integer(1),
                ]
            case "list_row":
                [
                    "number": .integer(Int64(number)), "cells_sealed": sealed, "outcome": .text("new"),
                    "rules": .text("[]"), "problems": .text("[]"), "choice": .text("register"), "is_made": .bool(true),
                ]
            case "wellbeing_score": ["scale": .integer(1)]
            default: [:]
            }
        return more
    }
}
