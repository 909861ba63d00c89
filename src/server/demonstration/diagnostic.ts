/** What people said of the territory: a survey that is open, answered by its link, and an interview. */
import { answerEnquete, createEnquete, createEntretien, listEnquetes } from '../../domains/diagnostic/index.ts'
import { pick, type Random } from '../../kernel/random.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { at, byLink, perform } from './perform.ts'

const PROFILS = ['Médecin généraliste', 'Infirmier', 'Pharmacien', 'Masseur-kinésithérapeute', 'Autre profession']
const WORDS = [
  'Un seul numéro pour joindre la CPTS.',
  'Les sorties d’hôpital du vendredi restent difficiles.',
  'Des réunions plus courtes, le midi.',
]
const ANSWERS = 27

const askAround = async (ctx: Ctx, random: Random, today: Temporal.PlainDate): Promise<void> => {
  const { cptsId } = ctx
  const params = { cptsId }
  const { besoins } = await perform(ctx, listEnquetes, { params })
  const none = { choix: [], besoins: [] }
  const { id: enqueteId } = await perform(ctx, createEnquete, {
    params,
    body: {
      titre: 'Ce qui compte pour vous dans les soins de proximité',
      presentation: 'Cinq minutes, sans votre nom. Les réponses préparent la prochaine version du projet de santé.',
      audience: 'professionnels',
      profils: PROFILS,
      cloture: today.add({ days: 12 }).toString(),
      questions: [
        {
          ...none,
          texte: 'Qu’est-ce qui vous manque le plus\u00a0?',
          reponse: 'choix',
          choix: ['Du temps', 'Un contact direct avec l’hôpital', 'Des confrères', 'Des outils qui se parlent'],
        },
        { ...none, texte: 'La CPTS vous est-elle utile\u00a0?', reponse: 'echelle' },
        ...(besoins.length > 1
          ? [
              {
                ...none,
                texte: 'Quels besoins passent avant les autres\u00a0?',
                reponse: 'besoins' as const,
                besoins: besoins.map(({ id }) => id),
              },
            ]
          : []),
        { ...none, texte: 'Autre chose à nous dire\u00a0?', reponse: 'texte' },
      ],
    },
  })
  const last = besoins.length > 1 ? 4 : 3
  const answering = byLink(ctx, 'enquete', { enqueteId })
  for (let i = 0; i < ANSWERS; i++) {
    const first = Math.floor(random() * besoins.length)
    const reponses = [
      { rang: 1, choisis: [pick(random, [0, 1, 1, 2, 3])], texte: null },
      { rang: 2, choisis: [pick(random, [1, 2, 3, 3, 4])], texte: null },
      ...(last === 4 ? [{ rang: 3, choisis: [first, (first + 1) % besoins.length], texte: null }] : []),
      ...(i < WORDS.length ? [{ rang: last, choisis: [], texte: WORDS[i]! }] : []),
    ]
    await perform(answering, answerEnquete, { params, body: { profil: pick(random, PROFILS), reponses } })
  }
}

/** As the person who coordinates. */
export const playDiagnostic = async (ctx: Ctx, random: Random, today: Temporal.PlainDate): Promise<void> => {
  await askAround(at(ctx, ctx.now.subtract({ hours: 24 * 8 })), random, today)
  await perform(ctx, createEntretien, {
    params: { cptsId: ctx.cptsId },
    body: {
      jour: today.subtract({ days: 20 }).toString(),
      aupresDe: 'Cadre du service social de l’hôpital',
      notes: 'Une heure. Les retours à domicile sont préparés trop tard pour que la ville s’organise.',
      extraits: [
        { theme: 'recours', sens: 'faiblesse', texte: 'Les retours à domicile se préparent la veille.' },
        { theme: 'offre', sens: 'opportunite', texte: 'Une équipe mobile de gériatrie ouvre l’an prochain.' },
        { theme: 'offre', sens: 'menace', texte: 'Deux officines cherchent un repreneur.' },
      ],
    },
  })
}
