/** Mails of the rota: what is asked, what changed. No patient, no health data. */
import { formatDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'

export type Message = { sujet: string; corps: string }
const day = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: true, year: true })
const sign = (cpts: string): string => `${cpts}${NBSP}: ce message est automatique, envoyé par Maillage.`

export const direInvitation = (of: {
  titre: string
  du: string
  au: string
  voeuxJusquau: string | null
  lien: string
  cpts: string
}): Message => ({
  sujet: `Vos vœux pour «${NBSP}${of.titre}${NBSP}»`,
  corps: [
    'Bonjour,',
    `${of.cpts} prépare le tableau de garde «${NBSP}${of.titre}${NBSP}», du ${day(of.du)} au ${day(of.au)}.`,
    `Dites les jours où vous n’êtes pas disponible, les gardes que vous prendriez volontiers et celles que vous éviteriez${of.voeuxJusquau ? `, avant la fin du ${day(of.voeuxJusquau)}` : ''}${NBSP}:`,
    of.lien,
    'Ce lien est le vôtre, sans mot de passe. Aucun motif n’est demandé.',
    sign(of.cpts),
  ].join('\n\n'),
})

export const direChangements = (of: {
  titre: string
  numero: number
  nouvelles: readonly string[]
  retirees: readonly string[]
  toutes: readonly string[]
  lien: string
  cpts: string
}): Message => {
  const list = (lines: readonly string[]) => lines.map((line) => `– ${line}`).join('\n')
  const isFirst = of.numero === 1
  return {
    sujet: isFirst
      ? `Vos gardes de «${NBSP}${of.titre}${NBSP}»`
      : `Vos gardes de «${NBSP}${of.titre}${NBSP}» ont changé`,
    corps: [
      'Bonjour,',
      ...(isFirst
        ? [`Le tableau est publié. Vos gardes${NBSP}:\n${list(of.toutes)}`]
        : [
            ...(of.nouvelles.length > 0 ? [`En plus${NBSP}:\n${list(of.nouvelles)}`] : []),
            ...(of.retirees.length > 0 ? [`Vous ne tenez plus${NBSP}:\n${list(of.retirees)}`] : []),
            of.toutes.length > 0
              ? `Toutes vos gardes à venir${NBSP}:\n${list(of.toutes)}`
              : 'Vous n’avez plus de garde à venir dans ce tableau.',
          ]),
      `Le tableau, les raisons de chaque garde et les échanges entre collègues sont ici${NBSP}:`,
      of.lien,
      sign(of.cpts),
    ].join('\n\n'),
  }
}

export const direDemande = (of: {
  de: string
  garde: string
  contre: string | null
  lien: string
  cpts: string
}): Message => ({
  sujet: `${of.de} vous demande de prendre une garde`,
  corps: [
    'Bonjour,',
    `${of.de} vous demande de prendre cette garde${NBSP}:\n– ${of.garde}`,
    ...(of.contre ? [`Contre l’une des vôtres${NBSP}:\n– ${of.contre}`] : []),
    `Acceptez ou déclinez ici. Sans réponse, rien ne change${NBSP}:`,
    of.lien,
    sign(of.cpts),
  ].join('\n\n'),
})

/** An accepted exchange is told as every change of the rota is. */
export const direRefus = (of: { vers: string; garde: string; cpts: string }): Message => ({
  sujet: `${of.vers} ne peut pas prendre votre garde`,
  corps: [
    'Bonjour,',
    `${of.vers} a décliné l’échange. Vous tenez toujours cette garde${NBSP}:\n– ${of.garde}`,
    sign(of.cpts),
  ].join('\n\n'),
})
