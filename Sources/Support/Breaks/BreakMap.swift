import Web

/// The pages of breaks, in the order in which they are met.
let breakRoutes: [Route] = breakListRoutes + fundRoutes + breaksOfPersonRoutes + newBreakRoutes + oneBreakRoutes
