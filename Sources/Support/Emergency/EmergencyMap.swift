import Web

/// The pages of emergency plans, in the order in which they are met.
let emergencyRoutes: [Route] =
    emergencyListRoutes + emergencyPlanRoutes + writeEmergencyPlanRoutes + emergencyContactRoutes
    + emergencySheetRoutes + emergencyUseRoutes + respondRoutes
