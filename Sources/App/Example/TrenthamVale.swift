import Desk
import People

/// A place that is not on any map: its agencies, the names their plans call them by, and some of the people in them.
enum TrenthamVale {
    static let commissioning = "Carers Commissioning"
    static let outreach = "Outreach and Equalities"
    static let adults = "Adult Carers Team"
    static let young = "Young Carers Team"

    static let partnership = Partnership(
        members: [
            .init("Trentham Vale Council", .council, alsoCalled: "TVC", "The Council", "Adult Social Care"),
            .init("Vale and Moor Hospitals NHS Trust", .nhs, alsoCalled: "VMHT", "Vale and Moor Hospitals"),
            .init("North Marches Integrated Care Board", .nhs, alsoCalled: "NMICB", "ICB"),
            .init("Vale GP Federation", .nhs, alsoCalled: "GP Federation"),
            .init("Trentham Vale Carers Centre", .carersOrganisation, alsoCalled: "Carers Centre"),
            .init("Lantern Young Carers", .charity, alsoCalled: "Lantern"),
            .init("Vale Memory Cafés", .charity, alsoCalled: "Memory Cafés"),
            .init("Aldermoor Academy", .school, alsoCalled: "Aldermoor"),
            .init("Brook Lane Primary School", .school, alsoCalled: "Brook Lane Primary", "Brook Lane"),
            .init("Vale College", .school),
            .init("Kestrel Home Care", .provider, alsoCalled: "Kestrel"),
            .init("Harrow & Finch Ceramics", .employer, alsoCalled: "Harrow & Finch"),
            .init("Moorside Homes", .other, alsoCalled: "Moorside Housing Association"),
            .init(
                "Trentham Vale Carers Partnership Board",
                .board,
                alsoCalled: "Carers Partnership Board",
                "Carers Board"
            ),
        ],
        groups: [
            .init(commissioning, of: "Trentham Vale Council"),
            .init(outreach, of: "Trentham Vale Carers Centre"),
            .init(adults, of: "Trentham Vale Council"),
            .init(young, of: "Lantern Young Carers"),
        ],
        people: [
            .init("Nasreen Akhtar", "nasreen.akhtar@trenthamvale.example", .strategyLead, in: commissioning),
            .init("Gwilym Pritchard", "gwilym.pritchard@trenthamvale.example", .strategyLead, in: commissioning),
            .init("Adaeze Okonkwo", "adaeze.okonkwo@trenthamvale.example", .boardMember, in: commissioning),
            .init("Siobhán Kelleher", "siobhan.kelleher@trenthamvale.example", .dataProtectionLead, in: commissioning),
            .init("Tomasz Wieczorek", "tomasz@valecarers.example", .strategyLead, in: outreach),
            .init("Mei-Ling Chan", "mei-ling@valecarers.example", .boardMember, in: outreach),
            .init("Harpreet Gill", "harpreet@valecarers.example", .boardMember, in: outreach),
            .init("Joan Ashworth", "joan@valecarers.example", .boardMember, in: outreach),
            .init("Dawit Bekele", "dawit@valecarers.example", .carersWorker, in: outreach),
            .init("Catrin Mole", "catrin@valecarers.example", .carersManager, in: outreach),
            .init("Ruth Fairclough", "ruth@valecarers.example", .carersWorker, in: outreach),
            .init("Yusuf Warsame", "yusuf@valecarers.example", .carersWorker, in: outreach),
            .init("Asha Pillai", "asha.pillai@trenthamvale.example", .carersWorker, in: adults),
            .init("Gethin Rowlands", "gethin.rowlands@trenthamvale.example", .carersWorker, in: adults),
            .init("Bernadette Quigley", "bernadette.quigley@trenthamvale.example", .carersWorker, in: adults),
            .init("Kwame Boateng", "kwame.boateng@trenthamvale.example", .carersWorker, in: adults),
            .init("Hilary Stott", "hilary.stott@trenthamvale.example", .carersManager, in: adults),
            .init("Zofia Mazur", "zofia@lantern.example", .carersWorker, in: young),
            .init("Liam Doherty", "liam@lantern.example", .carersWorker, in: young),
            .init("Bethan Price", "bethan@lantern.example", .carersManager, in: young),
        ]
    )
}
