import Dates
import PlanReading
import Testing

@testable import Carers

/// What headers and rows of other people’s lists are taken to say.
struct ListReadingTests {
    @Test(arguments: [
        (
            ["NHS Number", "Surname", "Forename", "DOB", "Postcode"],
            [ListField.nhs, .family, .given, .born, .postcode]
        ),
        (["Patient Name", "D.O.B.", "Home Telephone", "Usual GP"], [.fullName, .born, .phone, nil]),
        (["UPN", "Legal Surname", "Legal Forename", "Young Carer"], [nil, .family, .given, .carer]),
        (["Cyfenw", "Enw cyntaf", "Dyddiad geni", "Cod post", "Ffôn"], [.family, .given, .born, .postcode, .phone]),
        (
            ["Name", "Surname", "First name", "Address line 1", "Address line 2"],
            [nil, .family, .given, .address, .address]
        ),
    ])
    func headersAreRecognised(headers: [String], fields: [ListField?]) {
        #expect(ListField.recognised(headers) == fields)
        #expect(ListField.read(ListField.text(fields)) == fields)
    }

    @Test func aNameAndOneThingMoreAreEnough() {
        #expect(ListField.isEnough([.fullName, .born]))
        #expect(ListField.isEnough([.given, .family, nil, .nhs]))
        #expect(!ListField.isEnough([.fullName]))
        #expect(!ListField.isEnough([.given, .born]))
        #expect(!ListField.isEnough([.born, .postcode]))
    }

    @Test(arguments: [
        ("HUGHES, Margaret Ann", "Margaret Ann", "Hughes"), ("Margaret Ann Hughes", "Margaret Ann", "Hughes"),
        ("O'BRIEN-SMITH, SIÂN", "Siân", "O'Brien-Smith"), ("Hughes", "", "Hughes"),
        ("de Souza, Ana", "Ana", "de Souza"),
    ])
    func fullNamesComeApart(written: String, given: String, family: String) throws {
        let today = try #require(Day(2026, 3, 16))
        let reading = ListRowReading([written, "1958"], [.fullName, .born], today: today)
        #expect(reading.details.names.given == given && reading.details.names.family == family)
        #expect(reading.problems.isEmpty && reading.details.born?.iso == "1958")
    }

    @Test(arguments: [
        (ListField.born, "31/02/1958", ListProblem.Fault.notADay), (.born, "soon", .notADay),
        (.born, "17/03/2026", .notYet), (.born, "01/01/1900", .tooOld), (.postcode, "TV1", .notAPostcode),
        (.phone, "12", .notANumber), (.email, "m.example.org", .notAnEmail), (.nhs, "943 476 5918", .notAnNHSNumber),
        (.family, "", .noName),
    ])
    func whatIsWrongIsSaidByColumn(field: ListField, written: String, fault: ListProblem.Fault) throws {
        let today = try #require(Day(2026, 3, 16))
        let name = field == .family ? "" : "Hughes"
        let columns: [ListField?] = [.family, field == .family ? .born : field]
        let reading = ListRowReading([name, field == .family ? "1958" : written], columns, today: today)
        #expect(reading.problems == [ListProblem(field: field, fault: fault)])
        #expect(ListProblem.read(ListProblem.text(reading.problems)) == reading.problems)
    }

    @Test func datesPhonesAndPostcodesAreReadAsListsWriteThem() throws {
        let today = try #require(Day(2026, 3, 16))
        let columns: [ListField?] = [.family, .born, .postcode, .phone, .phone, .nhs, .address, .address]
        let cells = [
            "Hughes", "12/03/1958 00:00", "tv12ab", "7700900123", "+44 7700 900123", "943-476-5919", "1 High St",
            "Trentham",
        ]
        let details = ListRowReading(cells, columns, today: today).details
        #expect(details.born?.iso == "1958-03-12" && details.postcode == "TV1 2AB")
        #expect(details.contacts == [ContactDetails(.phone, "07700900123")])
        #expect(details.nhsNumber != nil && details.address == "1 High St, Trentham")
    }

    @Test(arguments: [("N", false), ("no", false), ("P", true), ("S", true), ("Yes", true), ("", true)])
    func aSchoolMaySayThatSomeoneIsNoCarer(written: String, isCarer: Bool) throws {
        let today = try #require(Day(2026, 3, 16))
        #expect(ListRowReading(["Hughes", written], [.family, .carer], today: today).isCarer == isCarer)
    }

    @Test func aPlainTableKeepsRowNumbersAndEmptyCells() throws {
        let text = "Surname;DOB;Phone\n\nHughes;;'+44 7700 900123\n;;\n\"O;Neill\";1958;\n"
        let table = try PlainTable(reading: Array(text.utf8), named: "list.csv", most: 10)
        #expect(table.lines.map(\.number) == [1, 3, 5])
        #expect(
            table.lines.map(\.cells) == [
                ["Surname", "DOB", "Phone"], ["Hughes", "", "+44 7700 900123"], ["O;Neill", "1958"],
            ]
        )
        #expect(throws: UnreadablePlan.self) { try PlainTable(reading: Array(text.utf8), named: "list.csv", most: 2) }
        #expect(throws: UnreadablePlan.self) { try PlainTable(reading: [], named: "list.csv", most: 2) }
    }
}
