import Dates
import Forms
public import Markup

/// Every component in every state, with invented content: to look at, and for the checks to walk through.
public func gallery(_ context: PageContext) -> HTML {
    Gallery(context: context).body
}

/// The gallery as a page of its own, with its problems shown as after a refused form.
public func galleryPage(_ context: PageContext) -> Page {
    Page(
        Phrase(en: "Components", cy: "Cydrannau"),
        breadcrumbs: [NavigationItem(Phrase(en: "Home", cy: "Hafan"), path: "/")],
        width: .wide,
        invalid: Gallery.invalid,
        section: Phrase(en: "Design", cy: "Dylunio"),
        actions: .buttonLink(Phrase(en: "Add an action", cy: "Ychwanegu cam"), to: "/gallery"),
        subNavigation: .subNavigation(
            Phrase(en: "Parts of the gallery", cy: "Rhannau o’r oriel"),
            [
                NavigationItem(Phrase(en: "All", cy: "Y cyfan"), path: "/gallery"),
                NavigationItem(Phrase(en: "Home", cy: "Hafan"), path: "/"),
            ],
            current: "/gallery"
        ),
        body: gallery(context)
    )
}

/// The parts of the gallery, each in a file of its own.
struct Gallery {
    let context: PageContext

    var body: HTML { "\(fields)\(choices)\(telling)\(records)\(lists)" }

    static let invalid = InvalidForm([
        InvalidForm.Problem(field: "wrong", message: Phrase(en: "Enter the action", cy: "Rhowch y cam")),
        InvalidForm.Problem(
            field: "due-year",
            message: Phrase(en: "The date must include a year", cy: "Rhaid i’r dyddiad gynnwys blwyddyn")
        ),
        InvalidForm.Problem(field: "lead", message: Phrase(en: "Select who leads", cy: "Dewiswch bwy sy’n arwain")),
        InvalidForm.Problem(
            field: "row-2-by",
            message: Phrase(en: "Enter when it is due", cy: "Rhowch bryd y mae i’w wneud")
        ),
    ])

    static let form = Form(values: [
        "title": "Breaks that carers choose for themselves", "wrong": "", "due-day": "27", "due-month": "march",
        "about": "Two pilots, one in each locality.\nThey run until spring.", "status": "late",
    ])

    func part(_ title: Phrase, _ body: HTML) -> HTML { "<section class=\"stack\"><h2>\(title)</h2>\(body)</section>" }
}
