import Desk
import Markup
import Web

extension Event {
    static let contractDefined = Event(
        "contract.defined",
        Phrase(en: "Wrote a contract down", cy: "Cofnododd gontract")
    )
    static let contractChanged = Event(
        "contract.changed",
        Phrase(en: "Changed what a contract says", cy: "Newidiodd yr hyn a ddywed contract")
    )
    static let contractMeasured = Event(
        "contract.measured",
        Phrase(en: "Measured a contract by an indicator", cy: "Mesurodd gontract yn ôl dangosydd")
    )
    static let contractUnmeasured = Event(
        "contract.unmeasured",
        Phrase(en: "Took an indicator off a contract", cy: "Tynnodd ddangosydd oddi ar gontract")
    )
    static let contractReportComposed = Event(
        "contract_report.composed",
        Phrase(en: "Started a report on a contract", cy: "Dechreuodd adroddiad ar gontract")
    )
    static let contractReportCounted = Event(
        "contract_report.counted",
        Phrase(en: "Counted a report on a contract anew", cy: "Cyfrifodd adroddiad ar gontract o’r newydd")
    )
    static let contractReportNarrated = Event(
        "contract_report.narrated",
        Phrase(en: "Wrote to a report on a contract", cy: "Ysgrifennodd at adroddiad ar gontract")
    )
    static let contractReportSigned = Event(
        "contract_report.signed",
        Phrase(en: "Signed a report on a contract off", cy: "Cymeradwyodd adroddiad ar gontract")
    )
    static let contractReportReopened = Event(
        "contract_report.reopened",
        Phrase(
            en: "Began another version of a report on a contract",
            cy: "Dechreuodd fersiwn arall o adroddiad ar gontract"
        )
    )

    static let ofContracts: [Event] = [
        contractDefined, contractChanged, contractMeasured, contractUnmeasured, contractReportComposed,
        contractReportCounted, contractReportNarrated, contractReportSigned, contractReportReopened,
    ]
}

extension Notice {
    static let contractSaved = Notice(
        "contract-saved",
        Phrase(en: "The contract was saved.", cy: "Cadwyd y contract.")
    )
    static let contractReportSaved = Notice(
        "contract-report-saved",
        Phrase(en: "The report was saved.", cy: "Cadwyd yr adroddiad.")
    )
    static let contractReportSigned = Notice(
        "contract-report-signed",
        Phrase(en: "The report is signed off and frozen.", cy: "Mae’r adroddiad wedi’i gymeradwyo a’i rewi.")
    )

    static let ofContracts: [Notice] = [contractSaved, contractReportSaved, contractReportSigned]
}
