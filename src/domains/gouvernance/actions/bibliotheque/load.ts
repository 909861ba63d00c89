/** Texts as they are read: their versions, the one in force, whether they are to be read again. */
import type { Ctx } from '../../../../server/actions/action.ts'
import { listProfessionnels, nomAffiche } from '../../../communaute/index.ts'
import type { TexteLu, VersionLue } from '../../contract-bibliotheque.ts'
import { type Audience, enVigueur, etatTexte, maySee } from '../../rules/textes.ts'
import {
  listTexteRows,
  listVersionRows,
  listVersionRowsOf,
  type TexteRow,
  type TexteVersionRow,
} from '../../store/textes-store.ts'

const versionOf = (row: TexteVersionRow): VersionLue => {
  const { cptsId: _, texteId: __, creeLe: ___, ...rest } = row
  return rest
}

/** Whether the person reads the texts of the bureau too. */
export const isManaging = ({ permissions }: Pick<Ctx, 'permissions'>): boolean =>
  permissions.has('bibliotheque.edit') || permissions.has('convention.read')

const texteOf = (
  row: TexteRow,
  versions: readonly TexteVersionRow[],
  { jour, people }: { jour: string; people: ReadonlyMap<string, string> },
): TexteLu => {
  const { cptsId: _, creeLe: __, ...rest } = row
  const whole = versions.map(versionOf)
  return {
    ...rest,
    genre: row.genre as TexteLu['genre'],
    mission: row.mission as TexteLu['mission'],
    audience: row.audience as Audience,
    etat: etatTexte({ rangeLe: row.rangeLe, versions: whole }, jour),
    referent: row.referentId && (people.get(row.referentId) ?? null),
    enVigueur: enVigueur(whole, jour),
    versions: whole,
  }
}

/** `managing`: with those of the bureau. */
export const loadTextes = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  jour: string,
  managing: boolean,
): Promise<TexteLu[]> => {
  const versions = Map.groupBy(await listVersionRows(tx, cptsId), ({ texteId }) => texteId)
  const people = new Map((await listProfessionnels(tx, cptsId)).map((one) => [one.id, nomAffiche(one)]))
  return (await listTexteRows(tx, cptsId))
    .filter(({ audience }) => maySee(audience as Audience, managing))
    .map((row) => texteOf(row, versions.get(row.id) ?? [], { jour, people }))
}

export const loadVersions = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, texteId: string) =>
  (await listVersionRowsOf(tx, cptsId, texteId)).map(versionOf)
