/// A column of the client-level data of adult social care, Release 2: its name in the data and the header of the file.
///
/// Source: DHSC's list of checked fields, `DataS-DHSC/ASC-CLD-LA-Dashboard` @9bee728 (`GetDQValues`): 46 fields. The order
/// of Release 2 was not found in a source that could be read; the one here is that list's.
enum CLDField: String, Sendable, Hashable, CaseIterable {
    case authority = "LA_Code"
    case periodEnd = "Reporting_Period_End_Date"
    case periodStart = "Reporting_Period_Start_Date"
    case nhsNumber = "NHS_Number"
    case person = "LA_Person_Unique_Identifier"
    case practice = "GP_Practice_Code"
    case gender = "Gender"
    case ethnicity = "Ethnicity"
    case born = "Date_of_Birth"
    case died = "Date_of_Death"
    case clientType = "Client_Type"
    case primarySupportReason = "Primary_Support_Reason"
    case postcode = "Postcode"
    case accommodationStatus = "Accommodation_Status"
    case employmentStatus = "Employment_Status"
    case hasUnpaidCarer = "Has_Unpaid_Carer"
    case autism = "Autism_Spectrum_Disorder_ASD"
    case visualImpairment = "Visual_Impairment"
    case hearingImpairment = "Hearing_Impairment"
    case dementia = "Dementia"
    case clientFundingStatus = "Client_Funding_Status"
    case eventType = "Event_Type"
    case eventReference = "Event_Reference"
    case starts = "Event_Start_Date"
    case ends = "Event_End_Date"
    case eventDescription = "Event_Description"
    case eventOutcome = "Event_Outcome"
    case routeOfAccess = "Request_Route_of_Access"
    case assessmentType = "Assessment_Type"
    case eligibleNeedsIdentified = "Eligible_Needs_Identified"
    case methodOfAssessment = "Method_of_Assessment"
    case hoursCaring = "Total_Hrs_Caring_per_week"
    case adultsCaredFor = "No_of_adults_being_cared_for"
    case firstLinked = "Adult_1_Linked_Person_ID"
    case secondLinked = "Adult_2_Linked_Person_ID"
    case thirdLinked = "Adult_3_Linked_Person_ID"
    case serviceType = "Service_Type"
    case serviceComponent = "Service_Component"
    case deliveryMechanism = "Delivery_Mechanism"
    case providerLocation = "Provider_CQC_Location_ID"
    case reviewReason = "Review_Reason"
    case reviewOutcomesAchieved = "Review_Outcomes_Achieved"
    case methodOfReview = "Method_of_Review"
    case unitCost = "Unit_Cost"
    case costFrequency = "Cost_Frequency_Unit_Type"
    case plannedUnits = "Planned_units_per_week"

    /// The header of the column.
    var header: String {
        switch self {
        case .autism: "Autism Spectrum Disorder (ASD)"
        case .routeOfAccess: "Request: Route of Access"
        case .adultsCaredFor: "No. of adults being cared for"
        case .firstLinked: "Adult 1 Linked Person_ID"
        case .secondLinked: "Adult 2 Linked Person_ID"
        case .thirdLinked: "Adult 3 Linked Person_ID"
        case .costFrequency: "Cost Frequency (Unit Type)"
        default: rawValue.split(separator: "_").joined(separator: " ")
        }
    }
}
