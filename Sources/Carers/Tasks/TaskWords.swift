import Desk
import Foundation
import Markup
import Records
import Web

/// Words of tasks.
enum TaskWords {
    static let tasks = Phrase(en: "Tasks", cy: "Tasgau")
    static let task = Phrase(en: "Task", cy: "Tasg")
    static let add = Phrase(en: "Add a task", cy: "Ychwanegu tasg")
    static let words = Phrase(en: "What is to be done?", cy: "Beth sydd i’w wneud?")
    static let enterWords = Phrase(en: "Enter what is to be done", cy: "Rhowch beth sydd i’w wneud")
    static let due = Phrase(en: "By which day?", cy: "Erbyn pa ddiwrnod?")
    static let dueShort = Phrase(en: "By", cy: "Erbyn")
    static let enterDue = Phrase(en: "Enter by which day", cy: "Rhowch erbyn pa ddiwrnod")
    static let notPast = Phrase(en: "The day must be today or later", cy: "Rhaid i’r diwrnod fod heddiw neu’n hwyrach")
    static let notEarlier = Phrase(
        en: "The new day must be later than the day it is due now",
        cy: "Rhaid i’r diwrnod newydd fod yn hwyrach na’r diwrnod y mae’n ddyledus nawr"
    )
    static let who = Phrase(en: "Who will do it?", cy: "Pwy fydd yn ei wneud?")
    static let whoShort = Phrase(en: "Who", cy: "Pwy")
    static let team = Phrase(en: "Whoever in the team is free", cy: "Pwy bynnag yn y tîm sy’n rhydd")
    static let chooseWho = Phrase(en: "Choose who will do it", cy: "Dewiswch pwy fydd yn ei wneud")
    static let open = Phrase(en: "To be done", cy: "I’w wneud")
    static let ended = Phrase(en: "Done or no longer needed", cy: "Wedi’i wneud neu ddim ei angen mwyach")
    static let none = Phrase(
        en: "Nothing is to be done. Every record needs a next step, unless it is closed.",
        cy: "Nid oes dim i’w wneud. Mae angen cam nesaf ar bob cofnod, oni bai ei fod wedi’i gau."
    )
    static let noneEnded = Phrase(en: "No task was ended yet.", cy: "Nid oes tasg wedi’i gorffen eto.")
    static let done = Phrase(en: "Done", cy: "Wedi’i wneud")
    static let dropped = Phrase(en: "No longer needed", cy: "Ddim ei angen mwyach")
    static let markDone = Phrase(en: "It is done", cy: "Mae wedi’i wneud")
    static let how = Phrase(en: "How did it end?", cy: "Sut y daeth i ben?")
    static let drop = Phrase(en: "It is no longer needed", cy: "Nid oes ei angen mwyach")
    static let dropWhy = Phrase(en: "Why is it no longer needed?", cy: "Pam nad oes ei angen mwyach?")
    static let enterDropWhy = Phrase(en: "Enter why it is no longer needed", cy: "Rhowch pam nad oes ei angen mwyach")
    static let putOff = Phrase(en: "Put it off", cy: "Ei ohirio")
    static let putOffWhy = Phrase(en: "Why is it put off?", cy: "Pam y’i gohirir?")
    static let enterWhy = Phrase(en: "Enter why it is put off", cy: "Rhowch pam y’i gohirir")
    static let newDay = Phrase(en: "To which day?", cy: "I ba ddiwrnod?")
    static let change = Phrase(en: "Change it or give it to somebody else", cy: "Ei newid neu ei roi i rywun arall")
    static let moved = Phrase(en: "Put off", cy: "Gohiriwyd")
    static let madeBy = Phrase(en: "Written down by", cy: "Nodwyd gan")
    static let standing = Phrase(en: "Standing", cy: "Sefyllfa")

    static func path(_ task: UUID, of person: UUID) -> String { CarersPaths.part("tasks/\(task.text)", of: person) }
    static func list(_ person: UUID) -> String { CarersPaths.part("tasks", of: person) }
}

extension Event {
    static let taskAdded = Event("task.added", Phrase(en: "Added a task", cy: "Ychwanegodd dasg"))
    static let taskChanged = Event("task.changed", Phrase(en: "Changed a task", cy: "Newidiodd dasg"))
    static let taskPutOff = Event("task.put_off", Phrase(en: "Put a task off", cy: "Gohiriodd dasg"))
    static let taskDone = Event("task.done", Phrase(en: "Said a task is done", cy: "Dywedodd fod tasg wedi’i gwneud"))
    static let taskDropped = Event(
        "task.dropped",
        Phrase(en: "Said a task is no longer needed", cy: "Dywedodd nad oes angen tasg mwyach")
    )

    static let ofTasks: [Event] = [taskAdded, taskChanged, taskPutOff, taskDone, taskDropped]
}

extension Notice {
    static let taskSaved = Notice("task-saved", Phrase(en: "The task was saved.", cy: "Cadwyd y dasg."))
    static let taskPutOff = Notice("task-put-off", Phrase(en: "The task was put off.", cy: "Gohiriwyd y dasg."))
    static let taskEnded = Notice("task-ended", Phrase(en: "The task is ended.", cy: "Mae’r dasg wedi dod i ben."))

    static let ofTasks: [Notice] = [taskSaved, taskPutOff, taskEnded]
}
