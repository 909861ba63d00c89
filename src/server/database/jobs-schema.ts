/** The tables of pg-boss belong to the owner; the application only uses them. */
import { PgBoss } from 'pg-boss'
import type { Queue } from '../jobs/queues.ts'
import { explainConnection } from './owner.ts'

export const installJobs = async (ownerUrl: string, queues: Queue[]): Promise<void> => {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  try {
    await boss.start()
    const present = new Set((await boss.getQueues()).map((queue) => queue.name))
    for (const queue of queues) {
      if (!present.has(queue.name)) await boss.createQueue(queue.name, queue.options ?? {})
    }
  } catch (error) {
    throw (error as { code?: string }).code === '42501' ? explainConnection(error, ownerUrl) : error
  } finally {
    await boss.stop({ graceful: false }).catch(() => undefined)
  }
}
