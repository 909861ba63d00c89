/** The yearly statement of a person, in PDF. */

import type { FileAnswer } from '../../../kernel/contract.ts'
import { formatDate } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { renderPdf } from '../../../server/documents/index.ts'
import { exerciceLabel, findProfessionnel, nomAffiche, type ProfessionnelConnu } from '../../communaute/index.ts'
import { indemnitesContract } from '../contract.ts'
import { releveAnnuel } from '../documents/releve-annuel.ts'
import { GENRE_LABELS } from '../labels.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { sayEuros } from '../rules/say-euros.ts'
import { listPaidTo } from '../store/mouvement-store.ts'
import { listSommesExterieures } from '../store/plafond-store.ts'
import { readPlace } from './moi.ts'
import { readVerdict } from './view.ts'

const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })
const sum = (rows: readonly { paye: number }[]): number => rows.reduce((total, { paye }) => total + paye, 0)

export const makeReleve = async (
  ctx: Ctx,
  who: ProfessionnelConnu,
  annee: number,
): Promise<Result<FileAnswer, IndemnitesRefusal>> => {
  const rows = await listPaidTo(ctx.tx, ctx.cptsId, who.id, annee)
  if (rows.length === 0) return refuse('releve-vide')
  const { nom: cpts, today } = await readPlace(ctx)
  const ailleurs = (await listSommesExterieures(ctx.tx, ctx.cptsId, who.id)).find((one) => one.annee === annee)
  const verdict = await readVerdict(ctx, who.personneId, annee)
  const model = releveAnnuel({
    cpts,
    nom: nomAffiche(who),
    exercice: exerciceLabel(who.profession, who.specialite),
    annee,
    date: today,
    lignes: rows.map(({ jour, genre, objet, paye }) => ({
      jour: sayDay(jour),
      nature: paye < 0 ? `${GENRE_LABELS[genre]}, rendu` : GENRE_LABELS[genre]!,
      objet,
      montant: sayEuros(paye),
    })),
    parNature: [...Map.groupBy(rows, ({ genre }) => genre)].map(([genre, some]) => ({
      nature: GENRE_LABELS[genre]!,
      montant: sayEuros(sum(some)),
    })),
    total: sayEuros(sum(rows)),
    ailleurs: ailleurs ? sayEuros(ailleurs.centimes) : null,
    plafond: verdict.plafondCentimes === null ? null : `Part du plafond : ${verdict.phrase}`,
  })
  const rendered = await renderPdf(model)
  if (!rendered.ok) return rendered
  return ok({ name: `releve-annuel-${annee}.pdf`, type: 'application/pdf', body: rendered.value.contenu })
}

export const readReleveAnnuel = defineAction(indemnitesContract.readReleveAnnuel, {
  audit: 'indemnite.releve',
  run: async (ctx, { params, query }) => {
    const who = await findProfessionnel(ctx.tx, ctx.cptsId, params.professionnelId)
    return who ? makeReleve(ctx, who, query.annee) : refuse('personne-unknown')
  },
})
