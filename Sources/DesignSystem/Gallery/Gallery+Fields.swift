import Forms
import Markup

extension Gallery {
    var fields: HTML {
        let body: HTML = """
            \(.textField("title", label: Phrase(en: "Title of the action", cy: "Teitl y cam"),
                hint: Phrase(en: "Short enough to read in a list", cy: "Yn ddigon byr i’w ddarllen mewn rhestr"),
                form: Gallery.form))
            \(.textField("wrong", label: Phrase(en: "Action", cy: "Cam"), form: Gallery.form, invalid: Gallery.invalid))
            \(.textField("mail", label: Phrase(en: "Email", cy: "E-bost"), type: "email", width: "w20",
                autocomplete: "email", isOptional: true, form: Gallery.form))
            \(.textField("number", label: Phrase(en: "Number of carers", cy: "Nifer y gofalwyr"), width: "w4",
                isNumber: true, form: Gallery.form))
            \(.textArea("about", label: Phrase(en: "What happened", cy: "Beth ddigwyddodd"), limit: 500, form: Gallery.form))
            \(.passwordField("password", label: Phrase(en: "Password", cy: "Cyfrinair")))
            \(.fileField("document", label: Phrase(en: "Plan document", cy: "Dogfen y cynllun"),
                hint: Phrase(en: "Word, Excel, PDF or a web page, up to 20 MB", cy: "Word, Excel, PDF neu dudalen we, hyd at 20 MB")))
            \(.dateFields("due", legend: Phrase(en: "When is it due?", cy: "Pryd y mae i’w wneud?"),
                form: Gallery.form, invalid: Gallery.invalid))
            \(.select("order", label: Phrase(en: "Order by", cy: "Trefnu yn ôl"),
                options: [Option("due", Phrase(en: "Due date", cy: "Dyddiad")), Option("lead", Phrase(en: "Lead", cy: "Arweinydd"))],
                form: Gallery.form))
            \(.buttons(.button(Phrase(en: "Save and continue", cy: "Cadw a pharhau")),
                .button(Phrase(en: "Save draft", cy: "Cadw drafft"), .secondary, name: "draft"),
                .button(Phrase(en: "Remove this action", cy: "Dileu’r cam hwn"), .warning, name: "remove"),
                .button(Phrase(en: "Save and come back later", cy: "Cadw a dod yn ôl yn nes ymlaen"), .text, name: "later")))
            """
        return part(
            Phrase(en: "Fields", cy: "Meysydd"),
            .form(action: "/gallery", context, autosave: .at("/gallery"), body)
        )
    }

    var choices: HTML {
        let statuses: [Option] = [
            Option("on-time", Phrase(en: "On time", cy: "Ar amser")),
            Option(
                "late",
                Phrase(en: "Late", cy: "Yn hwyr"),
                hint: Phrase(en: "The date has passed, or will", cy: "Mae’r dyddiad wedi mynd heibio, neu bydd"),
                reveals: .textField(
                    "why",
                    label: Phrase(en: "Why is it late?", cy: "Pam mae’n hwyr?"),
                    form: Gallery.form
                )
            ),
        ]
        let leads: [Option] = [
            Option("nhs", name: "Exampleshire NHS Trust"), Option("council", name: "Exampleshire Council"),
            Option("none", Phrase(en: "No one leads it yet", cy: "Does neb yn ei arwain eto"), isNone: true),
        ]
        let address: HTML = """
            \(.textField("street", label: Phrase(en: "Street", cy: "Stryd"), form: Gallery.form))\
            \(.textField("postcode", label: Phrase(en: "Postcode", cy: "Cod post"), width: "w10", form: Gallery.form))
            """
        let body: HTML = """
            \(.radios("status", legend: Phrase(en: "How is it going?", cy: "Sut mae’n mynd?"), options: statuses, form: Gallery.form))
            \(.checkboxes("lead", legend: Phrase(en: "Who leads?", cy: "Pwy sy’n arwain?"), options: leads,
                form: Gallery.form, invalid: Gallery.invalid))
            \(.tick("public", Phrase(en: "Show this action on the public page", cy: "Dangos y cam hwn ar y dudalen gyhoeddus"), form: Gallery.form))
            \(.fieldset(Phrase(en: "Where you meet", cy: "Ble rydych yn cwrdd"), address))
            \(.button(Phrase(en: "Save and continue", cy: "Cadw a pharhau")))
            """
        return part(Phrase(en: "Choices", cy: "Dewisiadau"), .form(action: "/gallery", context, body))
    }
}
