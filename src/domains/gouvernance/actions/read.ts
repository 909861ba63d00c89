/** The screens of who decides. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import type { InstanceLue, StatutsLus } from '../contract.ts'
import { membresContract } from '../contract-membres.ts'
import { type Noms, sayAvertissement } from '../labels.ts'
import { collegesOf, type Electeur, electeursOf, isRunning, sumVoix } from '../rules/electeurs.ts'
import { byFonction, prochaineEcheance, warnInstance } from '../rules/mandats.ts'
import { loadPeople, loadSituation, openOn, type Situee } from './load.ts'
import { readToday } from './today.ts'

const headOf = ({ instances: _, ...statuts }: StatutsLus) => statuts

export const nomsOf = (situation: Situee): Noms => {
  const people = new Map(situation.mandats.map(({ personne, nom }) => [personne, nom]))
  const colleges = new Map(situation.colleges.map(({ id, nom }) => [id, nom]))
  const instances = new Map(situation.statuts.instances.map(({ id, nom }) => [id, nom]))
  return {
    personne: (id) => people.get(id) ?? 'Une personne',
    college: (id) => colleges.get(id) ?? 'inconnu',
    instance: (id) => instances.get(id) ?? 'inconnue',
  }
}

const countOf = (electeurs: readonly Electeur[]) => ({
  membres: electeurs.length,
  voix: sumVoix(electeurs),
  sansVoix: electeurs.filter(({ deliberatif }) => !deliberatif).length,
})
const corpsOf = (situation: Situee, electeurs: readonly Electeur[]) => ({
  ...countOf(electeurs),
  colleges: situation.colleges.flatMap(({ id, nom }) => {
    const theirs = electeurs.filter(({ collegeId }) => collegeId === id)
    return theirs.length === 0 ? [] : [{ id, nom, ...countOf(theirs) }]
  }),
})

const resumeOf = (situation: Situee, instance: InstanceLue) => {
  const { jour, mandats } = situation
  const theirs = mandats.filter(({ instanceId }) => instanceId === instance.id)
  const colleges = new Map([...collegesOf(situation)].map(([personne, { id }]) => [personne, id]))
  const noms = nomsOf(situation)
  return {
    ...instance,
    mandats: theirs.filter((one) => isRunning(one, jour) || one.debut > jour).toSorted(byFonction),
    corps: corpsOf(situation, electeursOf({ ...situation, instance })),
    prochaineEcheance: prochaineEcheance(theirs, jour),
    avertissements: warnInstance({ jour, instance, mandats, collegeOf: colleges }).map((one) =>
      sayAvertissement(one, noms),
    ),
  }
}

export const readGouvernance = defineAction(membresContract.readGouvernance, {
  audit: 'gouvernance.lire',
  run: async (ctx) => {
    const aujourdhui = await readToday(ctx)
    const situation = await loadSituation(ctx.tx, ctx.cptsId, aujourdhui)
    if (!situation) return ok({ aujourdhui, statuts: null, instances: [] })
    const instances = openOn(situation.statuts.instances, aujourdhui).map((one) => resumeOf(situation, one))
    return ok({ aujourdhui, statuts: headOf(situation.statuts), instances })
  },
})

/** Whole colleges sit in an assembly: their list is the list of the members, which not everybody may read. */
const electeursFor = (ctx: Ctx, situation: Situee, instance: InstanceLue): Electeur[] | null =>
  instance.regles.composition.genre === 'mandats' || ctx.permissions.has('professionnel.read')
    ? electeursOf({ ...situation, instance })
    : null

export const readInstanceEntiere = defineAction(membresContract.readInstanceEntiere, {
  audit: 'instance.lire',
  run: async (ctx, { params: { instanceId } }) => {
    const aujourdhui = await readToday(ctx)
    const situation = await loadSituation(ctx.tx, ctx.cptsId, aujourdhui)
    const instance = situation?.statuts.instances.find(({ id }) => id === instanceId)
    if (!situation || !instance) return refuse('instance-unknown')
    return ok({
      aujourdhui,
      statuts: headOf(situation.statuts),
      noms: Object.fromEntries(situation.statuts.instances.map(({ id, nom }) => [id, nom])),
      instance: resumeOf(situation, instance),
      passes: situation.mandats.filter((one) => one.instanceId === instanceId && one.etat === 'fini').toReversed(),
      electeurs: electeursFor(ctx, situation, instance),
    })
  },
})

export const listPersonnes = defineAction(membresContract.listPersonnes, {
  audit: 'personne.lister',
  run: async (ctx) => {
    const { membres, representants } = await loadPeople(ctx.tx, ctx.cptsId, await readToday(ctx))
    return ok({
      professionnels: membres.map(({ professionnelId, nom, qualite, adherentDepuis }) => ({
        id: professionnelId,
        nom,
        qualite,
        adherent: adherentDepuis !== null,
      })),
      representants: representants
        .filter(({ effaceLe }) => effaceLe === null)
        .map(({ id, nom, qualite, structureId, structure, courriel }) => ({
          id,
          nom,
          qualite,
          structureId,
          structure,
          courriel,
        })),
    })
  },
})
