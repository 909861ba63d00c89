/** What the statutes and the people are on a day, as the rules read them. */
import { z } from 'zod'
import { type ReglesStatuts, reglesInstance, reglesStatuts } from '../../../referentials/modeles-statuts/regles.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { derniereAssemblee } from '../../activite/index.ts'
import { listMembresConnus, type MembreConnu } from '../../communaute/index.ts'
import type { CollegeLu, InstanceLue, MandatLu, StatutsLus } from '../contract.ts'
import { type Electeur, electeursOf, isRunning, type Siege, type Situation } from '../rules/electeurs.ts'
import { etatMandat } from '../rules/mandats.ts'
import { listMandatRows, listRepresentantRows, listSiegeRows, type MandatRow } from '../store/membres-store.ts'
import {
  type CollegeRow,
  findStatutsAt,
  type InstanceRow,
  listCollegeRows,
  listInstanceNameRows,
  listInstanceRows,
  listStatutsRows,
  type StatutsRow,
} from '../store/statuts-store.ts'

const instanceRules = reglesInstance(z.string())

const collegeOf = (row: CollegeRow): CollegeLu => ({
  ...row,
  voix: row.voix as CollegeLu['voix'],
  appartenance: row.appartenance as CollegeLu['appartenance'],
})

/** Rules go through their schema as they are read: a text that this version does not understand is an error at once. */
const instanceOf = (row: InstanceRow): InstanceLue => ({
  ...row,
  genre: row.genre as InstanceLue['genre'],
  mission: row.mission as InstanceLue['mission'],
  texte: row.texte as InstanceLue['texte'],
  regles: instanceRules.parse(row.regles),
})

const etatOf = ({ debut, fin }: StatutsRow, jour: string): StatutsLus['etat'] =>
  debut > jour ? 'a-venir' : isRunning({ debut, fin }, jour) ? 'en-vigueur' : 'passee'

export const statutsOf = async (tx: Tx, row: StatutsRow, jour: string): Promise<StatutsLus> => {
  const { cptsId, regles, creeLe: _, modifieLe: __, ...rest } = row
  return {
    ...rest,
    etat: etatOf(row, jour),
    regles: reglesStatuts.parse(regles),
    colleges: (await listCollegeRows(tx, cptsId, row.id)).map(collegeOf),
    instances: (await listInstanceRows(tx, cptsId, row.id)).map(instanceOf),
  }
}

export const readStatutsEnVigueur = async (tx: Tx, cptsId: string, jour: string): Promise<StatutsLus | null> => {
  const row = await findStatutsAt(tx, cptsId, jour)
  return row ? statutsOf(tx, row, jour) : null
}

export const readParcoursAdmission = async (
  tx: Tx,
  cptsId: string,
  jour: string,
): Promise<ReglesStatuts['admission'] | null> =>
  (await readStatutsEnVigueur(tx, cptsId, jour))?.regles.admission ?? null

/** Without those that were closed by that day. */
export const openOn = (instances: readonly InstanceLue[], jour: string): InstanceLue[] =>
  instances.filter(({ fermeeLe }) => fermeeLe === null || fermeeLe > jour)

/** The instances that the statutes of that day know. */
export const listInstances = async (tx: Tx, cptsId: string, jour: string): Promise<InstanceLue[]> =>
  openOn((await readStatutsEnVigueur(tx, cptsId, jour))?.instances ?? [], jour)

/** An instance with the rules of that day; without a day, those of the latest version that knows it. */
export const readInstance = async (tx: Tx, cptsId: string, id: string, jour?: string): Promise<InstanceLue | null> => {
  const versions = jour ? [await findStatutsAt(tx, cptsId, jour)] : await listStatutsRows(tx, cptsId)
  for (const statuts of versions) {
    const row = statuts && (await listInstanceRows(tx, cptsId, statuts.id)).find((one) => one.id === id)
    if (row) return instanceOf(row)
  }
  return null
}

/** Who sits is named here once; whom nobody may name any more is « Personne effacée ». */
type Personne = { nom: string; qualite: string }
const ERASED: Personne = { nom: 'Personne effacée', qualite: '' }

export type People = {
  membres: MembreConnu[]
  representants: Awaited<ReturnType<typeof listRepresentantRows>>
  named: ReadonlyMap<string, Personne>
}

