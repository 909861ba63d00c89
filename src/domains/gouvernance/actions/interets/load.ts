/** Who declared what, who is awaited, and what a question touches. */
import type { Ctx } from '../../../../server/actions/action.ts'
import type { Tx } from '../../../../server/database/connect.ts'
import { listProfessionnels, nomAffiche, professionnelOfPersonne } from '../../../communaute/index.ts'
import { listAppartenances, ROLE_LABELS, type Role } from '../../../comptes/index.ts'
import type { InteretLu, PersonneInteressee } from '../../contract-interets.ts'
import { FONCTION_LABELS } from '../../labels.ts'
import { etatDeclaration, isCurrent, liesOf, type Par, type Question, valableJusque } from '../../rules/interets.ts'
import {
  type DeclarationRow,
  type InteretRow,
  keyOf,
  listDeclarationRows,
  listInteretRows,
  type Qui,
} from '../../store/interets-store.ts'
import { listInstances, listMandats, loadPeople } from '../load.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

export const interetOf = (row: InteretRow, jour: string): InteretLu => ({
  id: row.id,
  nature: row.nature as InteretLu['nature'],
  structureId: row.structureId,
  structure: row.structureNom ?? '',
  organisme: row.organisme,
  domaine: row.domaine,
  precision: row.precision,
  centimes: row.centimes,
  debut: row.debut,
  fin: row.fin,
  origine: row.origine as InteretLu['origine'],
  enCours: isCurrent(row, jour),
})

export const situationOf = (last: DeclarationRow | undefined, jour: string) => ({
  etat: etatDeclaration(last?.faiteLe ?? null, jour),
  derniere: last ? { faiteLe: last.faiteLe, rien: last.rien, origine: last.origine as 'en-ligne' | 'papier' } : null,
  valableJusque: last ? valableJusque(last.faiteLe) : null,
})

type Attendue = Qui & { nom: string; pourquoi: string[] }

/** Those who decide or pay: mandates of the council and of the bureau, and who holds these roles here. */
export const listAttendues = async ({ tx, cptsId }: ReadCtx, jour: string): Promise<Map<string, Attendue>> => {
  const found = new Map<string, Attendue>()
  const add = (qui: Qui, nom: string, pourquoi: string) => {
    const key = keyOf(qui)
    const one = found.get(key) ?? { ...qui, nom, pourquoi: [] }
    found.set(key, { ...one, pourquoi: [...new Set([...one.pourquoi, pourquoi])] })
  }
  const deciding = new Map(
    (await listInstances(tx, cptsId, jour))
      .filter(({ genre }) => genre === 'ca' || genre === 'bureau')
      .map(({ id, nom }) => [id, nom]),
  )
  for (const { instanceId, professionnelId, representantId, nom, fonction } of await listMandats(tx, cptsId, jour)) {
    const instance = deciding.get(instanceId)
    if (instance)
      add({ professionnelId, representantId, personneId: null }, nom, `${FONCTION_LABELS[fonction]}, ${instance}`)
  }
  const roles: readonly string[] = ['coordination', 'presidence', 'tresorerie']
  const professionnels = new Map((await listProfessionnels(tx, cptsId)).map((one) => [one.personneId, one]))
  for (const one of await listAppartenances(tx, cptsId)) {
    if (one.depuis > jour || (one.jusqu !== null && one.jusqu < jour)) continue
    const fiche = professionnels.get(one.id)
    const qui = fiche
      ? { professionnelId: fiche.id, representantId: null, personneId: null }
      : { professionnelId: null, representantId: null, personneId: one.id }
    const nom = fiche ? nomAffiche(fiche) : `${one.prenom} ${one.nom}`
    for (const role of one.roles.filter((word) => roles.includes(word))) add(qui, nom, ROLE_LABELS[role as Role])
  }
  return found
}

/** The person who asks, by the key under which the CPTS knows them. */
export const quiOf = async ({ tx, cptsId }: ReadCtx, personneId: string): Promise<Qui> => {
  const fiche = await professionnelOfPersonne(tx, cptsId, personneId)
  return fiche
    ? { professionnelId: fiche.id, representantId: null, personneId: null }
    : { professionnelId: null, representantId: null, personneId }
}

/** Names of everybody who declared something or is awaited. */
const namesOf = async ({ tx, cptsId }: ReadCtx, jour: string): Promise<ReadonlyMap<string, string>> => {
  const { named } = await loadPeople(tx, cptsId, jour)
  return new Map([
    ...(await listAppartenances(tx, cptsId)).map(({ id, nom, prenom }) => [id, `${prenom} ${nom}`] as const),
    ...(await listProfessionnels(tx, cptsId)).map((one) => [one.id, nomAffiche(one)] as const),
    ...[...named].map(([id, { nom }]) => [id, nom] as const),
  ])
}

export const loadPersonnes = async (ctx: ReadCtx, jour: string): Promise<PersonneInteressee[]> => {
  const interets = Map.groupBy(await listInteretRows(ctx.tx, ctx.cptsId), keyOf)
  const declarations = Map.groupBy(await listDeclarationRows(ctx.tx, ctx.cptsId), keyOf)
  const attendues = await listAttendues(ctx, jour)
  const names = await namesOf(ctx, jour)
  const keys = new Set([...attendues.keys(), ...interets.keys(), ...declarations.keys()])
  return [...keys]
    .map((personne) => {
      const own = interets.get(personne) ?? []
      const last = declarations.get(personne)?.[0]
      const qui: Qui = attendues.get(personne) ?? own[0] ?? last!
      return {
        personne,
        professionnelId: qui.professionnelId,
        representantId: qui.representantId,
        nom: attendues.get(personne)?.nom ?? names.get(personne) ?? 'Personne effacée',
        attendue: attendues.get(personne)?.pourquoi.join('\u00a0; ') ?? '',
        ...situationOf(last, jour),
        interets: own.map((row) => interetOf(row, jour)),
      }
    })
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
}

export type InteretTouche = InteretLu & { personne: string; nom: string; par: Par }

/**
 * Interests in force that a decision or a payment touches: those of these people, about these structures, or that share
 * a word with it. For who may read them; whoever calls has checked it.
 */
export const listInteretsLies = async (
  tx: Tx,
  cptsId: string,
  { jour, ...question }: Question & { jour: string },
): Promise<InteretTouche[]> => {
  const names = await namesOf({ tx, cptsId }, jour)
  const known = (await listInteretRows(tx, cptsId)).map((row) => ({ ...interetOf(row, jour), personne: keyOf(row) }))
  return liesOf(known, question, jour).map((one) => ({ ...one, nom: names.get(one.personne) ?? 'Personne effacée' }))
}
