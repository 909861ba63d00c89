/** The SAS asks from elsewhere: its clients have a thread of their own. They answer with what each search took and got. */
import { Agent, request } from 'node:https'
import { parentPort, workerData } from 'node:worker_threads'
import { inParallel } from './base.ts'

export type Clients = { port: number; client: { cert: string; key: string; ca: string }; count: number }
export type Answers = { times: number[]; slots: number; bytes: number }

const { port, client, count } = workerData as Clients
const agent = new Agent({ keepAlive: true, maxSockets: count, ...client, servername: 'sas.exemple.fr' })

const ask = (path: string): Promise<string> =>
  new Promise((done, fail) => {
    request({ agent, host: '127.0.0.1', port, path }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (response.statusCode === 200) done(text)
        else fail(new Error(`unexpected answer: ${response.statusCode} ${text}`))
      })
    })
      .on('error', fail)
      .end()
  })

parentPort!.on('message', async (paths: string[]) => {
  const answers: Answers = { times: [], slots: 0, bytes: 0 }
  await inParallel(Array.from({ length: count }), paths, async (_, path) => {
    const start = performance.now()
    const text = await ask(path)
    answers.times.push(performance.now() - start)
    answers.slots += Number(/"total":(\d+)/.exec(text)![1])
    answers.bytes += text.length
  })
  parentPort!.postMessage(answers)
})