export const loadPeople = async (tx: Tx, cptsId: string, jour: string): Promise<People> => {
  const membres = await listMembresConnus(tx, cptsId, jour)
  const representants = await listRepresentantRows(tx, cptsId)
  const named = new Map<string, Personne>([
    ...membres.map(({ professionnelId, nom, qualite }) => [professionnelId, { nom, qualite }] as const),
    ...representants.map(({ id, nom, qualite }) => [id, { nom, qualite }] as const),
  ])
  return { membres, representants, named }
}

const mandatOf = (row: MandatRow, named: People['named'], jour: string): MandatLu => {
  const { cptsId: _, creeLe: __, fonction, motifFin, ...rest } = row
  const personne = (row.professionnelId ?? row.representantId)!
  return {
    ...rest,
    ...(named.get(personne) ?? ERASED),
    personne,
    fonction: fonction as MandatLu['fonction'],
    motifFin: motifFin as MandatLu['motifFin'],
    etat: etatMandat(row, jour),
  }
}

/** Every mandate, past ones too, with the name of who holds it. */
export const loadMandats = async (
  tx: Tx,
  cptsId: string,
  jour: string,
  people: Pick<People, 'named'>,
): Promise<MandatLu[]> => (await listMandatRows(tx, cptsId)).map((row) => mandatOf(row, people.named, jour))

/** Mandates that run on that day; one past its term and not ended is among them, `echu`. */
export const listMandats = async (tx: Tx, cptsId: string, jour: string): Promise<MandatLu[]> =>
  (await loadMandats(tx, cptsId, jour, await loadPeople(tx, cptsId, jour))).filter((one) => isRunning(one, jour))

/** Which professionals hold a mandate, for whoever asks about many days: all is read once. */
export const openMandataires = async (
  tx: Tx,
  cptsId: string,
): Promise<(professionnelId: string, jour: string) => boolean> => {
  const held = Map.groupBy(await listMandatRows(tx, cptsId), ({ professionnelId }) => professionnelId)
  return (professionnelId, jour) => (held.get(professionnelId) ?? []).some((one) => isRunning(one, jour))
}

export type SiegeLu = Siege & { id: string }
const loadSieges = async (tx: Tx, cptsId: string): Promise<SiegeLu[]> =>
  (await listSiegeRows(tx, cptsId)).map((row) => ({
    id: row.id,
    collegeId: row.collegeId,
    personne: (row.professionnelId ?? row.representantId)!,
    debut: row.debut,
    fin: row.fin,
  }))

export type Situee = Omit<Situation, 'instance' | 'colleges' | 'mandats' | 'sieges' | 'representants' | 'membres'> & {
  colleges: CollegeLu[]
  statuts: StatutsLus
  mandats: MandatLu[]
  sieges: SiegeLu[]
  membres: People['membres']
  representants: People['representants']
}

/** All that the rules need of a day; null while the CPTS has no statutes that day. */
export const loadSituation = async (tx: Tx, cptsId: string, jour: string): Promise<Situee | null> => {
  const statuts = await readStatutsEnVigueur(tx, cptsId, jour)
  if (!statuts) return null
  const people = await loadPeople(tx, cptsId, jour)
  const held = await derniereAssemblee(tx, cptsId, jour)
  const { adoptesLe } = statuts
  return {
    statuts,
    jour,
    regles: statuts.regles,
    colleges: statuts.colleges,
    sieges: await loadSieges(tx, cptsId),
    mandats: await loadMandats(tx, cptsId, jour, people),
    membres: people.membres,
    representants: people.representants,
    // The assembly that adopted the statutes is one too.
    derniereAg: held !== null && (adoptesLe === null || held > adoptesLe) ? held : adoptesLe,
  }
}

/** Everybody who sits in the instance that day: who votes with how many voices, and who is only heard and why. */
export const listElecteurs = async (tx: Tx, cptsId: string, instanceId: string, jour: string): Promise<Electeur[]> => {
  const situation = await loadSituation(tx, cptsId, jour)
  const instance = situation?.statuts.instances.find(({ id }) => id === instanceId)
  return situation && instance ? electeursOf({ ...situation, instance }) : []
}

/** Names of every instance, for what is past. */
export const listInstanceNames = async (tx: Tx, cptsId: string): Promise<Map<string, string>> =>
  new Map((await listInstanceNameRows(tx, cptsId)).map(({ id, nom }) => [id, nom]))
