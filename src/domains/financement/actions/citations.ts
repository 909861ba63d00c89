/** What of the money rests on a decision of the register: transfers between envelopes. */
import type { Poste } from '../../../referentials/baremes/index.ts'
import type { CitationsSource } from '../../gouvernance/index.ts'
import { POSTE_LABELS } from '../rules/mots.ts'
import { sayEuros } from '../rules/trace.ts'
import { listEnveloppeRows, listRessourceRows, listVirementsCitant } from '../store/enveloppe-store.ts'

const readVirements: CitationsSource['read'] = async ({ tx, cptsId }, decisionId) => {
  const rows = await listVirementsCitant(tx, cptsId, decisionId)
  if (rows.length === 0) return []
  const ressources = new Map((await listRessourceRows(tx, cptsId)).map(({ id, libelle }) => [id, libelle]))
  const names = new Map(
    (await listEnveloppeRows(tx, cptsId)).map(({ id, poste, ressourceId }) => [
      id,
      ressourceId === null ? POSTE_LABELS[poste as Poste] : ressources.get(ressourceId),
    ]),
  )
  return rows.map(({ enveloppeId, centimes, le }) => ({
    quoi: 'Virement entre enveloppes',
    libelle: `${sayEuros(-centimes)}, de «\u00a0${names.get(enveloppeId)}\u00a0»`,
    le,
    vers: `/finances/enveloppes/${enveloppeId}`,
  }))
}

export const citationsFinancement: CitationsSource = { permission: 'finances.read', read: readVirements }
