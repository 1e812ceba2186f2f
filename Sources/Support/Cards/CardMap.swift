import Web

/// The pages of carers cards, in the order in which they are met.
let cardRoutes: [Route] = cardPageRoutes + cardListRoutes + printRunRoutes + cardRulesRoutes + checkCardRoutes
