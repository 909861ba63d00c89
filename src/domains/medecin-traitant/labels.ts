export * from './rules/labels.ts'
