import Markup
import Web

enum AccountWords {
    static let lettersComeBack = Phrase(
        en: "Letters to this address come back. Ask for another. Since",
        cy: "Mae llythyrau i’r cyfeiriad hwn yn dod yn ôl. Gofynnwch am un arall. Ers"
    )
    static let people = Phrase(en: "People", cy: "Pobl")
    static let pages = Phrase(en: "Pages about people", cy: "Tudalennau am bobl")
    static let helpAndLeaving = Phrase(en: "Help and leaving", cy: "Cymorth a gadael")
    static let person = Phrase(en: "A person’s account", cy: "Cyfrif rhywun")
    static let name = Phrase(en: "Name", cy: "Enw")
    static let roles = Phrase(en: "Roles", cy: "Rolau")
    static let noRoles = Phrase(en: "No role", cy: "Dim rôl")
    static let role = Phrase(en: "Role", cy: "Rôl")
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let state = Phrase(en: "Account", cy: "Cyfrif")
    static let open = Phrase(en: "Open", cy: "Ar agor")
    static let closed = Phrase(en: "Closed", cy: "Wedi cau")
    static let secondFactor = Phrase(en: "Second factor", cy: "Ail ffactor")
    static let isSet = Phrase(en: "Set up", cy: "Wedi’i osod")
    static let isNotSet = Phrase(en: "Not set up yet", cy: "Heb ei osod eto")
    static let showLeavers = Phrase(en: "People who have left", cy: "Pobl sydd wedi gadael")
    static let showOpen = Phrase(en: "People who can sign in", cy: "Pobl sy’n gallu mewngofnodi")
    static let nobody = Phrase(en: "Nobody is listed here.", cy: "Nid oes neb wedi’i restru yma.")
    static let giveRole = Phrase(en: "Give another role", cy: "Rhoi rôl arall")
    static let takeRole = Phrase(en: "Take this role away", cy: "Cymryd y rôl hon oddi arnynt")
    static let takeRoleTitle = Phrase(en: "Take a role away", cy: "Cymryd rôl oddi ar rywun")
    static let takeRoleWarning = Phrase(
        en: "They can no longer do what the role allows, from their very next click.",
        cy: "Ni fyddant yn gallu gwneud yr hyn y mae’r rôl yn ei ganiatáu, o’u clic nesaf un."
    )
    static let leaving = Phrase(en: "Close the account of someone who leaves", cy: "Cau cyfrif rhywun sy’n gadael")
    static let leavingWarning = Phrase(
        en:
            "They are signed out everywhere at once and cannot sign in again. What they did keeps their name. This cannot be undone: if they come back, invite them anew.",
        cy:
            "Cânt eu hallgofnodi ym mhobman ar unwaith ac ni allant fewngofnodi eto. Bydd yr hyn a wnaethant yn cadw eu henw. Ni ellir dadwneud hyn: os dônt yn ôl, gwahoddwch nhw o’r newydd."
    )
    static let closeAccount = Phrase(en: "Close the account", cy: "Cau’r cyfrif")
    static let resetPassword = Phrase(en: "Help with a lost password", cy: "Help gyda chyfrinair coll")
    static let resetPasswordWords = Phrase(
        en:
            "You get a link to pass on. It works once, for 30 minutes, and ends their other sessions. They still need their second factor.",
        cy:
            "Cewch ddolen i’w throsglwyddo. Mae’n gweithio unwaith, am 30 munud, ac yn dod â’u sesiynau eraill i ben. Bydd angen eu hail ffactor arnynt o hyd."
    )
    static let makeLink = Phrase(en: "Make the link", cy: "Creu’r ddolen")
    static let resetFactor = Phrase(en: "Help with a lost phone", cy: "Help gyda ffôn coll")
    static let resetFactorWords = Phrase(
        en:
            "Make sure it is really them, by a call to a number you know. Their second factor and recovery codes stop working, they are signed out, and they set up a new one when they sign in.",
        cy:
            "Gwnewch yn siŵr mai nhw ydyw mewn gwirionedd, drwy ffonio rhif rydych yn ei adnabod. Bydd eu hail ffactor a’u codau adfer yn peidio â gweithio, cânt eu hallgofnodi, a byddant yn gosod un newydd wrth fewngofnodi."
    )
    static let dropFactor = Phrase(en: "Take the second factor away", cy: "Tynnu’r ail ffactor")
    static let linkTitle = Phrase(en: "Pass this link on", cy: "Trosglwyddwch y ddolen hon")
    static let linkWords = Phrase(
        en: "It is shown only now. Send it to the person and to nobody else; whoever has it can use it, once.",
        cy:
            "Dim ond nawr y caiff ei dangos. Anfonwch hi at y person ac at neb arall; gall pwy bynnag sydd â hi ei defnyddio, unwaith."
    )
    static let lastAdministrator = Phrase(
        en: "This is the last administrator. Give someone else the role first",
        cy: "Dyma’r gweinyddwr olaf. Rhowch y rôl i rywun arall yn gyntaf"
    )
    static let notYourself = Phrase(
        en: "Nobody changes their own roles or closes their own account. Ask another administrator.",
        cy: "Nid oes neb yn newid ei rolau ei hun nac yn cau ei gyfrif ei hun. Gofynnwch i weinyddwr arall."
    )
    static let chooseRole = Phrase(en: "Choose a role", cy: "Dewiswch rôl")
    static let chooseTeam = Phrase(en: "Choose a team", cy: "Dewiswch dîm")
    static let hasRole = Phrase(
        en: "They have that role in that team already",
        cy: "Mae ganddynt y rôl honno yn y tîm hwnnw eisoes"
    )
}
