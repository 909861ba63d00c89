/** What the mails of the room say. To a patient: neither a name, nor a doctor, nor a word of health. To a doctor: a link. */
import { formatCode } from '../../../kernel/codes.ts'
import { formatMoment, NBSP } from '../../../kernel/french.ts'
import type { Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { LaCpts, laCpts } from '../../adhesion/index.ts'
import { readReglage } from '../store/reglage-store.ts'
import { addressOf } from './identites.ts'
import { readPlace } from './place.ts'

const letter = (parts: readonly string[], cpts: string): string =>
  ['Bonjour,', ...parts.filter(Boolean), `${LaCpts(cpts)}.`].join('\n\n')
const inDays = (now: Instant, days: number): Instant => now.add({ hours: 24 * days })

const followAddress = async (ctx: Ctx): Promise<string> => {
  const { adresse, ouverte } = await readReglage(ctx.tx, ctx.cptsId)
  return ouverte && adresse ? `${ctx.address}/medecin-traitant/${adresse}/suivi` : ''
}

export const sendNumero = async (ctx: Ctx, demandeId: string, destinataire: string, numero: string): Promise<void> => {
  const { cpts } = await readPlace(ctx)
  const follow = await followAddress(ctx)
  await queueCourriel(ctx, {
    cle: `demande-mt:${demandeId}:numero`,
    destinataire,
    prive: true,
    sujet: `Votre demande à ${laCpts(cpts)} est enregistrée`,
    corps: letter(
      [
        `Votre demande est enregistrée. Voici son numéro, à garder${NBSP}:`,
        formatCode(numero),
        follow && `Il permet de voir où elle en est, ou de la retirer${NBSP}:`,
        follow,
        `Ce message est automatique. Si vous n’avez rien demandé, ne faites rien, ou appelez ${laCpts(cpts)}.`,
      ],
      cpts,
    ),
    expireLe: inDays(ctx.now, 7),
  })
}

/** One neutral sentence: where the news is. */
const tell = async (ctx: Ctx, demandeId: string, cle: string, sujet: string, what: string): Promise<boolean> => {
  const destinataire = await addressOf(ctx, demandeId)
  if (!destinataire) return false
  const { cpts } = await readPlace(ctx)
  const { telephone } = await readReglage(ctx.tx, ctx.cptsId)
  const follow = await followAddress(ctx)
  return queueCourriel(ctx, {
    cle: `demande-mt:${demandeId}:${cle}`,
    destinataire,
    prive: true,
    sujet,
    corps: letter(
      [
        what,
        follow && `Avec votre numéro de demande${NBSP}: ${follow}`,
        telephone && `Par téléphone${NBSP}: ${telephone}.`,
      ],
      cpts,
    ),
    expireLe: inDays(ctx.now, 14),
  })
}

export const sendNews = (ctx: Ctx, demandeId: string, propositionId: string): Promise<boolean> =>
  tell(
    ctx,
    demandeId,
    `nouvelle:${propositionId}`,
    'Du nouveau sur votre demande',
    'Votre demande a avancé. Voici comment le savoir.',
  )

export const askStill = (ctx: Ctx, demandeId: string): Promise<boolean> =>
  tell(
    ctx,
    demandeId,
    `relance:${ctx.now.epochMilliseconds}`,
    'Votre demande tient-elle toujours\u00a0?',
    'Vous nous avez adressé une demande il y a longtemps. Dites-nous qu’elle tient toujours\u00a0: sans nouvelles dans les trente jours, elle sera effacée.',
  )

type ToDoctor = { cle: string; destinataire: string; lien: string; echeance: Instant }

export const sendProposition = async (ctx: Ctx, { cle, destinataire, lien, echeance }: ToDoctor): Promise<void> => {
  const { cpts, zone } = await readPlace(ctx)
  await queueCourriel(ctx, {
    cle,
    destinataire,
    sujet: `${LaCpts(cpts)} vous propose un patient`,
    corps: letter(
      [
        `Une personne du territoire cherche un médecin traitant, et ce que vous avez déclaré pouvoir accueillir lui correspond. Un geste suffit pour répondre, sans compte${NBSP}:`,
        lien,
        `La réponse est attendue avant ${formatMoment(echeance, zone)}. Ensuite, la demande passe à un autre médecin.`,
        'Ce message ne nomme personne. L’identité vous est donnée une fois connecté, ou par le secrétariat de la CPTS.',
      ],
      cpts,
    ),
    expireLe: echeance,
  })
}

export const askSeen = async (ctx: Ctx, { cle, destinataire, lien, echeance }: ToDoctor): Promise<void> => {
  const { cpts } = await readPlace(ctx)
  await queueCourriel(ctx, {
    cle,
    destinataire,
    sujet: 'La personne est-elle venue\u00a0?',
    corps: letter(
      [
        `Il y a un mois, vous avez accepté une personne qui cherchait un médecin traitant. L’avez-vous vue${NBSP}? Un geste suffit${NBSP}:`,
        lien,
      ],
      cpts,
    ),
    expireLe: echeance,
  })
}

export const sendCapaciteLink = async (ctx: Ctx, { cle, destinataire, lien, echeance }: ToDoctor): Promise<void> => {
  const { cpts } = await readPlace(ctx)
  await queueCourriel(ctx, {
    cle,
    destinataire,
    sujet: `${LaCpts(cpts)} vous demande combien de patients vous pouvez accueillir`,
    corps: letter(
      [
        'Des habitants du territoire cherchent un médecin traitant. Dites combien vous pouvez en accueillir par mois, qui et d’où\u00a0: rien ne vous sera proposé au-delà.',
        lien,
        'Ce lien s’ouvre sans compte, pendant soixante jours\u00a0: vous pourrez changer d’avis.',
      ],
      cpts,
    ),
    expireLe: echeance,
  })
}
