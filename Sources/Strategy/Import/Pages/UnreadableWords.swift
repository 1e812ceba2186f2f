import Markup
import PlanReading

extension UnreadablePlan {
    /// The sentence for a file that cannot be read; in Welsh, what kind of trouble it is and what to do.
    var phrase: Phrase { Phrase(en: message, cy: welsh) }

    private var welsh: String {
        switch kind {
        case .empty: "Mae’r ffeil hon yn wag. Gwiriwch ei bod wedi gorffen cadw neu lawrlwytho, a’i dewis eto."
        case .tooLarge:
            "Mae’r ffeil hon, neu rywbeth ynddi, yn rhy fawr i’w darllen. Cadwch gopi â’r cynllun yn unig, a dewis hwnnw."
        case .damaged:
            "Mae’r ffeil hon yn anghyflawn neu wedi’i difrodi. Agorwch hi lle y’i gwnaed, ei chadw eto, a dewis y copi newydd."
        case .protected: "Mae cyfrinair ar y ffeil hon. Cadwch gopi heb y cyfrinair a dewis hwnnw."
        case .notThisKind:
            "Nid dogfen y gellir ei darllen yw’r ffeil hon. Dewiswch y cynllun fel Word, Excel, OpenDocument, PDF, CSV neu destun."
        case .unsupported:
            "Ni ellir darllen y math hwn o ffeil. Cadwch y cynllun fel .docx, .xlsx neu .odt a dewis hwnnw."
        case .forbidden:
            "Mae cyfarwyddiadau yn y ffeil hon nad oes eu hangen ar ddogfennau, felly ni ddarllenwyd hi. Copïwch y cynllun i ddogfen newydd a dewis honno."
        case .noTable:
            "Ni chafwyd hyd i dabl o gamau yn y ddogfen hon. Dewiswch y ddogfen sy’n cynnwys y cynllun gweithredu ei hun."
        case .noActions:
            "Mae tablau yn y ddogfen hon, ond ni ddeallwyd yr un golofn fel camau. Dewiswch Cam ar gyfer y golofn sy’n dweud beth a wneir, a’i darllen eto."
        }
    }
}
