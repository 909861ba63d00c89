/** Everything that the page shows, computed here at each try: no question is asked of the server. */
import { useMemo, useState } from 'react'
import type { CommuneAcces } from '../../contract.ts'
import { accesAfter, isWhole, listServed, meanAcces, placeGeometrie, situationOf } from '../../rules/acces.ts'
import { departsUntil, differencesOf, type Essai } from '../../rules/simulation.ts'
import type { AccesLu } from '../client.ts'

export type Ligne = CommuneAcces & {
  /** Professionals counted, once the try is made; null when hidden. */
  offreApres: number | null
  /** For 100 000 inhabitants; null when hidden, or not whole. */
  avant: number | null
  apres: number | null
}

/** What the form holds; a press on a disc of the map fills it. */
export type Draft = { genre: Essai['genre']; de: string; vers: string; nombre: number }

export const useAcces = (data: AccesLu) => {
  const [draft, setDraft] = useState<Draft>({ genre: 'ouvre', de: '', vers: '', nombre: 1 })
  const [essais, setEssais] = useState<readonly Essai[]>([])
  const [horizon, setHorizon] = useState<number | null>(null)
  const [around, setAround] = useState(false)
  const still = useMemo(() => {
    const geometrie = placeGeometrie(data.communes, data.paliers, data.detour)
    const hidden = data.communes.flatMap(({ code, offre }) => (offre === null ? [code] : []))
    const situation = situationOf(geometrie, new Map(data.communes.map(({ code, offre }) => [code, offre ?? 0])))
    return { situation, unsaid: listServed(geometrie, hidden), before: accesAfter(situation, new Map()) }
  }, [data])
  const differences = useMemo(
    () => differencesOf(essais, departsUntil(data.departs?.annees ?? [], horizon)),
    [data, essais, horizon],
  )
  const lignes = useMemo(() => {
    const after = accesAfter(still.situation, differences)
    return data.communes.map((one, at): Ligne => {
      const isUnsaid = still.unsaid.has(at) || !isWhole(data.source, one)
      return {
        ...one,
        offreApres: one.offre === null ? null : Math.max(0, one.offre + (differences.get(one.code) ?? 0)),
        avant: isUnsaid ? null : still.before[at]!,
        apres: isUnsaid ? null : after[at]!,
      }
    })
  }, [data, still, differences])
  const propres = useMemo(() => lignes.filter(({ propre }) => propre), [lignes])
  const meanOf = (read: (ligne: Ligne) => number | null): number | null => {
    const values = propres.flatMap((one) => {
      const acces = read(one)
      return acces === null ? [] : [{ code: one.code, population: one.population, acces }]
    })
    // A mean without some communes would say what they hide.
    return values.length === propres.length ? meanAcces(values) : null
  }
  const nameOf = (code: string): string => data.communes.find((one) => one.code === code)?.nom ?? code
  return {
    data,
    lignes,
    propres,
    nameOf,
    moyenneAvant: meanOf(({ avant }) => avant),
    moyenneApres: meanOf(({ apres }) => apres),
    draft,
    setDraft,
    essais,
    differences,
    horizon,
    setHorizon,
    /** Shows the communes around too: their own professionals are not counted. */
    around,
    setAround,
    mayTry: !data.masque,
    add: (essai: Essai) => setEssais((known) => [...known, essai]),
    removeAt: (at: number) => setEssais((known) => known.filter((_, i) => i !== at)),
    reset: () => {
      setEssais([])
      setHorizon(null)
    },
    hasTry: differences.size > 0,
  }
}
export type AccesState = ReturnType<typeof useAcces>
