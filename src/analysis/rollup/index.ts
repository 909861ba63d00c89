/** Indicators added up from communes to France: the door of this subject. */
export { type Level, nestingOf, type Stays, territoriesOn } from './levels.ts'
export { applyChange, columnOf, type Plan, planRollUp, type RolledUp, ratioOf, rollUp } from './roll-up.ts'
