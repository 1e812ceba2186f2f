import Desk
import Markup
import Web

extension Event {
    static let listBrought = Event("list.brought", Phrase(en: "Brought a list", cy: "Daeth â rhestr"))
    static let listRead = Event("list.read", Phrase(en: "Read a list", cy: "Darllenodd restr"))
    static let listColumns = Event(
        "list.columns",
        Phrase(en: "Said what the columns of a list are", cy: "Dywedodd beth yw colofnau rhestr")
    )
    static let listMatched = Event(
        "list.matched",
        Phrase(en: "Matched a list with the register", cy: "Cymharodd restr â’r gofrestr")
    )
    static let listChosen = Event(
        "list.chosen",
        Phrase(en: "Decided on rows of a list", cy: "Penderfynodd ar resi rhestr")
    )
    static let listToCommit = Event(
        "list.to_commit",
        Phrase(en: "Had a list taken into the register", cy: "Trefnodd i restr gael ei chymryd i’r gofrestr")
    )
    static let listCommitted = Event(
        "list.committed",
        Phrase(en: "Took a list into the register", cy: "Cymerodd restr i’r gofrestr")
    )
    static let listToTakeBack = Event(
        "list.to_take_back",
        Phrase(en: "Had a list taken back", cy: "Trefnodd i restr gael ei thynnu’n ôl")
    )
    static let listTakenBack = Event("list.taken_back", Phrase(en: "Took a list back", cy: "Tynnodd restr yn ôl"))
    static let personTakenBack = Event(
        "person.taken_back",
        Phrase(en: "Took back a record that a list had made", cy: "Tynnodd yn ôl gofnod yr oedd rhestr wedi’i wneud")
    )
    static let personFilled = Event(
        "person.filled",
        Phrase(en: "Filled in a record from a list", cy: "Llenwodd gofnod o restr")
    )

    static let ofLists: [Event] = [
        listBrought, listRead, listColumns, listMatched, listChosen, listToCommit, listCommitted, listToTakeBack,
        listTakenBack, personTakenBack, personFilled,
    ]
}

extension Notice {
    static let listBrought = Notice(
        "list_brought",
        Phrase(en: "The list is being read.", cy: "Mae’r rhestr yn cael ei darllen.")
    )
    static let listChosen = Notice("list_chosen", Phrase(en: "Kept.", cy: "Wedi’i gadw."))
    static let listColumns = Notice(
        "list_columns",
        Phrase(en: "Kept. The list is being matched.", cy: "Wedi’i gadw. Mae’r rhestr yn cael ei chymharu.")
    )
    static let listToCommit = Notice(
        "list_to_commit",
        Phrase(en: "The list is being taken into the register.", cy: "Mae’r rhestr yn cael ei chymryd i’r gofrestr.")
    )
    static let listToTakeBack = Notice(
        "list_to_take_back",
        Phrase(en: "The list is being taken back.", cy: "Mae’r rhestr yn cael ei thynnu’n ôl.")
    )

    static let ofLists: [Notice] = [listBrought, listChosen, listColumns, listToCommit, listToTakeBack]
}
