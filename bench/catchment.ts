/** `bench catchment`: access to care of 35 000 communes, beside all the pairs and beside a bare reading of the memory. */
import { twoStep } from '../src/analysis/catchment/access.ts'
import { twoStepOfMany } from '../src/analysis/catchment/access-many.ts'
import { countLinks, type Links, linksBySteps, type Sites } from '../src/analysis/catchment/links.ts'
import { catchmentsOf, changeOfSupply } from '../src/analysis/catchment/what-if.ts'
import { largestError, madeUpCommunes, seeded } from '../src/analysis/testing.ts'
import { rowsAmongPoints, rowsByPoints } from '../src/analysis/travel/by-points.ts'
import { toSphere } from '../src/analysis/travel/great-circle.ts'
import { densityAround, speedsByDensity } from '../src/analysis/travel/speed.ts'
import { TRAJETS } from '../src/referentials/trajets.ts'
import { compare, type Measured, percentile, slopeOf, tell, tellRatio } from './measure.ts'

const SIZES = [1000, 2500, 5000, 10_000, 20_000, 35_000]
const CUTOFFS = [
  { minutes: 20, steps: { bounds: [10, 15, 20], weights: [1, 0.3, 0.1] }, goal: '≤ 100' },
  { minutes: 60, steps: { bounds: [20, 40, 60], weights: [1, 0.3, 0.1] }, goal: '≤ 200' },
]
const PROFESSIONS = 20
const REPETITIONS = 7
/** Rows that the brute force does: it would take minutes on all of them. Its time is that of these rows, scaled. */
const SAMPLE = 1000
const WHAT_IFS = 2000

/** Share of the communes that have a practice, where not all of them are sites: about that of general practitioners. */
const EQUIPPED = 0.3

const territory = (size: number) => {
  const communes = madeUpCommunes(size)
  const random = seeded(size)
  const density = densityAround(communes, communes, communes.people, TRAJETS.rayon)
  const speeds = speedsByDensity({ floors: TRAJETS.seuils, speeds: TRAJETS.vitesses }, density)
  const supplies = Array.from({ length: PROFESSIONS }, () =>
    communes.people.map((people) => (random() < 0.4 ? (people / 1200) * random() : 0)),
  )
  return { communes, supplies, travel: { detour: TRAJETS.detour, placeSpeeds: speeds, siteSpeeds: speeds } }
}
type Territory = ReturnType<typeof territory>
type Cutoff = (typeof CUTOFFS)[number]

const linksOf = ({ communes, travel }: Territory, { minutes, steps }: Cutoff): Links =>
  linksBySteps(rowsAmongPoints(communes, { detour: travel.detour, speeds: travel.placeSpeeds }, minutes), steps)

/** The same without the symmetry: what the geometry costs where sites are other points than places. */
const allLinksOf = ({ communes, travel }: Territory, { minutes, steps }: Cutoff): Links =>
  linksBySteps(rowsByPoints(communes, communes, travel, minutes), steps)

/** The first step for some sites by all the places, without any sieve but the chord: half of what all the pairs cost. */
const brute = ({ communes, travel }: Territory, { steps }: Cutoff, rows: number): Float64Array => {
  const xyz = toSphere(communes)
  const reached = new Float64Array(rows)
  const count = communes.people.length
  const stride = Math.floor(count / rows)
  for (let r = 0; r < rows; r++) {
    const j = r * stride
    for (let i = 0; i < count; i++) {
      const square =
        (xyz[i * 3]! - xyz[j * 3]!) ** 2 +
        (xyz[i * 3 + 1]! - xyz[j * 3 + 1]!) ** 2 +
        (xyz[i * 3 + 2]! - xyz[j * 3 + 2]!) ** 2
      const km = 2 * 6371.0088 * Math.asin(Math.sqrt(square) / 2)
      const cost = km * travel.detour * 30 * (1 / travel.placeSpeeds[i]! + 1 / travel.siteSpeeds[j]!)
      for (let s = 0; s < steps.bounds.length; s++)
        if (cost <= steps.bounds[s]!) {
          reached[r]! += steps.weights[s]! * communes.people[i]!
          break
        }
    }
  }
  return reached
}

/** The least that two passes over the links can cost: reading each of them twice. */
const readTwice = (sites: Sites): number => {
  let total = 0
  for (let pass = 0; pass < 2; pass++) for (let k = 0; k < sites.length; k++) total ^= sites[k]!
  return total
}

let kept = 0
const side = (name: string, run: () => number) => ({ name, run: async () => run() })

const sidesOf = (land: Territory, cutoff: Cutoff, links: Links) => {
  const { people } = land.communes
  const first = land.supplies[0]!
  return [
    side('from points to access, one profession', () => {
      kept += twoStep(linksOf(land, cutoff), first, people).access[0]!
      return countLinks(links)
    }),
    side(`from points to access, ${PROFESSIONS} professions`, () => {
      kept += twoStepOfMany(linksOf(land, cutoff), land.supplies, people).access[0]![0]!
      return countLinks(links)
    }),
    side('the geometry alone', () => {
      kept += linksOf(land, cutoff).sites.length
      return countLinks(links)
    }),
    side('the geometry alone, each pair twice', () => {
      kept += allLinksOf(land, cutoff).sites.length
      return countLinks(links)
    }),
    side('access on a geometry that is there', () => {
      kept += twoStep(links, first, people).access[0]!
      return countLinks(links)
    }),
    side('reading the links twice (limit of the memory)', () => {
      kept += readTwice(links.sites)
      return countLinks(links)
    }),
  ]
}

