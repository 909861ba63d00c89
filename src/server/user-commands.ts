/** `maillage user`: what the person who keeps the installation does for an account that is lost, or must be closed. */
import {
  closeSessions,
  createOperateurLien,
  findCompte,
  listComptes,
  ROLE_LABELS,
  type Role,
  removeSecondFactor,
  renewPasswordLien,
} from '../domains/comptes/index.ts'
import { count, formatMoment, listInWords } from '../kernel/french.ts'
import { Temporal } from '../kernel/time.ts'
import { type Ctx, INSTALLATION } from './actions/action.ts'
import { type Engine, withTenant } from './actions/run.ts'
import { Fault } from './fault.ts'
import { withInstalled } from './transfer/installed.ts'

type Say = (line: string) => void
type Place = NonNullable<Awaited<ReturnType<typeof findCompte>>>

const asOwner = (what: string, work: (owner: Engine) => Promise<void>) => withInstalled(what, 'owner', work)
const enter = <T>(owner: Engine, nom: string, done: (ctx: Ctx) => Promise<T>) =>
  withTenant(owner, { cptsId: INSTALLATION, nom }, done)

/** Does something for one account, found by its address. */
export const forCompte = <T>(
  owner: Engine,
  nom: string,
  courriel: string,
  work: (ctx: Ctx, compte: Place) => Promise<T>,
): Promise<T> =>
  enter(owner, nom, async (ctx) => {
    const compte = await findCompte(ctx.tx, courriel.trim())
    if (!compte)
      throw new Fault(`Aucun compte ne porte l’adresse ${courriel}. «\u00a0user list\u00a0» les montre tous.`)
    return work(ctx, compte)
  })

/** The accounts of a demonstration are shown to everybody: they stay as they are. */
const refuseDemonstration = ({ installation }: Ctx): void => {
  if (installation.nature === 'demonstration')
    throw new Fault('Les comptes d’une démonstration gardent leur mot de passe et leur second facteur.')
}

export const passwordLink = (owner: Engine, courriel: string): Promise<string[]> =>
  forCompte(owner, 'compte.lien', courriel, async (ctx, compte) => {
    refuseDemonstration(ctx)
    const { token, expireLe } = await renewPasswordLien(ctx.tx, compte, ctx.now)
    const until = formatMoment(expireLe, Temporal.Now.timeZoneId())
    return [
      `Lien pour ${compte.nom}, à usage unique, valable jusqu’au ${until}\u00a0:`,
      `  ${ctx.address}/bienvenue/${token}`,
      ...(compte.ouvert ? [] : ['Cette personne n’a pas encore de compte ici\u00a0: ce lien l’ouvre.']),
    ]
  })

export const withoutSecondFactor = (owner: Engine, courriel: string): Promise<string> =>
  forCompte(owner, 'compte.second-facteur', courriel, async (ctx, compte) => {
    refuseDemonstration(ctx)
    return (await removeSecondFactor(ctx.tx, compte.personneId, ctx.now))
      ? `Le second facteur de ${compte.nom} est retiré et ses sessions sont fermées\u00a0: il s’installe de nouveau à la connexion suivante.`
      : `${compte.nom} n’avait pas de second facteur.`
  })

export const closed = (owner: Engine, courriel: string): Promise<string> =>
  forCompte(owner, 'compte.fermer', courriel, async (ctx, compte) => {
    const sessions = await closeSessions(ctx.tx, compte.personneId, ctx.now)
    return `${compte.nom}\u00a0: ${count(sessions, 'session fermée', 'sessions fermées')}.`
  })

export const describeComptes = (owner: Engine): Promise<string[]> =>
  enter(owner, 'compte.lister', async (ctx) =>
    (await listComptes(ctx.tx, ctx.now)).map(({ courriel, nom, operateur, secondFacteur, sessions, cpts }) => {
      const places = cpts.map(
        (one) => `${one.nom} (${listInWords(one.roles.map((role) => ROLE_LABELS[role as Role] ?? role))})`,
      )
      const facts = [
        ...(operateur ? ['opérateur de l’installation'] : []),
        ...places,
        secondFacteur ? 'second facteur' : 'sans second facteur',
        count(sessions, 'session ouverte', 'sessions ouvertes'),
      ]
      return `${courriel.padEnd(38)} ${nom}\n${' '.repeat(4)}${facts.join(' · ')}`
    }),
  )

export const list = (_: string, say: Say) =>
  asOwner('user list', async (owner) => {
    const lines = await describeComptes(owner)
    say(lines.length > 0 ? lines.join('\n') : 'Il n’y a encore aucun compte.')
  })

export const operateur = (_: string, say: Say) =>
  asOwner('user operateur', async (owner) => {
    const token = await createOperateurLien(owner.db, owner.clock())
    if (!token)
      throw new Fault('Cette installation a déjà son opérateur. «\u00a0user lien COURRIEL\u00a0» lui rend son accès.')
    say(
      `Lien à usage unique, valable deux jours, pour créer le compte de l’opérateur\u00a0:\n  ${owner.address}/bienvenue/${token}`,
    )
  })

export const lien = (courriel: string, say: Say) =>
  asOwner('user lien', async (owner) => say((await passwordLink(owner, courriel)).join('\n')))
export const secondFacteur = (courriel: string, say: Say) =>
  asOwner('user second-facteur', async (owner) => say(await withoutSecondFactor(owner, courriel)))
export const fermer = (courriel: string, say: Say) =>
  asOwner('user fermer', async (owner) => say(await closed(owner, courriel)))
