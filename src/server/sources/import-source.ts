/** `maillage sources add | update | list | show | remove`: the dated catalogue of open data of the installation. */
import {
  addUpAgain,
  findRecette,
  type Lecture,
  listSources,
  readGeographie,
  removeSource,
  resumeSeries,
  type SourceConnue,
  writeSource,
} from '../../domains/diagnostic/index.ts'
import {
  findLastChargement,
  findLastFiness,
  sayFinessSource,
  sayRepertoireSource,
} from '../../domains/repertoire/index.ts'
import { loadReferences } from '../../domains/territoire/index.ts'
import { count, formatDate, NBSP } from '../../kernel/french.ts'
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import type { IndicateurTerritorial } from '../../referentials/indicateurs-territoire/index.ts'
import { type OwnerClient, withOwner } from '../database/owner.ts'
import { Fault } from '../fault.ts'
import { type Opened, openFile } from './open-file.ts'
import type { AddOptions, Say } from './options.ts'
import { readSheets } from './read-sheets.ts'
import { chooseWay, type ReadSource, readWith } from './read-source.ts'
import { tellBilan, tellResumes } from './tell-bilan.ts'

const tell = (read: ReadSource, millesime: string, say: Say): void => {
  const { recette, lu, context } = read
  say(`${recette.titre}, millésime ${millesime} (${recette.producteur}, ${recette.licence})`)
  if (recette.remarque) say(`  ${recette.remarque}`)
  tellBilan(lu.bilan, say)
  tellResumes(resumeSeries(lu.series, context), say)
  for (const { noms, communes } of lu.zonages)
    say(`  ${count(noms.size, 'zone')} pour ${count(communes.size, 'commune')}`)
  if (lu.flux.length > 0) say(`  ${count(lu.flux.length, 'couple de communes', 'couples de communes')}`)
}

const isEmpty = ({ lu }: ReadSource): boolean => lu.series.length + lu.zonages.length + lu.flux.length === 0

/** What was added up over the zones that have just changed is added up again. */
const addUpOthers = async (client: OwnerClient, except: string, geographie: string): Promise<void> => {
  for (const { id } of await listSources(client)) if (id !== except) await addUpAgain(client, id, geographie)
}

const write = async (client: OwnerClient, read: ReadSource, opened: Opened, millesime: string): Promise<void> => {
  const { recette, lu, indicateurs, lecture, context } = read
  const id = newId()
  const { code, titre, producteur, licence, page } = recette
  const source = {
    code,
    titre,
    producteur,
    licence,
    page,
    millesime,
    fichier: opened.nom,
    empreinte: opened.empreinte,
    adresse: opened.adresse,
    lecture,
  }
  await writeSource(client, { source, id, lu, indicateurs, geographie: context.geo.version })
  if (lu.zonages.length > 0) await addUpOthers(client, id, context.geo.version)
}

export const addSource = (ownerUrl: string, where: string, options: AddOptions, say: Say): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    await loadReferences(client)
    const opened = await openFile(where, say)
    const sheets = await readSheets(opened)
    if (options.avec) sheets.push(...(await readSheets(await openFile(options.avec, say))))
    const way = await chooseWay(sheets, opened.nom, options, say)
    const read = readWith(way, sheets, await readGeographie(client), options.millesime)
    tell(read, options.millesime, say)
    if (isEmpty(read)) throw new Fault('Rien de lisible dans ce fichier. Rien n’a été écrit.')
    if (!options.accepter) return say('\nRien n’est écrit. Ajoutez --accepter pour écrire.')
    await write(client, read, opened, options.millesime)
    say('\nC’est écrit, avec les sommes par EPCI, bassin de vie, département, région et France.')
  })

/** How a source was read the first time. */
const wayOf = (known: SourceConnue) => {
  const own = known.lecture as { plan: Lecture; indicateurs: IndicateurTerritorial[] } | null
  const { code, titre, producteur, licence, page } = known
  if (own)
    return {
      recette: { code, titre, producteur, licence, page, lecture: own.plan },
      indicateurs: own.indicateurs,
      planned: true,
    }
  const recette = findRecette(code)
  return recette ? { recette: { ...recette, titre, producteur, licence }, indicateurs: [], planned: false } : undefined
}

