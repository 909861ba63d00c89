/** What the page says of scenarios, in words. */
import { count, formatDate, formatNumber, formatShare, listInWords } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import type { MesureScenario, MethodeRecherche, ScenarioVu, VerrouDit } from '../../contract-atelier.ts'
import type { BilanDecoupage, DecoupageVu, TerritoireDecoupe } from '../../contract-decoupages.ts'

export const sayTaille = (taille: string): string => `taille\u00a0${taille.slice(1)}`
export const sayKm = (km: number): string => `${formatNumber(km, km < 10 ? 1 : 0)}\u00a0km`
export const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

export const sayPart = ({ part, fondement }: MesureScenario['partGardee']): string =>
  part === null || fondement === 'inconnu'
    ? 'inconnue'
    : `${formatShare(part)}${fondement === 'estime' ? ', estimée' : ''}`

export const sayAcces = (acces: MesureScenario['acces']): string =>
  acces === null
    ? 'inconnu'
    : `${sayKm(acces.km)}, environ ${formatNumber(acces.minutes)}\u00a0min, vers ${acces.pole.nom}`

export const sayEpci = ({ entiers, coupes }: MesureScenario['epci']): string =>
  coupes.length === 0
    ? `aucun coupé, ${count(entiers.length, 'entier')}`
    : `${count(coupes.length, 'coupé')}\u00a0: ${listInWords(coupes.map(({ nom, dedans, total }) => `${nom} (${dedans} sur ${total})`))}`

export const sayEnPlace = (enPlace: TerritoireDecoupe['enPlace']): string =>
  enPlace.length === 0
    ? 'aucune'
    : listInWords(
        enPlace.map(({ nom, dedans, total }) =>
          dedans === total ? `${nom}, entière` : `${nom} (${dedans} sur ${total})`,
        ),
      )

export const sayMorceaux = (morceaux: number): string =>
  morceaux === 0 ? 'inconnue' : morceaux === 1 ? 'd’un seul tenant' : `en ${morceaux} morceaux`

export const sayVerrou = ({ nom, mode }: VerrouDit): string =>
  `${nom} ${mode === 'fermee' ? 'telle quelle' : 'élargie au besoin'}`

/** Under the name of the territory, which is that of the CPTS. */
export const sayGardee = ({ mode }: VerrouDit): string =>
  mode === 'fermee' ? 'gardée telle quelle' : 'gardée, élargie au besoin'

export const sayMethode = (methode: MethodeRecherche): string =>
  `recherche (${listInWords(methode.departements.map(({ nom }) => nom))}) de ${formatNumber(methode.min)} à ${formatNumber(methode.max)} habitants${methode.nombre === null ? '' : `, ${count(methode.nombre, 'territoire demandé', 'territoires demandés')}`}${methode.epci ? ', EPCI entiers préférés' : ''}${methode.verrous.length > 0 ? `, ${listInWords(methode.verrous.map(sayVerrou))}` : ''}\u00a0; ${methode.flux}`

type Fait = Pick<ScenarioVu, 'origine' | 'methode' | 'par' | 'creeLe'>
export const sayMade = ({ origine, methode, par, creeLe }: Fait, zone: string): string => {
  const day = formatDate(Temporal.Instant.from(creeLe).toZonedDateTimeISO(zone).toPlainDate(), { weekday: false })
  const how = origine === 'recherche' && methode ? sayMethode(methode) : 'composé à la main'
  return `${how}, le ${day}${par ? `, par ${par}` : ''}`
}

export const sayFaite = (
  { methode, par, creeLe }: Pick<DecoupageVu, 'methode' | 'par' | 'creeLe'>,
  zone: string,
): string => sayMade({ origine: 'recherche', methode, par, creeLe }, zone)

/** « 2 de taille 1, 5 de taille 2 ». */
export const sayTailles = ({ tailles }: BilanDecoupage): string =>
  tailles.map(({ taille, nombre }) => `${nombre} de ${sayTaille(taille)}`).join(', ')

const CUT_SHOWN = 4
export const sayBilanEpci = ({ epci: { coupes, total } }: BilanDecoupage): string => {
  if (total === 0) return 'aucun en entier ici'
  if (coupes.length === 0) return `aucun coupé sur ${total}`
  const more = coupes.length - CUT_SHOWN
  const names = more > 0 ? [...coupes.slice(0, CUT_SHOWN), count(more, 'autre')] : coupes
  return `${count(coupes.length, 'coupé')} sur ${total}\u00a0: ${listInWords(names)}`
}

/** Tints that stay apart under dark names. */
const TINTS = ['#8fbdac', '#b7c9e6', '#f0cf8e', '#d3b7e6', '#e8b8a2', '#c3d69b', '#a9d0d6', '#d9c3b0'] as const
export const tintOf = (couleur: number): string => TINTS[couleur % TINTS.length]!
export const ADDED = '#8fbdac'
export const LEFT = '#fcf0d6'
export const KEPT = '#dfece7'
