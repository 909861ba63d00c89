/** Flows between units: the door of this subject. */
export { GRAVITY, type GravityOptions, gravityFlows } from './gravity.ts'
export { buildFlowMatrix, type FlowMatrix, OUTSIDE } from './matrix.ts'
