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
        }
    }
}
