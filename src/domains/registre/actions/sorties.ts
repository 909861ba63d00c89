/** The six outputs of an acte: time, indemnity lines, proof, indicators, minutes, public line. */
import { formatDuration, formatMoment } from '../../../kernel/french.ts'
import { fromDate, Temporal, toDate } from '../../../kernel/time.ts'
import { findGenreActe } from '../../../referentials/genres-acte.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { ActeWhole } from '../contract.ts'
import { sayCompteRendu, sayNature, sayPagePublique, sayPreuve, sayTemps, TEXT_LABELS } from '../labels.ts'
import { expectedPreuves } from '../rules/missing-preuves.ts'
import { countGrades, minutesOf, totalMinutes, weakestGrade } from '../rules/outputs.ts'
import { listDemandes } from '../store/demande-store.ts'
import { readDocuments } from '../store/document-store.ts'
import { sumIndicateur } from '../store/figures-store.ts'
import { findLigne } from '../store/ligne-store.ts'
import { readThread, type WholeActe } from '../store/read-store.ts'
import { viewOfDemande } from './demandes.ts'
import { isAnnulled, namesOf, personalOf } from './view.ts'

type Sorties = ActeWhole['sorties']
type SortiesCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'permissions'>

/** A hundred and fifty lines explain nothing more than the first ones. */
const EXPLAINED = 12
const sayEntrees = (all: string[]): string[] =>
  all.length <= EXPLAINED ? all : [...all.slice(0, EXPLAINED), `Et ${all.length - EXPLAINED} autres présences`]

const tempsOf = (whole: WholeActe): Sorties['temps'] => {
  const { acte, participations } = whole
  const minutes = totalMinutes(participations, isAnnulled(whole))
  return {
    minutes,
    phrase: sayTemps(participations.length, acte, isAnnulled(whole)),
    explication: {
      formule: 'Somme, pour chaque personne, de l’heure de fin moins l’heure de début',
      entrees: sayEntrees(participations.map((one) => `Présence ${one.rang}\u00a0: ${formatDuration(minutesOf(one))}`)),
      periode: formatMoment(fromDate(acte.debut), acte.zone, { year: true }),
      source: acte.etat === 'calcule' ? 'Calculé à partir de l’agenda' : 'Écrit par une personne',
      grade: weakestGrade(participations),
    },
  }
}

const preuveOf = async (ctx: SortiesCtx, whole: WholeActe): Promise<Sorties['preuve']> => {
  const { acte, participations, preuves } = whole
  const parGrade = countGrades(participations)
  const documents = await readDocuments(
    ctx.tx,
    ctx.cptsId,
    preuves.flatMap(({ empreinte }) => (empreinte ? [empreinte] : [])),
  )
  const thread = ctx.permissions.has('preuve.ask') ? await readThread(ctx.tx, ctx.cptsId, acte.id) : []
  const demandes = thread.length > 0 ? await listDemandes(ctx.tx, ctx.cptsId, thread) : []
  const expected = expectedPreuves({
    genre: acte.genre,
    annulled: isAnnulled(whole),
    preuves,
    presences: participations,
    decisions: personalOf(whole, 'decisions') !== null,
  })
  return {
    parGrade,
    pieces: preuves.map(({ rang, grade, libelle, nature, empreinte }) => {
      const document = empreinte ? documents.get(empreinte) : undefined
      const { nom, type, taille } = document ?? { nom: null, type: '', taille: 0 }
      return {
        rang,
        grade,
        libelle,
        nature,
        empreinte,
        document: empreinte && nom !== null ? { empreinte, nom, type, taille } : null,
        effaceLe: document?.effaceLe?.toISOString() ?? null,
      }
    }),
    phrase: sayPreuve(parGrade, participations.length),
    attendues: expected.map(({ nature, par }) => ({ nature, libelle: sayNature(nature), par })),
    demandes: demandes.map((row) => viewOfDemande(row, ctx.now)),
  }
}

/** The civil year of the acte: the contract year takes its place when the contract is known. */
const yearOf = ({ acte }: WholeActe): { from: Date; to: Date; year: number } => {
  const { year } = fromDate(acte.debut).toZonedDateTimeISO(acte.zone)
  const start = (at: number) =>
    toDate(Temporal.PlainDate.from({ year: at, month: 1, day: 1 }).toZonedDateTime(acte.zone).toInstant())
  return { from: start(year), to: start(year + 1), year }
}

const indicateursOf = async (ctx: SortiesCtx, whole: WholeActe): Promise<Sorties['indicateurs']> => {
  const { genre } = whole.acte
  const period = yearOf(whole)
  const lines: Sorties['indicateurs'] = []
  for (const { code, libelle, compte } of findGenreActe(genre)?.indicateurs ?? []) {
    const { avant, apres } = await sumIndicateur(ctx.tx, ctx.cptsId, { genre, compte }, period, whole.acte)
    const explication = {
      formule: 'Somme sur les actes de ce genre en vigueur depuis le 1er janvier, jusqu’à cet acte compris',
      entrees: [`Avant cet acte\u00a0: ${avant}`, `Cet acte\u00a0: ${apres - avant}`],
      periode: `Année ${period.year}`,
      source: 'Registre de la CPTS',
      grade: 'calculee' as const,
    }
    lines.push({ code, libelle, avant, apres, explication })
  }
  return lines
}

/** Who, how long: what each is worth comes with the rules of funding. Nothing where the acte no longer counts. */
const indemnitesOf = (whole: WholeActe): Sorties['indemnites'] =>
  isAnnulled(whole)
    ? []
    : whole.participations
        .map((one, index) => ({
          rang: one.rang,
          nom: namesOf(whole)[index] ?? null,
          qualite: one.qualite,
          minutes: minutesOf(one),
          grade: one.grade,
        }))
        .filter(({ minutes }) => minutes > 0)

const textesOf = (whole: WholeActe): Sorties['textes'] =>
  Object.entries(TEXT_LABELS).flatMap(([cle, libelle]) => {
    const texte = personalOf(whole, cle)?.texte
    return texte ? [{ cle, libelle, texte }] : []
  })

const lignePubliqueOf = async (ctx: SortiesCtx, whole: WholeActe): Promise<Sorties['lignePublique']> => {
  const [root] = await readThread(ctx.tx, ctx.cptsId, whole.acte.id)
  const shown = root ? await findLigne(ctx.tx, ctx.cptsId, root) : undefined
  return {
    proposee: sayPagePublique({ ...whole.acte, annulled: isAnnulled(whole) }),
    texte: shown?.texte ?? null,
    ecriteLe: shown?.ecriteLe.toISOString() ?? null,
  }
}

export const sortiesOf = async (ctx: SortiesCtx, whole: WholeActe): Promise<Sorties> => {
  const told = { ...whole.acte, annulled: isAnnulled(whole) }
  return {
    temps: tempsOf(whole),
    preuve: await preuveOf(ctx, whole),
    indicateurs: await indicateursOf(ctx, whole),
    indemnites: indemnitesOf(whole),
    compteRendu: sayCompteRendu(told, namesOf(whole)),
    textes: textesOf(whole),
    lignePublique: await lignePubliqueOf(ctx, whole),
  }
}
