import Web

/// How carers are found: the pages that anyone may read, and where what they send is looked at.
struct Finding {
    let settings: FindingSettings

    var journeys: [Journey] {
        let registering = Registering(settings: settings)
        return [
            registering.journey, registering.paper, Young(settings: settings).journey,
            Referring(settings: settings).journey,
        ]
    }

    var routes: [Route] {
        let pages =
            caringCheckRoutes(settings) + Registering(settings: settings).routes + Young(settings: settings).routes
            + Referring(settings: settings).routes + ComingBack(settings: settings, journeys: journeys).routes
        let desk =
            campaignRoutes + triageListRoutes + triageTeamRoutes + arrivalRoutes + decisionRoutes + allocationRoutes
            + onwardRoutes
        return pages + desk
    }
}
