public import Desk
public import Markup

extension Role {
    /// The role as a person reads it.
    public var words: Phrase {
        switch self {
        case .administrator: Phrase(en: "Administrator", cy: "Gweinyddwr")
        case .strategyLead: Phrase(en: "Strategy lead", cy: "Arweinydd y strategaeth")
        case .boardMember: Phrase(en: "Board member", cy: "Aelod o’r bwrdd")
        case .dataProtectionLead: Phrase(en: "Data protection lead", cy: "Arweinydd diogelu data")
        case .carersWorker: Phrase(en: "Carers worker", cy: "Gweithiwr gofalwyr")
        case .carersManager: Phrase(en: "Carers manager", cy: "Rheolwr gofalwyr")
        }
    }

    /// What someone in it does.
    var hint: Phrase {
        switch self {
        case .administrator:
            Phrase(
                en: "Invites people, gives roles, and looks after teams and agencies",
                cy: "Yn gwahodd pobl, yn rhoi rolau ac yn gofalu am dimau ac asiantaethau"
            )
        case .strategyLead:
            Phrase(
                en: "Brings in, adopts and publishes the plans of the team, answers carers and keeps the measures",
                cy:
                    "Yn dod â chynlluniau’r tîm i mewn, yn eu mabwysiadu a’u cyhoeddi, yn ateb gofalwyr ac yn cadw’r mesurau"
            )
        case .boardMember:
            Phrase(
                en: "Sees the plans of the team, drafts too, what carers said and the measures, and changes none",
                cy: "Yn gweld cynlluniau’r tîm, gan gynnwys drafftiau, llais gofalwyr a’r mesurau, heb newid dim"
            )
        case .dataProtectionLead:
            Phrase(
                en:
                    "Sees the audit trail, guards restricted records, gives people what is kept of them, and makes the returns",
                cy:
                    "Yn gweld y trywydd archwilio, yn gwarchod cofnodion cyfyngedig, yn rhoi i bobl yr hyn a gedwir amdanynt, ac yn gwneud y ffurflenni statudol"
            )
        case .carersWorker:
            Phrase(
                en: "Registers carers and keeps the records of those the team works with",
                cy: "Yn cofrestru gofalwyr ac yn cadw cofnodion y rhai y mae’r tîm yn gweithio gyda nhw"
            )
        case .carersManager:
            Phrase(
                en: "Does what a carers worker does, shares out work, and approves what others decided",
                cy: "Yn gwneud gwaith gweithiwr gofalwyr, yn rhannu gwaith, ac yn cymeradwyo penderfyniadau eraill"
            )
        }
    }
}
