/** Who reaches which care: communes placed, supply counted, hidden where small numbers would say whom. */
import { ok, type Result } from '../../../kernel/result.ts'
import { APL } from '../../../referentials/apl.ts'
import { TRAJETS } from '../../../referentials/trajets.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type Acces, diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { type Offre, petitsEffectifs, type SourceOffre } from '../rules/offre.ts'
import { type ProfessionOffre, professionOffre, professionsOffertes } from '../rules/profession-offre.ts'
import { readApl } from '../store/apl-store.ts'
import { groundOf, readContour } from './ground.ts'
import { chooseSource, citeOffre, communesOf, offreOf, readMembres, readRepertoire } from './offre.ts'

const YEARS = 5

const departsOf = (offre: Offre, annees: readonly number[]): Acces['departs'] => ({
  fiches: offre.professionnels,
  renseignes: offre.departsRenseignes,
  annees: annees.map((annee) => offre.departs.find((one) => one.annee === annee) ?? { annee, parts: [] }),
})

type Asked = {
  source?: SourceOffre | undefined
  /** False hides small numbers, whoever asks: what is printed goes from hand to hand. */
  seesAll?: boolean
}

export const assemble = async (
  ctx: Ctx,
  cle: string,
  { source: wished, seesAll = ctx.permissions.has('annuaire.read') }: Asked = {},
): Promise<Result<Acces, DiagnosticRefusal>> => {
  const { today, offres } = await readMembres(ctx)
  const contour = await readContour(ctx)
  const repertoire = await readRepertoire(ctx, contour.places, cle)
  const chosen = chooseSource(wished, repertoire)
  if (!chosen.ok) return chosen
  const source = chosen.value
  const offre = offreOf(offres, cle)
  const publics = communesOf(repertoire, cle)
  const hidden = seesAll ? new Set<string>() : petitsEffectifs(offre, publics)
  // The same ground for both sources: the sites of one would say where the other counts somebody.
  const terrain = groundOf(contour, (code) => offre.communes.has(code) || publics.has(code))
  const sites = new Set(terrain.flatMap(({ code, site }) => (site ? [code] : [])))
  const profession = professionOffre(cle)
  const codes = terrain.map(({ code }) => code)
  const apl = profession.apl ? await readApl(ctx.tx, profession.apl, codes) : undefined
  const outside = [...offre.communes].reduce((sum, [code, n]) => (sites.has(code) ? sum : sum + n), 0)
  const annees = Array.from({ length: YEARS + 1 }, (_, n) => Number(today.slice(0, 4)) + n)
  const countsAll = seesAll && source === 'membres'
  const sayProfession = (one: ProfessionOffre) => ({
    ...one,
    nombre: countsAll ? offreOf(offres, one.cle).professionnels : null,
  })
  const communes = terrain.map((one) => {
    const known = hidden.has(one.code) ? null : one.site ? (offre.communes.get(one.code) ?? 0) : 0
    const listed = repertoire && (one.site ? (publics.get(one.code) ?? 0) : 0)
    const counts = source === 'membres' ? { offre: known, autre: listed } : { offre: listed, autre: known }
    return { ...one, ...counts, apl: apl?.valeurs.get(one.code) ?? null }
  })
  return ok({
    source,
    cite: citeOffre(source, repertoire, today),
    repertoire: repertoire && {
      jour: repertoire.jour,
      cite: repertoire.cite,
      sansSpecialite: cle === 'medecins' ? (repertoire.offres.get(cle)?.sansSpecialite ?? 0) : 0,
    },
    profession: sayProfession(profession),
    professions: professionsOffertes([...offres.keys(), ...(repertoire?.professions ?? [])]).map(sayProfession),
    communes,
    sansPoint: contour.sansPoint,
    effectif: countsAll
      ? {
          professionnels: offre.professionnels,
          sansLieu: offre.sansLieu,
          sansSpecialite: cle === 'medecins' ? offre.sansSpecialite : 0,
          horsPortee: outside,
        }
      : null,
    departs: ctx.permissions.has('professionnel.read') ? departsOf(offre, annees) : null,
    annees,
    apl: apl
      ? {
          titre: apl.titre,
          millesime: apl.millesime,
          periode: apl.periode,
          unite: apl.unite,
          decimales: apl.decimales,
          seuil: cle === 'medecins' ? APL.seuilMedecins : null,
        }
      : null,
    paliers: { bounds: [...APL.paliers.bounds], weights: [...APL.paliers.weights] },
    detour: TRAJETS.detour,
    masque: communes.some((one) => one.offre === null),
  })
}

export const readAcces = defineAction(diagnosticContract.readAcces, {
  audit: 'diagnostic.acces',
  run: (ctx, { query: { profession, source } }) => assemble(ctx, profession, { source }),
})
