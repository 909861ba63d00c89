/** Flows between units, poles and comparison of divisions: the door of this subject. */
export { type Attraction, attractionTo, CUTS, classOf } from './attraction.ts'
export { type Comparison, compareDivisions } from './compare.ts'
export { GRAVITY, type GravityOptions, gravityFlows } from './gravity.ts'
export { buildFlowMatrix, type FlowMatrix, OUTSIDE } from './matrix.ts'
export { findPoles, firstDestinations, type MergedPoles, mergePoles } from './poles.ts'
export { putTogether, SCALE_CUTS, type Scale, type Speciality, scaleOf, sortSpecialities } from './specialities.ts'
