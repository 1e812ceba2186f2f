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
        "AddComment": "aCommentSpeaksToColleaguesPickedOrNamed",
        "AddMember": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "AddMilestone": "milestonesAreReadFromThePlanMadeByHandAndDone",
        "AddOwner": "allOfALeadsActionsAreGivenAtOnce",
        "AddPart": "everyLevelIsAddedChangedAndMoved",
        "AddPartnership": "everyPlanIsThereWithItsActionsLeadsAndDates",
        "AddSeat": "seatsShowWhereVoicesAreMissing",
        "AddTeam": "aTeamIsAddedAndRenamed",
        "AdoptDraft": "anAdoptedPlanIsForEveryoneAndChangedByItsOwnTeam",
        "AdoptPlan": "anAdoptedPlanIsForEveryoneAndChangedByItsOwnTeam",
        "AnswerImport": "aPersonIsAskedWhereItIsUnsure",
        "AnswerVoices": "anAnswerIsPublicOnceASecondPersonApprovesIt",
        "ApplyImport": "aDocumentIsReadCorrectedCheckedAndBecomesADraftPlan",
        "ArrangeSection": "sectionsAreChosenAndOrdered",
        "ApproveUpdates": "manyAreApprovedAtOnceAndOnesOwnHaveNoBox",
        "AssignOwner": "bulkAssignmentLeavesActionsThatHaveSomebody",
        "BeginPasswordReset": "aResetLinkSetsAPasswordOnceAndKeepsTheSecondFactor",
        "BeginPlace": "theCodeWorksOnceAndForHalfAnHour",
        "BringVoices": "aListComesInWholeOrNotAtAll",
        "ChangeAgency": "twoEditsOfDifferentFieldsBothStandAndOfOneAreChosenBetween",
        "ChangeBoard": "aChainOfBoardsEndsSomewhere",
        "ChangeDecision": "whatIsDecidedComesBackUntilItIsClosed",
        "ChangeMeeting": "aMeetingIsMovedAndCalledOff",
        "ChangeMyLanguage": "aLetterIsInItsReadersLanguage",
        "ChangeMyName": "everyPageOfMyAccountWorks",
        "ChangeMyPassword": "everyPageOfMyAccountWorks",
        "ChangeOwner": "anOwnerIsChangedAndTakenOffAndWhatTheySaidStays",
        "CloseAccount": "aLeaverIsOutAtOnceAndTheLastAdministratorStays",
        "ClosePlan": "aPlanIsStartedByHandAndClosed",
        "CloseRisk": "aRiskIsNotedChangedClosedWithAReasonAndOpenedAgain",
        "ComposeReport": "aReportIsComposedSignedOffByAColleagueAndNeverChanges",
        "CorrectAction": "anActionIsChangedAndItsHistoryKept",
        "CorrectGroup": "whatWasApprovedStaysAsItWasApproved",
        "CorrectImport": "aRowIsSplitWhereItsTextHasALineBreak",
        "CorrectMilestone": "milestonesAreReadFromThePlanMadeByHandAndDone",
        "CorrectPart": "everyLevelIsAddedChangedAndMoved",
        "CorrectPlan": "aFormSentEveryColumnNameDoesNoMore",
        "CorrectReport": "aCorrectionIsAnotherVersionAndTheTwoAreCompared",
        "CorrectRisk": "aRiskIsNotedChangedClosedWithAReasonAndOpenedAgain",
        "EditComment": "aCommentIsChangedForAQuarterOfAnHour",
        "EndToken": "aTokenIsOverWhenItEndsExpiresOrItsMakerLeaves",
        "EndMail": "aLetterIsSentOnceAndItsWordsAreErased",
        "EndMember": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "EndMyOtherSessions": "everyPageOfMyAccountWorks",
        "EndMySession": "everyPageOfMyAccountWorks",
        "FinishMilestone": "milestonesAreReadFromThePlanMadeByHandAndDone",
        "ForwardPart": "twoBoardsHaveAReportADraftAndWhatTheyDecided",
        "ForwardSection": "aSectionGoesToTheBoardAbove",
        "EndOwner": "anOwnerIsChangedAndTakenOffAndWhatTheySaidStays",
        "CorrectSeat": "seatsShowWhereVoicesAreMissing",
        "CorrectVoice": "whatIsCorrectedIsQuotedNoMore",
        "EndSeat": "seatsShowWhereVoicesAreMissing",
        "GiveCode": "aCodeWorksOnce",
        "GivePassword": "aPasswordAloneOpensNothing",
        "GiveRole": "rightsNeverGrowByThemselves",
        "GroupVoices": "voicesOfOnePlanAreGroupedAndAnswered",
        "HaveYourSay": "whatAPasserBySaysIsReadFirst",
        "InvitePerson": "whoIsInvitedJoinsWithThatRoleAndNoOther",
        "LogDecision": "whatIsDecidedComesBackUntilItIsClosed",
        "MakeBoard": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "MakeToken": "aTokenIsOverWhenItEndsExpiresOrItsMakerLeaves",
        "JudgeAnswer": "anAnswerIsPublicOnceASecondPersonApprovesIt",
        "LinkAction": "linkingAnActionAcceptsNothing",
        "MakePlan": "aPlanIsStartedByHandAndClosed",
        "MakeRecoveryCodes": "everyPageOfMyAccountWorks",
        "MovePart": "everyLevelIsAddedChangedAndMoved",
        "NoteBounce": "aLetterThatComesBackIsNotedBesideTheAccount",
        "NoteRisk": "aRiskIsNotedChangedClosedWithAReasonAndOpenedAgain",
        "MoveVoice": "voicesOfOnePlanAreGroupedAndAnswered",
        "NoteSlowedSignIn": "aThousandGuessesInAMinuteAreFewComparisons",
        "OverseePlans": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "PlanMeetings": "aBoardHasItsChainItsPeopleItsPlansAndItsMeetings",
        "ReadPlanApplied": "aPlanOfThousandsOfRowsIsAppliedAndFoundAgain",
        "RemoveMilestone": "milestonesAreReadFromThePlanMadeByHandAndDone",
        "ReadVoice": "whatAPasserBySaysIsReadFirst",
        "RecordVoice": "whatACarerSaidIsWrittenDown",
        "RenameTeam": "aTeamIsAddedAndRenamed",
        "ReopenRisk": "aRiskIsNotedChangedClosedWithAReasonAndOpenedAgain",
        "ReportStatus": "someActionsHaveBeenReportedOnByPeople",
        "ResetPassword": "aResetLinkSetsAPasswordOnceAndKeepsTheSecondFactor",
        "ResetSecondFactor": "aLostPhoneIsReplacedByAnotherAdministratorsHand",
        "SendPasswordReset": "aForgottenPasswordIsChosenAnewByLetter",
        "SeeMentions": "aCommentSpeaksToColleaguesPickedOrNamed",
        "ReturnUpdate": "oneSentBackIsSaidAgainAndBothStayInTheHistory",
        "SendNews": "anOwnerGivesNewsOfSeveralActionsOnOnePage",
        "SetImportAside": "aDocumentCanBeSetAside",
        "SetJobAside": "failedWorkIsTriedAgainOrSetAside",
        "SetOwners": "oneActionIsGivenToSeveralAndTakenAway",
        "SetRhythm": "aRhythmIsSetAndPeriodsFollow",
        "SetUpSecondFactor": "theFirstAdministratorSignsInAndOut",
        "SetWeights": "weightsAreSetShownAndChangeTheNumber",
        "SignDraft": "twoBoardsHaveAReportADraftAndWhatTheyDecided",
        "SignOut": "signingOutEndsTheSessionOnTheServer",
        "SignReport": "aReportIsComposedSignedOffByAColleagueAndNeverChanges",
        "StartImport": "aDocumentIsReadCorrectedCheckedAndBecomesADraftPlan",
        "StrikeComment": "aCommentIsStruckByItsAuthorOrTheLeadAndLeavesATrace",
        "TakeFacts": "aReportIsComposedSignedOffByAColleagueAndNeverChanges",
        "StopTelling": "whoeverAskedIsToldOnceForEachMove",
        "TakeRole": "twoAdministratorsWhoTakeEachOthersRoleLeaveOne",
        "TellContributor": "whoeverAskedIsToldOnceForEachMove",
        "TryJobAgain": "failedWorkIsTriedAgainOrSetAside",
        "WithdrawInvitation": "anInvitationIsOverAfterAWeekAndWhenWithdrawn",
        "WriteCommentary": "sectionsAreChosenAndOrdered",
        "WriteToSection": "twoBoardsHaveAReportADraftAndWhatTheyDecided",
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
