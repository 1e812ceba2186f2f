import Foundation
import Testing

/// Every command has a story: tests go in by the front door, so they do not name commands, and this table does.
@Suite struct CommandTests {
    /// A command, and the test that tells what it does.
    static let stories: [String: String] = [
        "AcceptInvitation": "whoIsInvitedJoinsWithThatRoleAndNoOther",
        "AddAccount": "everyPlanIsThereWithItsActionsLeadsAndDates",
        "AddAction": "everyLevelIsAddedChangedAndMoved",
        "AddAgency": "anAgencyIsKnownByAllItsNames",
        "AddMember": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "AddPart": "everyLevelIsAddedChangedAndMoved",
        "AddPartnership": "everyPlanIsThereWithItsActionsLeadsAndDates",
        "AddTeam": "aTeamIsAddedAndRenamed",
        "AdoptDraft": "anAdoptedPlanIsForEveryoneAndChangedByItsOwnTeam",
        "AdoptPlan": "anAdoptedPlanIsForEveryoneAndChangedByItsOwnTeam",
        "AnswerImport": "aPersonIsAskedWhereItIsUnsure",
        "ApplyImport": "aDocumentIsReadCorrectedCheckedAndBecomesADraftPlan",
        "ArrangeSection": "sectionsAreChosenAndOrdered",
        "BeginPasswordReset": "aResetLinkSetsAPasswordOnceAndKeepsTheSecondFactor",
        "BeginPlace": "theCodeWorksOnceAndForHalfAnHour",
        "ChangeAgency": "twoEditsOfDifferentFieldsBothStandAndOfOneAreChosenBetween",
        "ChangeBoard": "aChainOfBoardsEndsSomewhere",
        "ChangeDecision": "whatIsDecidedComesBackUntilItIsClosed",
        "ChangeMeeting": "aMeetingIsMovedAndCalledOff",
        "ChangeMyLanguage": "aLetterIsInItsReadersLanguage",
        "ChangeMyName": "everyPageOfMyAccountWorks",
        "ChangeMyPassword": "everyPageOfMyAccountWorks",
        "CloseAccount": "aLeaverIsOutAtOnceAndTheLastAdministratorStays",
        "ClosePlan": "aPlanIsStartedByHandAndClosed",
        "ComposeReport": "aReportIsComposedSignedOffByAColleagueAndNeverChanges",
        "CorrectAction": "anActionIsChangedAndItsHistoryKept",
        "CorrectImport": "aRowIsSplitWhereItsTextHasALineBreak",
        "CorrectPart": "everyLevelIsAddedChangedAndMoved",
        "CorrectPlan": "aFormSentEveryColumnNameDoesNoMore",
        "CorrectReport": "aCorrectionIsAnotherVersionAndTheTwoAreCompared",
        "EndMail": "aLetterIsSentOnceAndItsWordsAreErased",
        "EndMember": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "EndMyOtherSessions": "everyPageOfMyAccountWorks",
        "EndMySession": "everyPageOfMyAccountWorks",
        "ForwardSection": "aSectionGoesToTheBoardAbove",
        "ForwardPart": "twoBoardsHaveAReportADraftAndWhatTheyDecided",
        "GiveCode": "aCodeWorksOnce",
        "GivePassword": "aPasswordAloneOpensNothing",
        "GiveRole": "rightsNeverGrowByThemselves",
        "InvitePerson": "whoIsInvitedJoinsWithThatRoleAndNoOther",
        "LogDecision": "whatIsDecidedComesBackUntilItIsClosed",
        "MakeBoard": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "MakePlan": "aPlanIsStartedByHandAndClosed",
        "MakeRecoveryCodes": "everyPageOfMyAccountWorks",
        "MovePart": "everyLevelIsAddedChangedAndMoved",
        "NoteBounce": "aLetterThatComesBackIsNotedBesideTheAccount",
        "NoteSlowedSignIn": "aThousandGuessesInAMinuteAreFewComparisons",
        "OverseePlans": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "PlanMeetings": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "ReadPlanApplied": "aPlanOfThousandsOfRowsIsAppliedAndFoundAgain",
        "RenameTeam": "aTeamIsAddedAndRenamed",
        "ReportStatus": "someActionsHaveBeenReportedOnByPeople",
        "ResetPassword": "aResetLinkSetsAPasswordOnceAndKeepsTheSecondFactor",
        "ResetSecondFactor": "aLostPhoneIsReplacedByAnotherAdministratorsHand",
        "SendPasswordReset": "aForgottenPasswordIsChosenAnewByLetter",
        "SetImportAside": "aDocumentCanBeSetAside",
        "SetJobAside": "failedWorkIsTriedAgainOrSetAside",
        "SetUpSecondFactor": "theFirstAdministratorSignsInAndOut",
        "SignDraft": "twoBoardsHaveAReportADraftAndWhatTheyDecided",
        "SignOut": "signingOutEndsTheSessionOnTheServer",
        "SignReport": "aReportIsComposedSignedOffByAColleagueAndNeverChanges",
        "StartImport": "aDocumentIsReadCorrectedCheckedAndBecomesADraftPlan",
        "TakeFacts": "aReportIsComposedSignedOffByAColleagueAndNeverChanges",
        "TakeRole": "twoAdministratorsWhoTakeEachOthersRoleLeaveOne",
        "TryJobAgain": "failedWorkIsTriedAgainOrSetAside",
        "WithdrawInvitation": "anInvitationIsOverAfterAWeekAndWhenWithdrawn",
        "WriteToSection": "twoBoardsHaveAReportADraftAndWhatTheyDecided",
        "WriteCommentary": "sectionsAreChosenAndOrdered",
    ]

    @Test func everyCommandHasAStory() {
        let commands = Set(Repository.conformers(to: "Command"))

        #expect(commands.subtracting(Self.stories.keys) == [], "say here which test tells what it does")
        #expect(Set(Self.stories.keys).subtracting(commands) == [], "is no command any more")
    }

    @Test func everyStoryIsATest() {
        let tests = Set(
            Repository.tests.flatMap { test in
                test.code.compactMap { $0.text.firstMatch(of: /\bfunc (\w+)\(/).map { String($0.output.1) } }
            }
        )

        #expect(Set(Self.stories.values).subtracting(tests) == [], "is no test any more")
    }
}
