/** Links between the team and the directory: one by one as one looks at a fiche, or all those that leave no doubt. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type ProfessionnelConnu, updateProfessionnel } from '../../communaute/index.ts'
import { repertoireContract } from '../contract.ts'
import { sayRepertoireSource } from '../labels.ts'
import type { RepertoireRefusal } from '../refusals.ts'
import { type Choix, type Preuve, rankCandidates } from '../rules/match.ts'
import { listPeople } from '../store/personne-store.ts'
import { listWaiting } from '../store/proposition-store.ts'
import { findEnPlace, readSituations } from '../store/situation-store.ts'
import {
  deleteRattachements,
  insertRattachements,
  listRattachements,
  type Nouveau,
  type Rattachement,
} from '../store/suivi-store.ts'
import { findForOne, findForTeam, type Trouve } from './candidats.ts'
import { communesOf, type Membre, readTeam, readZone, toSearch } from './team.ts'

const done = ok({ ok: true as const })
const constraints = {
  rattachement_identifiant: 'identifiant-already-linked',
  professionnel_rpps: 'rpps-already-known',
} as const

export const sourceOf = (enPlace: { jour: string; fictif: boolean } | null | undefined) =>
  enPlace ? { jour: enPlace.jour, source: sayRepertoireSource(enPlace) } : { jour: null, source: null }

const present = ({ candidat, preuves, objections, certain }: Choix<Trouve>) => {
  const { identifiant, nom, prenom, professions, savoirFaire, lieux } = candidat
  return { identifiant, nom, prenom, professions, savoirFaire, lieux, preuves, objections, certain }
}

/** The fiche as a form would send it back, with what changes. */
export const bodyOf = (row: ProfessionnelConnu, change: Partial<ProfessionnelConnu>) => {
  const { rpps, titre, nom, prenom, profession, specialite, telephone, courriel, departPrevu, enExercice } = {
    ...row,
    ...change,
  }
  return {
    rpps,
    titre: titre as 'Dr' | 'Pr' | null,
    nom,
    prenom,
    profession,
    specialite,
    telephone,
    courriel,
    departPrevu,
    statut: enExercice ? ('en-exercice' as const) : ('parti' as const),
  }
}

export const writeFiche = (ctx: Ctx, row: ProfessionnelConnu, change: Partial<ProfessionnelConnu>) =>
  updateProfessionnel.run(ctx, {
    params: { cptsId: ctx.cptsId, professionnelId: row.id },
    body: bodyOf(row, change),
  })

const isRpps = (identifiant: string): boolean => /^\d{11}$/.test(identifiant)

/** Writes the links, and the RPPS of those whose fiche had none. */
const link = async (
  ctx: Ctx,
  wanted: readonly { membre: Membre; identifiant: string; preuves: readonly Preuve[] }[],
  enPlace: { jour: string; le: string },
): Promise<Result<{ lot: string }, RepertoireRefusal>> => {
  const { tx, cptsId, now } = ctx
  const situations = await readSituations(
    tx,
    wanted.map(({ identifiant }) => identifiant),
  )
  const links: Nouveau[] = []
  for (const { membre, identifiant, preuves } of wanted) {
    const situation = situations.get(identifiant)
    if (!situation) return refuse('identifiant-unknown')
    const rppsAjoute = membre.connu.rpps === null && isRpps(identifiant)
    if (rppsAjoute) {
      const written = await writeFiche(ctx, membre.connu, { rpps: identifiant })
      if (!written.ok) return written
    }
    links.push({ professionnelId: membre.id, identifiant, preuves, rppsAjoute, situation })
  }
  const lot = newId(now.epochMilliseconds)
  await insertRattachements(tx, cptsId, links, { lot, now, enPlace })
  return ok({ lot })
}

/** The link goes, with the RPPS that it had written. */
const unlink = async (ctx: Ctx, links: readonly Rattachement[]): Promise<Result<number, RepertoireRefusal>> => {
  const ids = links.map(({ professionnelId }) => professionnelId)
  const team = new Map((await readTeam(ctx, ids)).map((one) => [one.id, one]))
  for (const { professionnelId, identifiant, rppsAjoute } of links) {
    const membre = team.get(professionnelId)
    if (!rppsAjoute || membre?.connu.rpps !== identifiant) continue
    const written = await writeFiche(ctx, membre.connu, { rpps: null })
    if (!written.ok) return written
  }
  return ok(await deleteRattachements(ctx.tx, ctx.cptsId, ids))
}

export const readRattachement = defineAction(repertoireContract.readRattachement, {
  audit: 'repertoire.rattachement',
  run: async (ctx, { params }) => {
    const { tx, cptsId } = ctx
    const { professionnelId } = params
    const [membre] = await readTeam(ctx, [professionnelId])
    if (!membre) return refuse('professionnel-unknown')
    const enPlace = await findEnPlace(tx)
    const [found] = await listRattachements(tx, cptsId, { professionnelId })
    const candidats = found ? [] : await findForOne(ctx, membre)
    const [personne] = found ? await listPeople(tx, [found.identifiant]) : []
    const waiting = (await listWaiting(tx, cptsId)).filter((one) => one.professionnelId === professionnelId)
    return ok({
      ...sourceOf(enPlace),
      rattachement: found
        ? {
            identifiant: found.identifiant,
            preuves: found.preuves,
            le: civilDate(fromDate(found.rattacheLe), await readZone(ctx)).toString(),
            compareAu: found.jour,
            personne: personne ?? null,
            lieux: (await readSituations(tx, [found.identifiant])).get(found.identifiant)?.lieux ?? [],
          }
        : null,
      candidats: candidats.map(present),
      rppsInconnu: !found && membre.connu.rpps !== null && candidats.length === 0,
      propositions: waiting.length,
    })
  },
})

