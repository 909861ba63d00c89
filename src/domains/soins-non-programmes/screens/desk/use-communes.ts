/** The communes of the territory at once; any other of France as soon as three letters are typed. */
import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { territoireContract } from '../../../territoire/contract.ts'
import { type Choice, matchChoices } from './choices.ts'

export type Commune = Choice & { lon: number | null; lat: number | null }
export const territoire = createClient(territoireContract)
const FEWEST_LETTERS = 3

export const useTerritoire = (cptsId: string) => useCall(territoire.readTerritoire, { params: { cptsId }, query: {} })

export const useCommunes = (cptsId: string) => {
  const [typed, setTyped] = useState('')
  const [known, setKnown] = useState<ReadonlyMap<string, Commune>>(new Map())
  const units = useTerritoire(cptsId).data?.analyse.unites ?? []
  const own: Commune[] = [...new Map(units.map((unit) => [unit.code, unit])).values()].map(
    ({ code, nom, lon, lat }) => ({
      value: code,
      label: nom,
      lon,
      lat,
    }),
  )
  const isFar = typed.length >= FEWEST_LETTERS && matchChoices(own, typed).length < 3
  const far = useCall(
    territoire.searchCommunes,
    { params: { cptsId }, query: { recherche: typed, limite: 8 } },
    { enabled: isFar, keep: true },
  )
  const others: Commune[] = (isFar ? (far.data?.communes ?? []) : [])
    .filter(({ code }) => !own.some(({ value }) => value === code))
    .map(({ code, nom, codesPostaux, departement, lon, lat }) => ({
      value: code,
      label: nom,
      detail: codesPostaux[0] ?? departement,
      words: codesPostaux.join(' '),
      lon,
      lat,
    }))
  const all = [...own, ...others]
  return {
    /** What the field proposes for these letters: the territory first. */
    find: (words: string): Commune[] => [...matchChoices(own, words, 40), ...(words === typed ? others : [])],
    onType: setTyped,
    of: (code: string | null): Commune | undefined =>
      code === null ? undefined : (all.find(({ value }) => value === code) ?? known.get(code)),
    /** Keeps the name of a commune of elsewhere once the search is over. */
    keep: (code: string) => {
      const found = all.find(({ value }) => value === code)
      if (found) setKnown(new Map(known).set(code, found))
    },
    isSearching: isFar && far.isFetching,
  }
}
export type Communes = ReturnType<typeof useCommunes>
