/** The electors of a séance, settled from the statutes of its day, and expected in its activité. */
import type { Ctx } from '../../../../server/actions/action.ts'
import { activiteActions, readActivite } from '../../../activite/index.ts'
import { muteElecteurs, saveElecteurs, setInvite } from '../../store/electeur-store.ts'
import { listRepresentantRows } from '../../store/membres-store.ts'
import { listElecteurRows } from '../../store/scrutin-store.ts'
import type { SeanceRow } from '../../store/seance-store.ts'
import { listElecteurs, readStatutsEnVigueur } from '../load.ts'
import { jourOf } from './salle.ts'

/** Those of the statutes on the day of the séance: who lost their voice since keeps their line, without it. */
export const settleElecteurs = async (ctx: Ctx, row: SeanceRow): Promise<number> => {
  const { tx, cptsId } = ctx
  const jour = jourOf(row)
  const colleges = new Map(
    ((await readStatutsEnVigueur(tx, cptsId, jour))?.colleges ?? []).map(({ id, nom }) => [id, nom]),
  )
  const found = await listElecteurs(tx, cptsId, row.instanceId, jour)
  await saveElecteurs(
    tx,
    found.map((one) => ({
      cptsId,
      seanceId: row.id,
      id: one.id,
      personneId: one.personneId,
      professionnelId: one.professionnelId,
      nom: one.nom,
      qualite: one.qualite.slice(0, 200),
      collegeId: one.collegeId,
      college: one.collegeId ? (colleges.get(one.collegeId) ?? null) : null,
      voix: one.voix,
      deliberatif: one.deliberatif,
    })),
  )
  await muteElecteurs(
    tx,
    { cptsId, seanceId: row.id },
    found.map(({ id }) => id),
  )
  return found.length
}

/** Electors become those who are expected, whoever else was invited. */
export const inviteElecteurs = async (ctx: Ctx, row: SeanceRow & { activiteId: string }) => {
  const { tx, cptsId } = ctx
  const place = { cptsId, seanceId: row.id }
  const electeurs = await listElecteurRows(tx, cptsId, row.id)
  const outside = electeurs.filter(({ professionnelId }) => professionnelId === null)
  const addresses = new Map((await listRepresentantRows(tx, cptsId)).map(({ id, courriel }) => [id, courriel]))
  const known = new Set((await readActivite(ctx, row.activiteId))?.lesInvites.map(({ nom }) => nom))
  const invited = await activiteActions.invitePersonnes.run(ctx, {
    params: { cptsId, activiteId: row.activiteId },
    body: {
      parmi: null,
      professionnelIds: electeurs.flatMap(({ professionnelId }) => professionnelId ?? []),
      libres: outside
        .filter(({ nom }) => !known.has(nom))
        .slice(0, 100)
        .map(({ id, nom, qualite }) => ({
          nom,
          profession: qualite.slice(0, 120) || null,
          courriel: addresses.get(id) ?? null,
        })),
      qualite: 'participant',
    },
  })
  if (!invited.ok) return invited
  for (const invite of (await readActivite(ctx, row.activiteId))?.lesInvites ?? []) {
    const electeur = electeurs.find((one) =>
      one.professionnelId
        ? one.professionnelId === invite.professionnelId
        : invite.professionnelId === null && one.nom === invite.nom,
    )
    if (electeur && electeur.inviteId !== invite.id) await setInvite(tx, place, electeur.id, invite.id)
  }
  return invited
}
