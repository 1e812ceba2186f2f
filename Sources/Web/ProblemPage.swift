import DesignSystem
import Markup

/// One way things can go wrong, in words.
enum ProblemPage {
    case pageNotFound, notForYou, changedMeanwhile, formNotAccepted, fileTooLarge, requestNotUnderstood, noRoomForFiles
    case somethingWentWrong

    var page: Page { Page(title, body: "\(paragraph)<p><a href=\"/\">\(Self.home)</a></p>") }
    var title: Phrase { words.title }
    var paragraph: HTML { "<p>\(words.1)</p>" }

    private static let home = Phrase(en: "Go to the home page", cy: "Ewch i’r hafan")

    private var words: (title: Phrase, Phrase) {
        switch self {
        case .pageNotFound:
            (
                Phrase(en: "Page not found", cy: "Heb ddod o hyd i’r dudalen"),
                Phrase(
                    en:
                        "If you typed the address, check it. If you followed a link, the page may have moved, or it may not be shared with you.",
                    cy:
                        "Os gwnaethoch deipio’r cyfeiriad, gwiriwch ef. Os gwnaethoch ddilyn dolen, efallai fod y dudalen wedi symud, neu nad yw wedi’i rhannu â chi."
                )
            )
        case .notForYou:
            (
                Phrase(en: "You cannot open this page", cy: "Ni allwch agor y dudalen hon"),
                Phrase(
                    en:
                        "Your role does not include it. If you need it for your work, ask an administrator of your team.",
                    cy:
                        "Nid yw’n rhan o’ch rôl. Os oes ei hangen arnoch ar gyfer eich gwaith, gofynnwch i weinyddwr eich tîm."
                )
            )
        case .changedMeanwhile:
            (
                Phrase(en: "Someone else changed this first", cy: "Newidiodd rhywun arall hwn yn gyntaf"),
                Phrase(
                    en:
                        "Nothing of yours was saved over theirs. Go back, open the page again and make your change to what it says now.",
                    cy:
                        "Ni chafodd dim o’ch gwaith ei gadw dros eu gwaith nhw. Ewch yn ôl, agorwch y dudalen eto a gwnewch eich newid i’r hyn y mae’n ei ddweud nawr."
                )
            )
        case .formNotAccepted:
            (
                Phrase(en: "This form could not be accepted", cy: "Ni ellid derbyn y ffurflen hon"),
                Phrase(
                    en:
                        "Your session may have ended since you opened it. Go back, open the page again and send it once more.",
                    cy:
                        "Efallai fod eich sesiwn wedi dod i ben ers i chi ei hagor. Ewch yn ôl, agorwch y dudalen eto a’i hanfon unwaith yn rhagor."
                )
            )
        case .fileTooLarge:
            (
                Phrase(en: "That is too large", cy: "Mae hynny’n rhy fawr"),
                Phrase(
                    en:
                        "The file or the text is larger than this page takes. Take pictures out of the document, or send it in parts.",
                    cy:
                        "Mae’r ffeil neu’r testun yn fwy nag y mae’r dudalen hon yn ei dderbyn. Tynnwch luniau o’r ddogfen, neu anfonwch hi mewn rhannau."
                )
            )
        case .requestNotUnderstood:
            (
                Phrase(en: "That could not be read", cy: "Ni ellid darllen hynny"),
                Phrase(
                    en: "What arrived was damaged or broken off. Go back and send it again.",
                    cy:
                        "Roedd yr hyn a gyrhaeddodd wedi’i ddifrodi neu wedi’i dorri i ffwrdd. Ewch yn ôl a’i anfon eto."
                )
            )
        case .noRoomForFiles:
            (
                Phrase(en: "The file could not be kept", cy: "Ni ellid cadw’r ffeil"),
                Phrase(
                    en:
                        "The server has no room for files at the moment. Nothing was changed. Tell whoever looks after the server, and try again later.",
                    cy:
                        "Nid oes gan y gweinydd le i ffeiliau ar hyn o bryd. Ni newidiwyd dim. Dywedwch wrth bwy bynnag sy’n gofalu am y gweinydd, a rhowch gynnig arall arni’n nes ymlaen."
                )
            )
        case .somethingWentWrong:
            (
                Phrase(en: "There is a problem with the service", cy: "Mae problem gyda’r gwasanaeth"),
                Phrase(
                    en: "What you saved before is safe. Wait a few minutes and try again.",
                    cy: "Mae’r hyn a gadwoch o’r blaen yn ddiogel. Arhoswch ychydig funudau a rhowch gynnig arall arni."
                )
            )
        }
    }
}
