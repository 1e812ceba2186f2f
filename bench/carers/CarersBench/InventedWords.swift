/// What invented people are called, and what is written about them.
enum InventedWords {
    static let given = [
        "Aaliyah", "Alun", "Angharad", "Arjun", "Asha", "Beth", "Bronwen", "Callum", "Carys", "Chidi", "Daniel",
        "Deepa",
        "Dilys", "Edward", "Eirlys", "Eleri", "Emeka", "Farah", "Ffion", "Gareth", "George", "Gwen", "Hannah", "Huw",
        "Idris", "Iolo", "Jacek", "Jean", "Joan", "Kavita", "Lowri", "Maggie", "Mair", "Maria", "Mohammed", "Nerys",
        "Nia", "Olga", "Owain", "Patricia", "Priya", "Rhys", "Robert", "Ruth", "Samir", "Siân", "Tomos", "Wei", "Yusuf",
        "Zofia",
    ]
    static let family = [
        "Adeyemi", "Ahmed", "Bevan", "Brown", "Chan", "Clarke", "Davies", "Edwards", "Evans", "Farooq", "Griffiths",
        "Harris", "Hughes", "Ibrahim", "James", "Jenkins", "Jones", "Kaur", "Kowalski", "Lewis", "Lloyd", "Mensah",
        "Morgan", "Murphy", "Nguyen", "Nowak", "O’Brien", "Okafor", "Owen", "Parry", "Patel", "Phillips", "Powell",
        "Price", "Pritchard", "Rahman", "Rees", "Roberts", "Shah", "Singh", "Smith", "Taylor", "Thomas", "Walker",
        "Watkins", "Williams", "Wilson", "Wright", "Yilmaz", "Zhang",
    ]
    static let notes = [
        "Rang to ask how the week was. Nights are the hard part. She would like someone to sit in on Thursdays.",
        "Met at the café. He manages, he says, and then talked for an hour. His daughter may help with the forms.",
        "The break is booked. They were glad of it. The respite bed is from Friday to Monday.",
        "Left a message as agreed, no details. To try again in the morning.",
        "Talked through the letter from the hospital. She wants someone with her at the next appointment.",
        "He has not slept through since March. The doctor knows. We agreed to speak every week for now.",
    ]
    static let tasks = [
        "Ring to ask how the break went", "Send the form for the card", "Ask the school who the named adult is",
        "Book the sitting service", "Chase the letter from the hospital", "Look at the emergency plan again",
    ]
    static let streets = ["High Street", "Chapel Road", "Mill Lane", "Station Road", "Heol y Bont", "Church Walk"]
}
