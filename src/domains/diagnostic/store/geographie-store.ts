/** The map of zones of the day, for a file of codes to be placed on it. */
import type { OwnerClient } from '../../../server/database/owner.ts'
import type { Geographie } from '../rules/geographie.ts'

type Row = Record<string, string>

export const readGeographie = async (client: OwnerClient): Promise<Geographie> => {
  const ask = async (sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[]
  const communes = await ask('select code, nom, population, departement from commune')
  const arrondissements = await ask('select code, commune from arrondissement_municipal')
  const anciennes = await ask(
    `select code, array_agg(distinct commune order by commune) as communes from commune_ancienne group by code`,
  )
  const named = async (table: string) =>
    new Map((await ask(`select code, nom from ${table}`)).map(({ code, nom }) => [code!, nom!]))
  const codes = async (sql: string) => new Set((await ask(sql)).map(({ code }) => code!))
  const [chargee] = await ask(`select version from reference_chargee where nom = 'decoupage'`)
  return {
    version: chargee?.version ?? '',
    communes: new Map(
      communes.map(({ code, nom, population, departement }) => [
        code!,
        { nom: nom!, population: population === null ? null : Number(population), departement: departement! },
      ]),
    ),
    arrondissements: new Map(arrondissements.map(({ code, commune }) => [code!, commune!])),
    anciennes: new Map(anciennes.map(({ code, communes: list }) => [code!, list as unknown as string[]])),
    epci: await codes('select code from epci'),
    bassins: await codes(`select code from zone where genre = 'bassin-de-vie'`),
    departements: await named('departement'),
    regions: await named('region'),
  }
}