const updateOne = async (
  client: OwnerClient,
  known: SourceConnue,
  millesime: string | undefined,
  say: Say,
): Promise<void> => {
  const title = `${known.titre}, ${known.millesime}`
  const geo = await readGeographie(client)
  if (known.adresse === null) {
    if (known.geographie === geo.version) return say(`${title}${NBSP}: venue d’un fichier, rien à télécharger.`)
    await addUpAgain(client, known.id, geo.version)
    return say(`${title}${NBSP}: sommes refaites sur la géographie en vigueur.`)
  }
  const opened = await openFile(known.adresse, say)
  if (opened.empreinte === known.empreinte && known.geographie === geo.version)
    return say(`${title}${NBSP}: déjà à jour.`)
  const way = wayOf(known)
  if (!way) throw new Fault(`${title}${NBSP}: la recette «${NBSP}${known.code}${NBSP}» n’existe plus.`)
  const read = readWith(way, await readSheets(opened), geo, millesime ?? known.millesime)
  tell(read, millesime ?? known.millesime, say)
  if (isEmpty(read)) throw new Fault(`${title}${NBSP}: rien de lisible dans le nouveau fichier. L’ancien reste.`)
  await write(client, read, opened, millesime ?? known.millesime)
  say(`${title}${NBSP}: mise à jour.`)
}

/** The newest vintage of each, or of one; one that fails is told and does not stop the others. */
export const updateSources = (
  ownerUrl: string,
  code: string | undefined,
  millesime: string | undefined,
  say: Say,
): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    await loadReferences(client)
    const latest = new Map<string, SourceConnue>()
    for (const source of await listSources(client)) if (!latest.has(source.code)) latest.set(source.code, source)
    const chosen = [...latest.values()].filter((source) => code === undefined || source.code === code)
    if (chosen.length === 0)
      throw new Fault(code ? `Aucune source ne s’appelle «${NBSP}${code}${NBSP}».` : 'Aucune source n’est chargée.')
    const failed: string[] = []
    for (const known of chosen) {
      try {
        await updateOne(client, known, millesime, say)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        failed.push(error.message)
      }
    }
    if (failed.length > 0) throw new Fault(failed.join('\n'))
  })

const dayOf = (moment: Date): string => formatDate(Temporal.PlainDate.from(moment.toISOString().slice(0, 10)))

export const tellSources = (ownerUrl: string, say: Say): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    const sources = await listSources(client)
    const repertoire = await findLastChargement(client)
    if (repertoire) {
      say(`annuaire national, ${count(repertoire.lignes, 'ligne')}`)
      say(`  ${sayRepertoireSource(repertoire)}`)
      say(`  ${repertoire.fichier}, par «\u00a0import rpps\u00a0»`)
    }
    const finess = await findLastFiness(client)
    if (finess) {
      say(`structures de santé, ${count(finess.structures, 'structure')}`)
      say(`  ${sayFinessSource(finess.jour)}`)
      say(`  ${finess.fichier}, par «\u00a0import finess\u00a0»`)
    }
    if (sources.length === 0)
      return say('Aucune source n’est chargée. «\u00a0sources recettes\u00a0» dit lesquelles Maillage sait lire.')
    const { version } = await readGeographie(client)
    for (const source of sources) {
      say(`${source.code}, millésime ${source.millesime}`)
      say(`  ${source.titre}. ${source.producteur}, ${source.licence}`)
      say(`  ${source.adresse ?? source.fichier}, lue le ${dayOf(source.importee_le)}`)
      const { rows } = await client.query(
        `select count(distinct indicateur)::integer as indicateurs, string_agg(distinct periode, ', ' order by periode) as periodes
         from serie where source_id = $1 and not derivee`,
        [source.id],
      )
      const { indicateurs, periodes } = rows[0] as { indicateurs: number; periodes: string | null }
      if (indicateurs > 0) say(`  ${count(indicateurs, 'indicateur')}${NBSP}: ${periodes}`)
      if (source.geographie !== version)
        say('  ! sommes faites sur une ancienne géographie\u00a0: «\u00a0sources update\u00a0» les refait')
    }
  })

export const dropSource = (ownerUrl: string, code: string, millesime: string, say: Say): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    if (!(await removeSource(client, code, millesime)))
      throw new Fault(`Aucune source ne s’appelle «${NBSP}${code}${NBSP}», millésime ${millesime}.`)
    say(`${code}, ${millesime}${NBSP}: retirée.`)
  })
