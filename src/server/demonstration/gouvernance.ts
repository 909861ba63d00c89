/** Who decides in a community of the demonstration, since its founding assembly. */
import { listMembresConnus, listStructures, type ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { PRESIDENCE, playGouvernance, TRESORERIE } from '../../domains/gouvernance/samples.ts'
import { playEngagements } from '../../domains/gouvernance/samples-engagements.ts'
import type { RunOn } from '../../domains/projet/samples.ts'
import { creationOf, type Histoire } from '../../domains/projet/samples-projet.ts'
import { keepDocument } from '../../domains/registre/index.ts'
import type { Ctx } from '../actions/action.ts'
import { note, paragraphe } from '../documents/blocs.ts'
import { renderPdf } from '../documents/index.ts'
import { runOn } from './perform.ts'

type Story = { histoire: Histoire; today: string }

/**
 * Members up to date who were there at the creation, in the order of the list; then those who came since. Whoever has
 * an account of their own, or a fiche elsewhere, is left out: one person, one account.
 */
export const chooseElus = async (
  ctx: Ctx,
  people: readonly ProfessionnelConnu[],
  story: Story & { without: ReadonlySet<string> },
): Promise<ProfessionnelConnu[]> => {
  const creation = creationOf(story.histoire, story.today)
  const membres = await listMembresConnus(ctx.tx, ctx.cptsId, story.today)
  const since = new Map(
    membres.filter((one) => !one.cotisationDue).map((one) => [one.professionnelId, one.adherentDepuis]),
  )
  const known = people.filter(({ id, personneId }) => since.get(id) && !story.without.has(personneId))
  const founders = known.filter(({ id }) => since.get(id)! <= creation)
  return [...founders, ...known.filter(({ id }) => since.get(id)! > creation)]
}

export const bureauOf = (elus: readonly ProfessionnelConnu[]) => ({
  presidence: elus[PRESIDENCE]!,
  tresorerie: elus[TRESORERIE]!,
})

export const foundGouvernance = async (
  ctx: Ctx,
  elus: readonly ProfessionnelConnu[],
  { histoire, today }: Story,
): Promise<void> => {
  const run = runOn(ctx)
  const opened = ctx.now.toString().slice(0, 10)
  // What came before was written down when the CPTS opened its page here.
  const since: RunOn = (day, action, input) => run([day, opened].toSorted()[1]!, action, input)
  await playGouvernance(since, {
    cptsId: ctx.cptsId,
    creation: creationOf(histoire, today),
    today,
    professionnelIds: elus.map(({ id }) => id),
    structures: (await listStructures(ctx.tx, ctx.cptsId)).filter(({ fermeeLe }) => fermeeLe === null),
    parTiers: histoire === 'avenant',
  })
  if (histoire === 'avenant') await foundEngagements(ctx, elus, { today, creation: creationOf(histoire, today), since })
}

/** A page of each text and of each agreement: the library opens on something. */
const keepPage = (ctx: Ctx, date: string) => async (titre: string, lignes: readonly string[]) => {
  const page = await renderPdf({
    titre,
    auteur: 'CPTS de démonstration',
    sujet: titre,
    date,
    pied: 'Document de démonstration, inventé',
    blocs: [...lignes.map((ligne) => paragraphe(ligne)), note('Ce document est inventé pour la démonstration.')],
  })
  const kept = page.ok
    ? await keepDocument(ctx, { nom: `${titre}.pdf`, bytes: page.value.contenu, personnel: false })
    : page
  if (!kept.ok) throw new Error(`the demonstration was refused a document: ${kept.refusal.code}`)
  return kept.value.empreinte
}

const foundEngagements = async (
  ctx: Ctx,
  elus: readonly ProfessionnelConnu[],
  { today, creation, since }: { today: string; creation: string; since: RunOn },
): Promise<void> =>
  playEngagements(since, {
    cptsId: ctx.cptsId,
    creation,
    today,
    professionnelIds: elus.map(({ id }) => id),
    structures: (await listStructures(ctx.tx, ctx.cptsId)).filter(({ fermeeLe }) => fermeeLe === null),
    keep: keepPage(ctx, today),
  })