export const linkProfessionnel = defineAction(repertoireContract.linkProfessionnel, {
  audit: 'repertoire.rattacher',
  constraints,
  run: async (ctx, { params, body }) => {
    const { tx, cptsId } = ctx
    const [membre] = await readTeam(ctx, [params.professionnelId])
    if (!membre) return refuse('professionnel-unknown')
    if ((await listRattachements(tx, cptsId, { professionnelId: membre.id })).length > 0)
      return refuse('professionnel-already-linked')
    const enPlace = await findEnPlace(tx)
    const [personne] = await listPeople(tx, [body.identifiant])
    if (!enPlace || !personne) return refuse('identifiant-unknown')
    const { rpps } = membre.connu
    if (rpps !== null && isRpps(body.identifiant) && rpps !== body.identifiant)
      return refuse('rpps-differs', { fiche: rpps, annuaire: body.identifiant })
    const communeOf = await communesOf(ctx, [membre], personne.communes)
    const candidat = { ...personne, communes: personne.communes.map(communeOf) }
    const [{ preuves }] = rankCandidates(toSearch(membre, communeOf), [candidat]) as [Choix<Trouve>]
    const linked = await link(ctx, [{ membre, identifiant: body.identifiant, preuves }], enPlace)
    return linked.ok ? done : linked
  },
})

export const unlinkProfessionnel = defineAction(repertoireContract.unlinkProfessionnel, {
  audit: 'repertoire.detacher',
  run: async (ctx, { params }) => {
    const found = await listRattachements(ctx.tx, ctx.cptsId, { professionnelId: params.professionnelId })
    if (found.length === 0) return refuse('not-linked')
    const gone = await unlink(ctx, found)
    return gone.ok ? done : gone
  },
})

/** Who is not linked, with those of the directory that they may be, and that nobody else is already. */
const readUnlinked = async (ctx: Ctx) => {
  const links = await listRattachements(ctx.tx, ctx.cptsId)
  const linked = new Set(links.map(({ professionnelId }) => professionnelId))
  const taken = new Set(links.map(({ identifiant }) => identifiant))
  const team = (await readTeam(ctx)).filter(({ id, connu }) => !linked.has(id) && connu.enExercice)
  const found = await findForTeam(ctx, team)
  return {
    rattaches: links.length,
    unlinked: team.map((membre) => ({
      membre,
      choices: found.get(membre.id)!.filter(({ candidat }) => !taken.has(candidat.identifiant)),
    })),
  }
}
type Unlinked = Awaited<ReturnType<typeof readUnlinked>>['unlinked']

/** Two fiches that would be the same person are looked at. */
const certainOf = (unlinked: Unlinked) => {
  const sure = unlinked.flatMap(({ membre, choices }) => {
    const choice = choices.find(({ certain }) => certain)
    return choice ? [{ membre, choice }] : []
  })
  const asked = Map.groupBy(sure, ({ choice }) => choice.candidat.identifiant)
  return sure.filter(({ choice }) => asked.get(choice.candidat.identifiant)!.length === 1)
}

const raisonOf = ({ membre, choices }: Unlinked[number]) =>
  choices.length > 0 ? 'a-regarder' : membre.connu.rpps === null ? 'personne' : 'rpps-inconnu'

export const listLinks = defineAction(repertoireContract.listRattachements, {
  audit: 'repertoire.rattachements',
  run: async (ctx) => {
    const enPlace = await findEnPlace(ctx.tx)
    const { rattaches, unlinked } = await readUnlinked(ctx)
    const certains = certainOf(unlinked)
    const sure = new Set(certains.map(({ membre }) => membre.id))
    return ok({
      ...sourceOf(enPlace),
      rattaches,
      certains: certains.map(({ membre, choice }) => ({
        professionnelId: membre.id,
        nom: membre.nom,
        exercice: membre.exercice,
        adherent: membre.adherent,
        candidat: present(choice),
      })),
      autres: unlinked
        .filter(({ membre }) => !sure.has(membre.id))
        .map((one) => ({
          professionnelId: one.membre.id,
          nom: one.membre.nom,
          exercice: one.membre.exercice,
          adherent: one.membre.adherent,
          candidats: one.choices.length,
          raison: raisonOf(one) as 'a-regarder' | 'rpps-inconnu' | 'personne',
        })),
    })
  },
})

export const linkTogether = defineAction(repertoireContract.linkTogether, {
  audit: 'repertoire.rattacher-ensemble',
  constraints,
  bulk: 'writes',
  run: async (ctx, { body }) => {
    const enPlace = await findEnPlace(ctx.tx)
    if (!enPlace) return refuse('identifiant-unknown')
    const asked = new Set(body.professionnelIds)
    const { unlinked } = await readUnlinked(ctx)
    const certains = certainOf(unlinked).filter(({ membre }) => asked.has(membre.id))
    // What the screen showed as certain may have changed since: then all is looked at again.
    if (certains.length !== asked.size) return refuse('matches-changed-since')
    const linked = await link(
      ctx,
      certains.map(({ membre, choice }) => ({
        membre,
        identifiant: choice.candidat.identifiant,
        preuves: choice.preuves,
      })),
      enPlace,
    )
    return linked.ok ? ok({ lot: linked.value.lot, rattaches: certains.length }) : linked
  },
})

export const unlinkTogether = defineAction(repertoireContract.unlinkTogether, {
  audit: 'repertoire.detacher',
  bulk: 'removes',
  run: async (ctx, { body }) => {
    const found = await listRattachements(ctx.tx, ctx.cptsId, { lot: body.lot })
    if (found.length === 0) return refuse('not-linked')
    const gone = await unlink(ctx, found)
    return gone.ok ? ok({ detaches: gone.value }) : gone
  },
})