/** Milliseconds of one change, by the mean of many, and how far it is from a full computation. */
const measureWhatIf = (land: Territory, links: Links): { ms: number; error: number } => {
  const supply = land.supplies[0]!
  const { access, reached } = twoStep(links, supply, land.communes.people)
  const catchments = catchmentsOf(links)
  const sites = [...supply.keys()].filter((site) => supply[site]! > 0)
  const some = Array.from({ length: WHAT_IFS }, (_, k) => sites[Math.floor((k * sites.length) / WHAT_IFS)]!)
  for (const site of some) kept += changeOfSupply(catchments, reached, site, -supply[site]!).changes.length
  const start = performance.now()
  for (const site of some) kept += changeOfSupply(catchments, reached, site, -supply[site]!).changes.length
  const ms = (performance.now() - start) / some.length
  const site = some[WHAT_IFS / 2]!
  const { places, changes } = changeOfSupply(catchments, reached, site, -supply[site]!)
  const after = access.slice()
  for (const [k, place] of places.entries()) after[place]! += changes[k]!
  return { ms, error: largestError(after, twoStep(links, supply.with(site, 0), land.communes.people).access) }
}

/** The same, with the communes that have a practice as the only sites. */
const tellEquipped = ({ communes, supplies, travel }: Territory, { minutes, steps, goal }: Cutoff): void => {
  const random = seeded(7)
  const sites = [...communes.people.keys()].filter(() => random() < EQUIPPED)
  const points = { lon: sites.map((i) => communes.lon[i]!), lat: sites.map((i) => communes.lat[i]!) }
  const siteSpeeds = sites.map((i) => travel.siteSpeeds[i]!)
  const supply = sites.map((i) => supplies[0]![i]!)
  const times: number[] = []
  for (let turn = 0; turn < REPETITIONS; turn++) {
    const start = performance.now()
    const links = linksBySteps(rowsByPoints(communes, points, { ...travel, siteSpeeds }, minutes), steps)
    kept += twoStep(links, supply, communes.people).access[0]!
    times.push(performance.now() - start)
  }
  const title = `one profession, ${sites.length.toLocaleString('fr-FR')} communes with a practice as sites, ms`
  tellRatio(title, percentile(times, 0.5), goal)
}

type SixTimes = [number, number, number, number, number, number]

const tellLargest = (land: Territory, cutoff: Cutoff, links: Links, rows: readonly Measured[]): void => {
  const [one, many, geometry, twice, ready, limit] = rows.map(({ wallMs }) => wallMs) as SixTimes
  const start = performance.now()
  const found = brute(land, cutoff, SAMPLE)
  const bruteMs = ((performance.now() - start) * 2 * land.communes.people.length) / SAMPLE
  const { reached } = twoStep(links, land.supplies[0]!, land.communes.people)
  const stride = Math.floor(land.communes.people.length / SAMPLE)
  const expected = Array.from(found, (_, r) => reached[r * stride]!)
  tellRatio('one profession, every commune a site, ms', one, cutoff.goal)
  tellRatio(`${PROFESSIONS} professions / one, geometry included`, many / one, '≤ 3')
  tellRatio(`${PROFESSIONS} professions / one, geometry apart`, (many - geometry) / ready, 'for information')
  tellRatio(`all the pairs (${SAMPLE} rows measured, scaled) / one profession`, bruteMs / one, 'for information')
  tellRatio('largest gap with all the pairs, × 1e-9', largestError(expected, found) * 1e9, '≤ 1')
  tellRatio('the geometry, each pair twice / each pair once', twice / geometry, 'for information')
  tellRatio('access on a geometry that is there / limit of the memory', ready / limit, 'for information')
  tellEquipped(land, cutoff)
  const { ms, error } = measureWhatIf(land, links)
  tellRatio('access on a geometry that is there / one change of what-if', ready / ms, '≥ 1 000')
  tellRatio('from points to access / one change of what-if', one / ms, '≥ 1 000')
  tellRatio('largest gap of a change with a full computation, × 1e-9', error * 1e9, '≤ 1')
}

export const benchCatchment = async (): Promise<void> => {
  for (const cutoff of CUTOFFS) {
    const points: { size: number; links: number; time: number }[] = []
    for (const size of SIZES) {
      const land = territory(size)
      const links = linksOf(land, cutoff)
      const sides = sidesOf(land, cutoff, links)
      await compare(sides, 3, 0)
      const rows = await compare(sides, REPETITIONS, 0)
      points.push({ size, links: countLinks(links), time: rows[0]!.wallMs })
      if (size !== SIZES.at(-1)) continue
      tell(`E2SFCA, ${size.toLocaleString('fr-FR')} communes, ${cutoff.minutes} minutes`, rows, 'links')
      tellLargest(land, cutoff, links, rows)
    }
    console.log('  growth (communes, links a commune, ms from points, ns a link):')
    for (const { size, links, time } of points)
      console.log(
        `    ${String(size).padStart(6)} ${(links / size).toFixed(1).padStart(7)} ${time.toFixed(2).padStart(8)} ${((time * 1e6) / links).toFixed(1).padStart(7)}`,
      )
    const by = (of: 'size' | 'links') => slopeOf(points.map((point) => ({ size: point[of], time: point.time })))
    tellRatio('slope by communes (a small square has fewer neighbours at its edge)', by('size'), 'for information')
    tellRatio('slope by links', by('links'), '≤ 1,05')
  }
  if (Number.isNaN(kept)) console.log(kept)
}
