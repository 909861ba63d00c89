/** What a time of somebody is worth, and what a treasurer should look at before it is paid. */
import { formatDate, formatDuration, NBSP } from '../../../kernel/french.ts'
import { civilDate, type Instant } from '../../../kernel/time.ts'
import { openMembresConnus } from '../../communaute/index.ts'
import { openMandataires } from '../../gouvernance/index.ts'
import { countMinutes } from '../rules/horaire.ts'
import { computeMontant } from '../rules/montant.ts'
import { chooseTarif, type Nature, natureOf, type Tarif } from '../rules/tarif.ts'
import { type BaremeConnu, baremeOn, loadBaremes } from './load-baremes.ts'
import type { Place } from './moi.ts'

export type TempsVu = {
  profession: string
  professionnelId: string
  mission: string | null
  genre: string
  debut: Instant
  fin: Instant
}
export type Calcule = {
  nature: Nature
  bareme: BaremeConnu | null
  tarif: Tarif | null
  centimes: number
  minutes: number
  minutesOuvrees: number
  etapes: string[]
  avertissements: string[]
}

/** What is read once for many times: versions of the scale, members and mandates. */
export const openCalcul = async (place: Place, zone: string) => {
  const baremes = await loadBaremes(place)
  const membreOn = await openMembresConnus(place.tx, place.cptsId)
  const hasMandat = await openMandataires(place.tx, place.cptsId)

  const calcul = (temps: TempsVu): Calcule => {
    const day = civilDate(temps.debut, zone)
    const jour = day.toString()
    const nature = natureOf(temps.mission)
    const bareme = baremeOn(baremes, jour) ?? null
    const tarif = bareme
      ? chooseTarif(bareme.tarifs, { nature, profession: temps.profession, genre: temps.genre })
      : undefined
    const { minutes, ouvrees } = bareme
      ? countMinutes(temps.debut, temps.fin, bareme.heures, zone)
      : { minutes: Math.round((temps.fin.epochMilliseconds - temps.debut.epochMilliseconds) / 60_000), ouvrees: 0 }
    const montant = tarif ? computeMontant(tarif, { minutes, ouvrees }) : null
    const membre = membreOn(temps.professionnelId, jour)
    const avertissements = [
      ...(membre?.adherentDepuis
        ? []
        : [
            `N’était pas adhérent le ${formatDate(day, { weekday: false })}${NBSP}: seuls les membres, ou qui exerce dans une structure adhérente, peuvent être payés.`,
          ]),
      ...(membre?.cotisationDue ? [`Sa cotisation de ${day.year} est due.`] : []),
      ...(nature === 'indemnite' && !hasMandat(temps.professionnelId, jour)
        ? [
            'Aucun mandat n’est connu ce jour-là : une indemnité répond à une fonction dans la CPTS.'.replace(
              ' :',
              `${NBSP}:`,
            ),
          ]
        : []),
      ...(nature === 'indemnite' && ouvrees < minutes
        ? [
            `${formatDuration(minutes - ouvrees)} hors des heures ouvrées${NBSP}: la perte de revenus peut être contestée.`,
          ]
        : []),
    ]
    return {
      nature,
      bareme,
      tarif: tarif ?? null,
      centimes: montant?.centimes ?? 0,
      minutes,
      minutesOuvrees: ouvrees,
      etapes: montant?.etapes ?? [],
      avertissements,
    }
  }
  return { baremes, calcul }
}
