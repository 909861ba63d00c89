/** A line as the contract of the room shows it: figures with their units, steps, what is missing, what does not agree. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import {
  cleOf,
  isShare,
  isYesNo,
  listIndicateurs,
  readIndicateur,
  sayChiffre,
  sayValeur,
} from '../../evaluation/index.ts'
import type { IndicateurChoisi, LigneVue } from '../contract-lignes.ts'
import { constatsDe, sayNombre } from '../rules/annonce.ts'
import { meilleurDe, rangerPaliers } from '../rules/lignes.ts'
import { sayAtteint, sayPaliers, sayProchain } from '../rules/mots-lignes.ts'
import { listAvenantRows } from '../store/contrat-store.ts'
import type { AnneeEntiere } from './load-contrats.ts'
import { type LigneJugee, periodeDe, type VersionLue } from './load-lignes.ts'

export type Definition = Awaited<ReturnType<typeof listIndicateurs>>[number]

export const uniteOf = (one: Definition): string => {
  if (isShare(one)) return '%'
  if (isYesNo(one)) return ''
  return one.formule.forme === 'delai-median' ? 'h' : one.unite
}

export const choixOf = (one: Definition): IndicateurChoisi => ({
  code: one.code,
  nom: one.nom,
  mission: one.mission,
  sens: one.sens,
  unite: uniteOf(one),
  ouiNon: isYesNo(one),
})

type Diseur = { dire: (value: number) => string; manque: (value: number) => string }

/** A gap between two shares is in points, and two decimals say enough of it. */
const sayGap = (of: Definition, value: number): string => {
  if (!isShare(of)) return sayValeur(of, value)
  const rounded = Math.round(value * 100) / 100
  const said = rounded === 0 ? 'moins de 0,01' : sayNombre(rounded)
  return `${said}\u00a0point${rounded < 2 ? '' : 's'}`
}
export const diseurOf = (definition: Definition | undefined): Diseur =>
  definition
    ? { dire: (value) => sayChiffre(definition, value), manque: (value) => sayGap(definition, value) }
    : { dire: sayNombre, manque: sayNombre }

export type Known = {
  definitions: ReadonlyMap<string, Definition>
  noms: ReadonlyMap<string, string>
  avenants: ReadonlyMap<string, number>
}

/** Those of the catalogue and of the CPTS; one that was taken away since is still named. */
export const loadKnown = async (ctx: Ctx, codes: readonly (string | null)[]): Promise<Known> => {
  const definitions = new Map((await listIndicateurs(ctx)).map((one) => [one.code, one]))
  for (const code of codes) {
    if (code === null || definitions.has(code)) continue
    const gone = await readIndicateur(ctx, code)
    if (gone) definitions.set(code, gone)
  }
  return {
    definitions,
    noms: new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map((one) => [one.id, nomAffiche(one)])),
    avenants: new Map((await listAvenantRows(ctx.tx, ctx.cptsId)).map(({ id, numero }) => [id, numero])),
  }
}

export const versionVue = (texte: VersionLue, { definitions, avenants }: Known) => ({
  version: texte.version,
  ecriteLe: fromDate(texte.ecriteLe).toString(),
  motif: texte.motif,
  avenant: texte.avenantId === null ? null : (avenants.get(texte.avenantId) ?? null),
  retiree: texte.retiree,
  libelle: texte.libelle,
  enonce: texte.enonce,
  paliers: sayPaliers(texte, diseurOf(definitions.get(texte.code ?? '')).dire),
})

const saidOf = ({ texte, jugement, valeur }: LigneJugee, { dire, manque }: Diseur): LigneVue['dit'] => ({
  paliers: sayPaliers(texte, dire),
  depart: texte.depart === null ? null : dire(texte.depart),
  cible: texte.cible === null ? null : dire(texte.cible),
  valeur: valeur?.texte ?? (texte.code === null ? 'sans indicateur' : 'pas encore de valeur'),
  constat: sayAtteint(texte, jugement, dire),
  prochain: sayProchain(texte, jugement, manque),
})

export const ligneVueOf = (ligne: LigneJugee, annee: AnneeEntiere, known: Known): LigneVue => {
  const { id, anneeId, mission, referents, texte, valeur, jugement, accord } = ligne
  const { retiree: _, avenantId: __, ecriteLe, ...said } = texte
  const definition = known.definitions.get(texte.code ?? '')
  const diseur = diseurOf(definition)
  return {
    id,
    anneeId,
    mission,
    ...said,
    paliers: rangerPaliers(texte),
    ecriteLe: fromDate(ecriteLe).toString(),
    avenant: versionVue(texte, known).avenant,
    referents: referents.map((one) => ({ id: one, nom: known.noms.get(one) ?? '' })),
    indicateur: definition ? { code: definition.code, nom: definition.nom, unite: uniteOf(definition) } : null,
    dit: saidOf(ligne, diseur),
    meilleur: meilleurDe(texte),
    valeur: valeur?.valeur ?? null,
    actes: valeur?.actes ?? 0,
    periode: cleOf(periodeDe(annee)),
    source: valeur?.explication.source ?? '',
    estime: jugement.estime,
    prochain: jugement.prochain && {
      centimes: jugement.prochain.palier.centimes,
      gain: jugement.prochain.gain,
    },
    accord: accord && {
      centimes: accord.centimes,
      motif: accord.motif,
      decideLe: accord.decideLe,
      releve: accord.releve,
      dossierId: accord.dossierId,
    },
    constats: constatsDe({ ...texte, sensIndicateur: definition?.sens ?? null }, diseur.dire),
  }
}
