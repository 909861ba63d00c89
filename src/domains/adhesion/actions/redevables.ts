/** Who owes dues: the members of a day, people and structures, with the names that a transfer may bear. */
import type { Ctx } from '../../../server/actions/action.ts'
import { listMembresConnus, listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import type { Redevable } from '../rules/montant.ts'
import { listAdhesionsStructures } from '../store/membre-store.ts'

export type Membre = Redevable & {
  professionnelId: string | null
  structureId: string | null
  nom: string
  /** Before the mail: the first name of a person, nothing for a structure. */
  salut: string
  courriel: string | null
  noms: string[]
  depuis: string | null
}

/** Everybody of whom dues may be asked or known, members of that day or not. */
export const readRedevables = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  today: string,
): Promise<Map<string, Membre>> => {
  const members = new Map((await listMembresConnus(tx, cptsId, today)).map((one) => [one.professionnelId, one]))
  const people = (await listProfessionnels(tx, cptsId)).map((one): [string, Membre] => [
    one.id,
    {
      genre: 'professionnel',
      profession: one.profession,
      professionnelId: one.id,
      structureId: null,
      nom: nomAffiche(one),
      salut: one.prenom,
      courriel: one.courriel,
      noms: [one.nom],
      depuis: members.get(one.id)?.adherentDepuis ?? null,
    },
  ])
  const structures = (await listAdhesionsStructures(tx, cptsId)).toReversed().map((one): [string, Membre] => [
    one.structureId,
    {
      genre: 'structure',
      structure: one.genre,
      professionnelId: null,
      structureId: one.structureId,
      nom: one.nom,
      salut: '',
      courriel: one.courriel,
      noms: [one.nom],
      depuis: one.debut <= today && (one.fin === null || one.fin > today) ? one.debut : null,
    },
  ])
  return new Map([...people, ...structures])
}

export const keyOf = (row: { professionnelId: string | null; structureId: string | null }): string =>
  (row.professionnelId ?? row.structureId)!
