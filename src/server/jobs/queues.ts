/**
 * The queues of the jobs, made by the owner of the base when it migrates: the application may fill and empty them,
 * never make one. A job carries ids only (a tenant and a row): pg-boss tables have no row-level security.
 */
export type QueueOptions = {
  retryLimit?: number
  retryDelay?: number
  retryBackoff?: boolean
  expireInSeconds?: number
}
export type Queue = { name: string; options?: QueueOptions }

export const queues: Queue[] = [
  { name: 'courriel', options: { retryLimit: 10, retryDelay: 30, retryBackoff: true } },
  { name: 'evenement', options: { retryLimit: 5, retryDelay: 5, retryBackoff: true } },
  { name: 'nuit', options: { retryLimit: 3, retryDelay: 60 } },
  { name: 'plage', options: { retryLimit: 3, retryDelay: 60 } },
  { name: 'horizon', options: { retryLimit: 3, retryDelay: 60 } },
  { name: 'sceau', options: { retryLimit: 0 } },
]
