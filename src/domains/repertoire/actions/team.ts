/** The team as the directory is compared with it: identities, communes of today, open places. */
import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import {
  exerciceLabel,
  type LieuConnu,
  listAdherents,
  listLieux,
  listProfessionnels,
  listStructures,
  nomAffiche,
  type ProfessionnelConnu,
} from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { readCommuneOf } from '../../territoire/index.ts'
import type { FicheConnue } from '../rules/changes.ts'
import type { Cherche } from '../rules/match.ts'

type Place = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

export const readZone = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<string> =>
  (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris'

export type Membre = {
  id: string
  nom: string
  exercice: string
  adherent: boolean
  connu: ProfessionnelConnu
  lieux: readonly LieuConnu[]
}

/** Everybody who practises here, members and others. */
export const readTeam = async (ctx: Place, ids?: readonly string[]): Promise<Membre[]> => {
  const { tx, cptsId } = ctx
  const today = civilDate(ctx.now, await readZone(ctx)).toString()
  const members = new Set((await listAdherents(tx, cptsId, today)).map(({ id }) => id))
  const wanted = ids && new Set(ids)
  const all = (await listProfessionnels(tx, cptsId)).filter(({ id }) => !wanted || wanted.has(id))
  const lieux = Map.groupBy(
    (await listLieux(tx, cptsId, ids)).filter(({ ferme }) => !ferme),
    ({ professionnelId }) => professionnelId,
  )
  return all.map((connu) => ({
    id: connu.id,
    nom: nomAffiche(connu),
    exercice: exerciceLabel(connu.profession, connu.specialite),
    adherent: members.has(connu.id),
    connu,
    lieux: lieux.get(connu.id) ?? [],
  }))
}

const codesOf = (team: readonly Membre[]): string[] =>
  team.flatMap(({ lieux }) => lieux.flatMap(({ commune }) => commune?.code ?? []))

export const toSearch = ({ connu, lieux }: Membre, communeOf: (code: string) => string): Cherche => ({
  rpps: connu.rpps,
  nom: connu.nom,
  prenom: connu.prenom,
  profession: connu.profession,
  communes: lieux.flatMap(({ commune }) => (commune ? [communeOf(commune.code)] : [])),
})

/** Communes of today, for the team and for the codes of the directory. */
export const communesOf = (ctx: Place, team: readonly Membre[], codes: readonly string[]) =>
  readCommuneOf(ctx, [...codesOf(team), ...codes])

/** Each fiche as changes are compared with it. */
export const readFiches = async (ctx: Place, team: readonly Membre[]): Promise<Map<string, FicheConnue>> => {
  const finess = new Map((await listStructures(ctx.tx, ctx.cptsId)).map((one) => [one.id, one.finess]))
  return new Map(
    team.map(({ id, connu, lieux }) => [
      id,
      {
        profession: connu.profession,
        specialite: connu.specialite,
        enExercice: connu.enExercice,
        lieux: lieux.map((lieu) => ({
          id: lieu.id,
          nom: lieu.nom,
          adresse: lieu.adresse,
          commune: lieu.commune?.code ?? null,
          finess: lieu.structureId === null ? null : (finess.get(lieu.structureId) ?? null),
        })),
      },
    ]),
  )
}
