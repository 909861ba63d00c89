/** Who goes where, in order of rank, fairly, near, and provably so. */
export { type Checked, checkAssignment } from './check.ts'
export { type Assignment, AssignmentError, type AssignmentProblem, type Certificate } from './problem.ts'
export { type Solved, solveAssignment } from './solve.ts'
