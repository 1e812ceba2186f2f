import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy

/// What is said of a group.
struct GroupWords: Sendable, Equatable {
    var summary: String
    var theme: String?
    var plan: UUID?

    init(summary: String, theme: String? = nil) {
        self.summary = summary
        self.theme = theme
    }

    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        summary = reader.text(
            "summary",
            required: Phrase(
                en: "Say in one line what these voices say together",
                cy: "Dywedwch mewn un llinell yr hyn y mae’r lleisiau hyn yn ei ddweud gyda’i gilydd"
            ),
            most: 500
        )
        theme = reader.optionalText("theme", most: 120)
        try reader.finish()
    }
}

/// Puts voices under one line, to be answered together.
struct GroupVoices: Command {
    let voices: [UUID]
    let words: GroupWords

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.allHeard(voices, by: actor).allSatisfy { actor.mayInVoices(.hearVoices, team: $0.team) }
    }

    func perform(_ work: Work) throws -> UUID {
        let heard = try work.db.allHeard(voices, by: work.actor)
        let plans = Set(heard.map(\.plan))
        let teams = Set(heard.compactMap(\.team))
        var words = words
        words.plan = plans.count == 1 ? plans.first ?? nil : nil
        words.theme = words.theme ?? heard.compactMap(\.theme).first
        // Voices of several teams could be seen by neither team whole, so a group is one team's.
        guard teams.count < 2 else { throw InvalidForm("summary", Self.severalTeams) }
        let id = work.newID()
        try work.db.addGroup(id, words, team: teams.first, at: work.now)
        for voice in heard {
            try work.db.put(voice: voice.id, inGroup: id, at: work.now)
            if let team = teams.first { try work.db.takeUp(voice: voice.id, by: team) }
            try work.db.removeQuotes(ofVoice: voice.id)
        }
        try work.record(.voicesGrouped, about: VoiceGroup.subject(id))
        return id
    }

    static let severalTeams = Phrase(
        en: "These voices belong to different teams: group each team’s own",
        cy: "Mae’r lleisiau hyn yn perthyn i dimau gwahanol: grwpiwch rai pob tîm ar wahân"
    )
}

/// Changes the line of a group, or its theme.
///
/// What everyone reads of an answer stays as it was approved.
struct CorrectGroup: Command {
    let id: UUID
    let words: GroupWords
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.mayInVoices(.hearVoices, team: try db.voiceGroup(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let now = try work.db.voiceGroup(id, visibleTo: work.actor)
        try work.db.correctGroup(id, words, seen: seen)
        let subject = VoiceGroup.subject(id)
        try work.remember("summary", of: subject, version: seen + 1, before: now.summary, after: words.summary)
        try work.remember("theme", of: subject, version: seen + 1, before: now.theme, after: words.theme)
        try work.record(.groupCorrected, about: subject)
    }
}

/// Puts one more voice into a group, or takes one out.
struct MoveVoice: Command {
    let voice: UUID
    let group: UUID
    let isIn: Bool

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        let team = try db.voiceGroup(group, visibleTo: actor).team
        return try actor.mayInVoices(.hearVoices, team: team)
            && actor.mayInVoices(.hearVoices, team: db.voice(voice, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let one = try work.db.voice(voice, visibleTo: work.actor)
        let group = try work.db.voiceGroup(group, visibleTo: work.actor)
        if isIn {
            guard one.state == .kept else { throw Refusal.notFound }
            guard one.team == group.team || one.team == nil else {
                throw InvalidForm("summary", GroupVoices.severalTeams)
            }
            try work.db.put(voice: voice, inGroup: group.id, at: work.now)
            if let team = group.team { try work.db.takeUp(voice: voice, by: team) }
        } else {
            try work.db.takeOut(voice: voice, ofGroup: group.id)
        }
        try work.db.removeQuotes(ofVoice: voice)
        try work.record(.groupCorrected, about: VoiceGroup.subject(group.id))
    }
}

/// Says which actions of plans answer a group.
///
/// The answer's own state is not touched by it: linking is not accepting.
struct LinkAction: Command {
    let group: UUID
    let action: UUID
    let isLinked: Bool

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.mayInVoices(.hearVoices, team: try db.voiceGroup(group, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        if isLinked {
            guard let found = try work.db.actions([action], visibleTo: work.actor).first else { throw Refusal.notFound }
            try work.db.link(group: group, to: action, of: found.plan, at: work.now)
        } else {
            try work.db.unlink(group: group, from: action)
        }
        try work.record(.actionsLinked, about: VoiceGroup.subject(group), ["action": action.path])
    }
}

extension Reader {
    /// All of these, kept; or not found.
    fileprivate func allHeard(_ ids: [UUID], by actor: Actor) throws -> [HeardVoice] {
        let wanted = Set(ids)
        let found = try voices(Array(wanted), visibleTo: actor)
        guard !wanted.isEmpty, found.count == wanted.count, found.allSatisfy({ $0.state == .kept }) else {
            throw Refusal.notFound
        }
        return found
    }
}
