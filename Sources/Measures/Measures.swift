public import DesignSystem
public import Desk
public import Jobs
public import Records
public import Web

/// Indicators, computed from the records or entered, and the success measures of plans bound to them.
public struct Measures: Area {
    public init() {}

    public var routes: [Route] {
        libraryRoutes + definitionRoutes + indicatorRoutes + valuesRoutes + bringValuesRoutes + notesRoutes
            + bindingRoutes + builtInRoutes + rhythmOfFamilyRoutes + comparisonRoutes + returnRoutes + returnLabelRoutes
            + surveyRoutes
            + surveyResultRoutes
            + openDataRoutes + neighbourRoutes + countedPeopleRoutes + fairnessRoutes + populationRoutes
            + equalityRoutes + contractRoutes + contractReportRoutes + contractFileRoutes
    }

    public var migrations: [Migration] {
        measuresMigrations + returnsMigrations + openDataMigrations + contractsMigrations + breakdownMigrations
            + caseworkIndexMigrations
    }
    public var events: [Event] { Event.ofMeasures + Event.ofReturns + Event.ofOpenData + Event.ofContracts }
    public var notices: [Notice] { Notice.ofMeasures + Notice.ofReturns + Notice.ofOpenData + Notice.ofContracts }
    public var jobs: [JobHandler] { caseworkJobs + groupsJobs }
    public var recurring: [Recurring] { [.countingMeasures, .countingGroups] }

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.may(.seeMeasures) ? [MeasuresPaths.crumb] : []
    }
}
