/** `maillage demo`: who can sign in to the demonstration, and the demonstration from its start. */
import { listAllCpts } from '../domains/comptes/index.ts'
import { listInWords } from '../kernel/french.ts'
import { INSTALLATION } from './actions/action.ts'
import { type Engine, withTenant } from './actions/run.ts'
import { openHome } from './database/home.ts'
import { lockHolder } from './database/lock.ts'
import { forgetPlayed, isPlayed } from './demonstration/index.ts'
import { Fault } from './fault.ts'
import { type Address, readAddress } from './start-address.ts'
import { type Base, SERVER } from './start-base.ts'
import { prepareContent, tellAccess } from './start-content.ts'
import { withInstalled } from './transfer/installed.ts'

/** The address of the server that runs, else the one it would take. */
const addressOf = ({ home }: Base): Address => {
  const address = readAddress(process.env)
  return { ...address, url: lockHolder(home.lock)?.address ?? address.url }
}

const withDemonstration = (what: string, work: (engine: Engine, base: Base) => Promise<void>): Promise<void> =>
  withInstalled(what, 'application', async (engine, base) => {
    if ((await engine.installation()).nature !== 'demonstration')
      throw new Fault('Cette installation est réelle\u00a0: elle n’a pas de démonstration.')
    await work(engine, base)
  })

export const showDemonstration = (): Promise<void> =>
  withDemonstration('demo', async (_, base) => {
    if (!(await isPlayed(base.ownerUrl)))
      throw new Fault('La démonstration n’a pas été jouée jusqu’au bout\u00a0: «\u00a0npm start\u00a0» la joue.')
    await tellAccess(base, 'demonstration', addressOf(base))
  })

const tellLoss = async (engine: Engine): Promise<void> => {
  const all = await withTenant(engine, { cptsId: INSTALLATION, nom: 'demo.rejouer' }, ({ tx }) => listAllCpts(tx))
  const names = listInWords(all.map(({ nom }) => `«\u00a0${nom}\u00a0»`))
  console.log(
    `Tout ce que contient cette installation serait perdu\u00a0: ${names || 'aucune CPTS'}, leurs membres, demandes, rendez-vous et actes, les comptes et le journal, ce que vous y avez fait compris. Les contours des communes restent.`,
  )
  console.log('Pour rejouer la démonstration depuis le début\u00a0: npm run maillage -- demo rejouer --oui')
}

/** False when it only said what would be lost. */
export const replayDemonstration = async (confirmed: boolean): Promise<boolean> => {
  if (confirmed && lockHolder(openHome().lock)?.what === SERVER)
    throw new Fault('Un serveur tourne sur cette installation\u00a0: arrêtez-le, puis recommencez.')
  await withDemonstration('demo rejouer', async (engine, base) => {
    if (!confirmed) return tellLoss(engine)
    await forgetPlayed(base.ownerUrl)
    await prepareContent(base, 'demonstration', addressOf(base))
    await tellAccess(base, 'demonstration', addressOf(base))
  })
  return confirmed
}
