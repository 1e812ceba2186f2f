import Web

/// The pages of lists, in the order in which they are met.
let listRoutes: [Route] = bringListRoutes + reviewListRoutes + listCoverageRoutes
