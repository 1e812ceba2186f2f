import Foundation

/// Names as they are given in one community, the commonest first.
struct Community: Sendable {
    let weight: Int
    let women: [String]
    let men: [String]
    let families: [String]

    init(_ weight: Int, women: String, men: String, families: String) {
        self.weight = weight
        self.women = women.split(separator: " ").map(String.init)
        self.men = men.split(separator: " ").map(String.init)
        self.families = families.split(separator: " ").map { $0.replacingOccurrences(of: "_", with: " ") }
    }

    static let all: [Community] = [
        Community(
            60,
            women: """
                Margaret Susan Patricia Elizabeth Mary Jean Christine Linda Sarah Julie Karen Jacqueline Helen Catherine \
                Janet Anne Barbara Dorothy Sheila Joan Tracey Deborah Sandra Pamela Carol Angela Alison Amanda Jennifer \
                Emma Claire Rebecca Lisa Nicola Samantha Rachel Michelle Joanne Victoria Charlotte Jessica Gemma Laura \
                Stephanie Kathleen Maureen Brenda Valerie Gillian Eileen Doreen Wendy Theresa Louise Caroline Ruth Zoë \
                Rosemary Hazel Marion Josephine Frances Bridget Rhiannon Siân Bethan Megan Ffion Lynn Beverley Sharon
                """,
            men: """
                David John Peter Michael Robert Paul Andrew Stephen James Alan William Richard Christopher Anthony Brian \
                Kenneth Kevin Graham Mark Keith Ian Thomas Raymond Philip George Colin Derek Martin Roger Gary Simon \
                Nicholas Terence Dennis Geoffrey Barry Ronald Neil Stuart Trevor Roy Joseph Edward Charles Daniel \
                Matthew Benjamin Samuel Alexander Jonathan Timothy Patrick Frederick Albert Harold Leonard Gareth Huw \
                Rhys Owen Ieuan Seán Liam Douglas Malcolm Gordon Norman Adrian Darren Lee Craig Shaun Wayne Jamie Luke
                """,
            families: """
                Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White \
                Roberts Green Hall Wood Jackson Clarke Clark Lewis Harris Cooper King Lee Martin Baker Harrison Morgan \
                Turner Hill Ward Moore Allen Young Watson Mitchell James Phillips Anderson Cook Edwards Bennett Price \
                Griffiths Hughes Parker Stewart Murphy O’Brien O’Neill McDonald MacKenzie Campbell Ross Murray Reid Kelly \
                Carter Richardson Bailey Collins Bell Shaw Cox Marshall Simpson Webb Rogers Gray Mason Palmer Knight \
                Matthews Stevens Barker Pearson Chapman Fisher Holmes Barnes Powell Butler Russell Dixon Hunt Lloyd \
                Jenkins Armstrong Fletcher Foster Hawkins Payne Perry Pritchard Rees Sutton Tucker Vaughan Whittaker \
                Winterbottom Featherstone Ashworth Braithwaite Entwistle Higginbotham Ramsbottom Postlethwaite Cholmondeley \
                Smith-Jones Parry-Williams Kavanagh Doherty Gallagher McLaughlin Fitzgerald Hennessy Brennan Quigley
                """
        ),
        Community(
            13,
            women: """
                Fatima Aisha Nasreen Shabana Parveen Rukhsana Samina Zainab Khadija Saima Shazia Yasmin Farzana Rehana \
                Nazia Maryam Amina Halima Sadia Tahira Razia Bushra Noreen Ruqayyah Sumaira Hafsa Iqra
                """,
            men: """
                Mohammed Muhammad Ahmed Ali Imran Asif Hussain Abdul Tariq Khalid Nasir Shahid Zahid Javed Rashid Amjad \
                Arshad Bilal Farooq Hassan Ibrahim Omar Usman Yusuf Zubair Saeed Mahmood Iqbal Waqar Faisal Ismail Hamza
                """,
            families: """
                Khan Ahmed Hussain Ali Begum Akhtar Mahmood Iqbal Bibi Malik Shah Hussein Mohammed Rahman Miah Chowdhury \
                Uddin Islam Khatun Mirza Qureshi Sheikh Butt Rashid Aslam Choudhry Javed Rafiq Siddiqui Zaman Kauser \
                Hossain Haque Raja Bashir Yaqub Parveen Saleem Kazmi
                """
        ),
        Community(
            6,
            women: """
                Jaswinder Manjit Surinder Harpreet Gurpreet Kulwinder Balwinder Parminder Rajinder Davinder Sukhwinder \
                Amarjit Kamaljit Ranjit Simran Jasbir
                """,
            men: """
                Gurdeep Harjit Balbir Jaswinder Manjit Surinder Rajinder Kuldip Baljit Sukhdev Mohinder Avtar Gurpreet \
                Jagdish Ranjit Amarjit Davinder
                """,
            families: """
                Kaur Singh Gill Sandhu Dhillon Grewal Sidhu Bains Dhaliwal Johal Sahota Atwal Uppal Mann Virk Kaur_Gill \
                Singh_Sandhu Kaur_Dhillon Singh_Johal
                """
        ),
        Community(
            6,
            women:
                "Priya Sunita Gita Anita Hansa Usha Lakshmi Kiran Meena Nisha Bhavna Jyoti Rekha Pushpa Sita Rina Kalpana",
            men:
                "Rajesh Sanjay Dipak Suresh Vijay Anil Dinesh Mahesh Bharat Kishor Pradip Ashok Nilesh Hitesh Jayesh Vinod",
            families: """
                Patel Shah Desai Mistry Parmar Chauhan Sharma Gupta Joshi Mehta Solanki Rao Reddy Kumar Krishnan Nair \
                Subramaniam Lad Tailor Vaghela
                """
        ),
        Community(
            5,
            women:
                "Ngozi Adeola Folake Chioma Grace Blessing Abena Akua Comfort Mercy Funmilayo Ifeoma Esther Patience",
            men: "Emeka Oluwaseun Tunde Kwame Kofi Chidi Femi Emmanuel Samuel Ibrahim Kwabena Segun Babatunde Ikenna",
            families: """
                Okafor Adeyemi Mensah Owusu Boateng Okonkwo Adebayo Eze Nwosu Asante Appiah Ogunleye Balogun Osei Agyeman \
                Chukwu Afolabi Danso
                """
        ),
        Community(
            4,
            women:
                "Katarzyna Agnieszka Anna Małgorzata Ewa Joanna Magdalena Barbara Monika Elżbieta Zofia Iwona Olena Iryna",
            men:
                "Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Wojciech Łukasz Mateusz Oleksandr Dmytro",
            families: """
                Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski \
                Kozłowski Jankowski Mazur Kwiatkowski Shevchenko Kovalenko Bondarenko
                """
        ),
        Community(
            3,
            women: "Faduma Hodan Amina Sahra Khadra Hibo Asha Maryan Ayaan Ifrah Leyla Hawa",
            men: "Abdi Mohamed Abdullahi Ahmed Hassan Ali Omar Yusuf Ismail Jama Abdirahman Mahad",
            families: "Mohamed Ali Ahmed Hassan Abdi Yusuf Farah Warsame Jama Nur Omar Osman Hersi Abdullahi Ismail"
        ),
        Community(
            3,
            women: "Mei Ling Xiaoyan Wai_Yee Siu_Ming Thi_Lan Hui Yan Li_Na Fang Hong",
            men: "Wei Ming Jun Chi_Keung Ka_Ho Van_Minh Hao Lei Tao Kwok_Wai",
            families: "Chan Wong Li Zhang Chen Nguyễn Lam Cheung Liu Wang Tran Leung Ho Lau Zhao Pham"
        ),
    ]
}
