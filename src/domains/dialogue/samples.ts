/** The dialogue of a year that is over, then the next one in preparation, through the real actions, for the demonstration. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Mission } from '../../referentials/index.ts'
import type { Action, Actor, Ctx } from '../../server/actions/action.ts'
import { readAnneesContrat } from '../financement/index.ts'
import { dialogueActions } from './actions/index.ts'
import type { Partie } from './contract-donnees.ts'
import { findLectureRow } from './store/suite-store.ts'

/** Runs at a moment of the story, as the CPTS or as the holder of a link. */
export type RunAt = <R extends RouteLike>(
  daysLater: number,
  action: Action<R, string>,
  input: Parsed<R>,
  actor?: Actor,
) => Promise<Output<R>>

type Texte = { commentaire: string; prevision: string }
const TEXTES: Partial<Record<Partie, Texte>> = {
  acces: {
    commentaire:
      'Le secrétariat des soins non programmés a ouvert au printemps. Les demandes du vendredi soir restent les plus difficiles à placer\u00a0: quatre médecins ont ajouté une plage cette année.',
    prevision: 'Étendre les plages au samedi matin, et compter à part les demandes venues du SAS.',
  },
  parcours: {
    commentaire:
      'Le parcours des sorties d’hospitalisation est écrit et suivi. Celui de l’insuffisance cardiaque a pris du retard, faute d’un référent jusqu’à l’automne.',
    prevision: 'Faire vivre les deux parcours, sans en ouvrir de nouveau.',
  },
  prevention: {
    commentaire:
      'Les journées de dépistage ont touché surtout les communes du littoral. Les quartiers prioritaires de Sète restent à atteindre.',
    prevision: 'Deux journées avec le CCAS, au pied des immeubles.',
  },
  crise: {
    commentaire: 'Le plan est écrit, diffusé, et a été éprouvé une fois.',
    prevision: 'Un exercice par an, avec les pharmacies.',
  },
  fonctionnement: {
    commentaire: 'Une coordinatrice à plein temps depuis le début de l’année de contrat.',
    prevision: 'Un mi-temps de secrétariat de plus.',
  },
}
const EN_COURS: Partial<Record<Partie, Texte>> = {
  acces: {
    commentaire: 'Les plages du samedi matin sont ouvertes depuis la rentrée.',
    prevision: '',
  },
}

const AVIS: { organisme: 'cpam' | 'ars'; destinataire: string; partie: Partie; texte: string }[] = [
  {
    organisme: 'cpam',
    destinataire: 'Service exercice coordonné (démonstration)',
    partie: 'acces',
    texte: 'Le délai de réponse est tenu. Merci de distinguer l’an prochain les demandes venues du SAS.',
  },
  {
    organisme: 'ars',
    destinataire: 'Délégation départementale (démonstration)',
    partie: 'prevention',
    texte:
      'Objectif en partie tenu\u00a0: la part variable suit ce qui a été fait. Les quartiers prioritaires sont attendus.',
  },
]
const MOTIFS: Partial<Record<Mission, string>> = {
  acces: 'Délai tenu, volume un peu sous la cible',
  parcours: 'Un parcours suivi, un second en retard',
  prevention: 'Actions faites, publics prioritaires à atteindre',
  accompagnement: 'Objectif tenu',
}

/** Days after the file was frozen. */
const LATER = { lien: 1, avis: 9, decision: 24 } as const

const comment = async (run: RunAt, ctx: Ctx, dossierId: string, avis: (typeof AVIS)[number]): Promise<void> => {
  const { cptsId } = ctx
  const { organisme, destinataire, partie, texte } = avis
  const body = { organisme, destinataire, jours: 90 }
  const made = await run(LATER.lien, dialogueActions.createLecture, { params: { cptsId, dossierId }, body })
  const row = (await findLectureRow(ctx.tx, cptsId, { id: made.id }))!
  const actor: Actor = { kind: 'lien', lienId: row.lienId, cptsId, usage: 'dossier', personneId: null, sujet: {} }
  await run(LATER.avis, dialogueActions.readMonDossier, { params: { cptsId } }, actor)
  const said = { auteur: destinataire, partie, texte }
  await run(LATER.avis, dialogueActions.writeAvis, { params: { cptsId }, body: said }, actor)
}

/** `jour`: when it is frozen. A community whose contract has no year that is over has nothing to freeze. */
export const playDialogue = async (ctx: Ctx, run: RunAt, jour: string): Promise<void> => {
  const { cptsId } = ctx
  const annees = await readAnneesContrat(ctx)
  const close = annees.findLast(({ au }) => au <= jour)
  const next = annees.find(({ du, au }) => du <= jour && jour < au)
  if (!close) return
  const write = async (du: string, textes: typeof TEXTES) => {
    for (const [partie, body] of Object.entries(textes) as [Partie, Texte][])
      await run(0, dialogueActions.saveTexteDossier, { params: { cptsId, du, partie }, body })
  }
  await write(close.du, TEXTES)
  if (next) await write(next.du, EN_COURS)
  const params = { cptsId, du: close.du }
  const { id } = await run(0, dialogueActions.freezeDossier, { params, body: { version: 1, motif: '' } })
  for (const avis of AVIS) await comment(run, ctx, id, avis)
  await grant(ctx, run, id, dayOf(jour, LATER.decision))
}

/** Per hundred of the most, of a mission without lines. */
const PART = 80
/** One line is granted one step lower than it was estimated: the minutes say why. */
const MOINS = {
  ligne: 'Patients inclus dans un parcours',
  centimes: 500_000,
  motif: 'Huit inclusions, datées d’après la fin de l’année de contrat, ne sont pas comptées',
}

const sayMotif = (estime: number | null, maximum: number, mission: Mission): string => {
  if (estime === null) return MOTIFS[mission] ?? 'Objectif tenu'
  if (estime === 0) return 'Aucun palier atteint'
  return estime === maximum ? 'Dernier palier atteint' : 'Palier constaté'
}

/** A line is granted as it was estimated, but one. */
const grant = async (ctx: Ctx, run: RunAt, dossierId: string, decideLe: string): Promise<void> => {
  const params = { cptsId: ctx.cptsId, dossierId }
  const { apercu } = await run(LATER.decision, dialogueActions.readDossierFige, { params })
  for (const { partie, lignes } of apercu.parties) {
    // Nothing is due to the crisis mission in a year without one.
    if (partie === 'fonctionnement' || partie === 'crise') continue
    for (const { id: ligneId, libelle: ligne, estime, maximum } of lignes) {
      // To the euro, as the CPAM writes it.
      const known = estime ?? (ligneId === null ? null : maximum)
      const whole = known ?? Math.round((maximum * PART) / 10_000) * 100
      const isLess = ligne === MOINS.ligne && whole > MOINS.centimes
      await run(LATER.decision, dialogueActions.recordDecision, {
        params,
        body: {
          ...{ mission: partie, ligne, ligneId, decideLe },
          accorde: isLess ? MOINS.centimes : whole,
          motif: isLess ? MOINS.motif : sayMotif(estime, maximum, partie),
          releve: 'Compte rendu du dialogue de gestion (démonstration)',
        },
      })
    }
  }
}

const dayOf = (jour: string, later: number): string => Temporal.PlainDate.from(jour).add({ days: later }).toString()
