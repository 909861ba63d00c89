/** `maillage registre verify`: walks every chain of the installation and says what holds. */
import { findCpts } from '../domains/comptes/index.ts'
import { checkWhole, sayDefauts, sayRupture, type Verification } from '../domains/registre/index.ts'
import { count, NBSP } from '../kernel/french.ts'
import { INSTALLATION } from './actions/action.ts'
import { type Engine, withTenant } from './actions/run.ts'
import { openDb } from './database/connect.ts'
import { readSecret } from './database/home.ts'
import { listTenants } from './database/tenants.ts'
import { createEngine } from './engine.ts'
import { Fault } from './fault.ts'
import { checkJournal, type JournalCheck } from './journal/check-journal.ts'
import { newSigningKey, SIGNING_SECRET, setSigningKey } from './journal/signing.ts'
import { withBase } from './start-base.ts'
import { readNature } from './start-nature.ts'

type Say = (line: string) => void

export const sayRegistre = (done: Verification): string => {
  if (done.ruptureRaison !== null && done.ruptureSequence !== null)
    return `  Registre rompu${NBSP}: ${sayRupture(done.ruptureSequence, done.ruptureRaison)}`
  const erased =
    done.effaces > 0 ? `, dont ${count(done.effaces, 'contenu personnel effacé', 'contenus personnels effacés')}` : ''
  const chain = `  Registre conforme${NBSP}: ${count(done.actes, 'acte')}${erased}\n  Empreinte${NBSP}: ${done.tete}`
  return done.preuves ? `${chain}\n${sayPreuves(done.preuves)}` : chain
}

const sayPreuves = (preuves: NonNullable<Verification['preuves']>): string => {
  const { verifiees, effacees, enDefaut } = preuves
  const erased = effacees > 0 ? `, ${count(effacees, 'effacée à sa date', 'effacées à leur date')}` : ''
  if (enDefaut === 0)
    return `  Preuves conformes${NBSP}: ${count(verifiees, 'document relu', 'documents relus')}${erased}`
  return [`  Preuves en défaut${NBSP}: ${enDefaut}`, ...sayDefauts(preuves).map((line) => `    ${line}`)].join('\n')
}

export const sayJournal = ({ sceaux, lignes, rupture, repere }: JournalCheck): string => {
  if (rupture) return `  Journal rompu au sceau n°${NBSP}${rupture.sequence}.`
  const whole = `  Journal conforme${NBSP}: ${count(lignes, 'ligne')} sous ${count(sceaux, 'sceau', 'sceaux')}`
  return repere ? `${whole}\n  ${sayRepere(repere)}` : whole
}

const sayRepere = ({ mark, origine }: NonNullable<JournalCheck['repere']>): string => {
  const signed = origine === 'ici' ? 'par cette installation' : `par une autre clé (${mark.clePublique})`
  return `Coupé derrière un repère signé ${signed}${NBSP}: ${count(mark.lignes, 'ligne')} d’avant le ${mark.jusquLe.slice(0, 10)}`
}

/** True when both chains of this tenant hold. */
const verifyOne = (engine: Engine, cptsId: string, say: Say): Promise<boolean> =>
  withTenant(engine, { cptsId, nom: 'registre.verifier' }, async (ctx) => {
    const journal = await checkJournal(ctx)
    if (cptsId === INSTALLATION) {
      say(`Installation\n${sayJournal(journal)}`)
      return journal.rupture === null
    }
    const cpts = await findCpts(ctx.tx, cptsId)
    if (!cpts) throw new Fault(`Aucune CPTS ne porte l’identifiant ${cptsId}.`)
    const registre = await checkWhole(ctx)
    say(`${cpts.nom} (${cptsId})\n${sayRegistre(registre)}\n${sayJournal(journal)}`)
    return registre.conforme && journal.rupture === null
  })

export const verifyTenants = async (engine: Engine, only: string | undefined, say: Say): Promise<boolean> => {
  const tenants = only ? [only] : [INSTALLATION, ...(await listTenants(engine.db))]
  let allHold = true
  for (const cptsId of tenants) allHold = (await verifyOne(engine, cptsId, say)) && allHold
  say(allHold ? '\nTout est conforme.' : '\nUne chaîne au moins est rompue, ou une preuve manque.')
  return allHold
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const verifyAll = (only: string | undefined, say: Say): Promise<boolean> => {
  if (only && !UUID.test(only))
    throw new Fault('--cpts attend l’identifiant d’une CPTS, tel que le montre « registre verify » sans option.')
  return withBase('registre verify', async (base) => {
    if ((await readNature(base.ownerUrl)) === null)
      throw new Fault('Cette installation n’a jamais été démarrée : il n’y a pas encore de registre.')
    setSigningKey(readSecret(base.home, SIGNING_SECRET, newSigningKey))
    const db = openDb(base.appUrl, { max: 2 })
    try {
      return await verifyTenants(
        createEngine({ db, address: 'http://localhost', publish: async () => {}, documents: base.home.documents }),
        only,
        say,
      )
    } finally {
      await db.destroy()
    }
  })
}
