import Foundation

/// What workers write of a conversation: put together from parts, so that no two of a person's notes are alike.
package enum InventedNotes {
    /// A note on somebody and the one they look after.
    package static func words(
        _ kind: NoteKind,
        about name: String,
        _ other: String,
        _ random: inout SeededNumbers
    ) -> String {
        func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
        if kind == .tried { return fill(one(tried), name, other) }
        if kind == .note { return fill(one(known), name, other) }
        var parts = [one(openings), one(told)]
        if random.chance(45) { parts.append(one(toldAlso)) }
        if random.chance(60) { parts.append(one(wanted)) }
        parts.append(one(agreed))
        return fill(parts.joined(separator: " "), name, other)
    }

    private static func fill(_ words: String, _ name: String, _ other: String) -> String {
        words.replacing("{N}", with: name).replacing("{O}", with: other)
    }

    private static let openings = [
        "Rang {N} as agreed.", "{N} rang us.", "Spoke with {N} on the telephone while {O} was asleep.",
        "{N} called in on the way from the shops.", "Saw {N} at home; {O} was in the next room.",
        "Met {N} at the drop-in.", "{N} answered at the second try.", "A short conversation, as {N} was at work.",
        "{N} had asked to be rung before ten.", "Spoke with {N} through an interpreter.",
        "A longer talk than planned.", "{N} sounded tired and was glad of the call.", "{N} was cheerful today.",
    ]
    private static let told = [
        "{O} is up three or four times a night and the days are short of sleep.",
        "The new medicine suits {O}, and mornings are easier.",
        "{O} fell last week; nothing broken, but {N} no longer likes to leave the house.",
        "The hospital sent {O} home with two days’ notice.",
        "Work has agreed to different hours until the summer.",
        "{N}’s own back is worse from the lifting.",
        "{O} will not have strangers in the house, which leaves everything to {N}.",
        "The day centre closed one of its days and nobody said what comes instead.",
        "{N} missed an appointment of their own again.",
        "Money is tight since the hours at work were cut.",
        "{O} did not know where they were on Tuesday evening, and {N} was frightened.",
        "A sister has started to come on Sundays, which helps a great deal.",
        "The school rang twice this week about being late.",
        "{N} has begun to sing again on Thursdays and says it is the best hour of the week.",
        "Things are as they were; {N} says that is good news.",
        "{O} has a chest infection, so the week has gone to that.",
        "The shower seat came and is the wrong one.",
        "{N} and {O} managed two nights at the coast.",
        "The letter about benefits made no sense to either of them.",
        "{N} said: it is the loneliness, not the work.",
    ]
    private static let toldAlso = [
        "The neighbours are kind.", "The car failed its test.", "Nobody else in the family can step in at present.",
        "The GP has been helpful.", "They have not heard from the memory clinic since spring.",
        "The carers’ card was used at the cinema.", "{N} is waiting for a date for their own operation.",
        "There is a grandchild on the way.", "The stairs are getting harder for both.",
        "{N} does not want this talked of with the rest of the family.",
    ]
    private static let wanted = [
        "Would like somebody to sit with {O} for a morning.", "Asked what a carer’s assessment is; explained.",
        "Asked about the walking group.", "Wants to know whom to ring at night.",
        "Would rather not have any help yet.", "Asked how others manage washing and dressing.",
        "Would like to meet others of the same age.", "Asked about Carer’s Allowance.",
        "Wants the emergency plan looked over.", "Asked for the leaflet in large print.",
        "Would like a break before the winter.",
    ]
    private static let agreed = [
        "Agreed to ring again in a fortnight.", "I send the leaflet today.", "I ask the duty team about a sitter.",
        "{N} will ring if it changes.", "Agreed to speak after the appointment.", "Nothing to be done now.",
        "I write to the practice with {N}’s agreement.", "We meet at the drop-in next month.",
        "I ask the occupational therapist to look again.", "Left it that {N} thinks about it.",
        "I put {N} down for the next first-aid morning.",
    ]
    private static let tried = [
        "No answer; left no message, as agreed.", "Rang twice, engaged.", "Not in; card left.",
        "Somebody else answered, so rang off politely.", "The number is out of use. Ask at the next meeting.",
    ]
    private static let known = [
        "The practice confirmed that {N} is coded as a carer.", "A copy of the discharge letter came.",
        "{N}’s sister left a message: all is well.", "The breaks team has the form.",
        "The day service starts on the first of the month.", "Looked through the record before the review.",
    ]

    package static let tasks = [
        "Ring to ask how the appointment went", "Send the leaflet about breaks", "Ask the practice to use the code",
        "Find out about the sitting service", "Help with the form for Carer’s Allowance", "Ring about the review",
        "Ask the occupational therapist about the shower", "Send dates of the drop-in", "Check the emergency plan",
        "Find somebody who speaks their language", "Ask school for a meeting", "Ring after the hospital",
        "Look up the walking group", "Write to the housing association",
    ]
    package static let ends = [
        "Done.", "Spoke today.", "Sent.", "They had done it themselves.", "Sorted with the practice.",
    ]
}
