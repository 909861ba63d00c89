/** Activités for tests and for the demonstration. */
import { newId } from '../../kernel/ids.ts'
import { type Instant, toDate } from '../../kernel/time.ts'
import type { Ctx } from '../../server/actions/action.ts'
import type { ActiviteSaisie } from './contract.ts'
import { quiOf } from './rules/noms.ts'
import { insertPresences } from './store/feuille-store.ts'
import { listInvites } from './store/personnes-store.ts'

/** A lunch of the bureau, on a Thursday of November. */
export const sampleActivite = (changes: Partial<ActiviteSaisie> = {}): ActiviteSaisie => ({
  genre: 'reunion',
  titre: 'Réunion du bureau',
  mission: null,
  ficheActionId: null,
  jour: '2026-11-26',
  debut: '12:30',
  fin: '14:00',
  aDistance: false,
  visio: null,
  commune: null,
  lieu: 'Maison de santé',
  groupe: 'Bureau',
  ordreDuJour: [],
  lignePublique: null,
  ...changes,
})

type Owner = { owner: (sql: string, values?: unknown[]) => Promise<unknown> }

/** Fictional members, written straight in the base. */
export const sampleProfessionnels = async (
  { owner }: Owner,
  cptsId: string,
  count: number,
): Promise<{ id: string; prenom: string; nom: string }[]> => {
  const people = Array.from({ length: count }, (_, rank) => ({
    id: newId(),
    prenom: `Prénom${rank}`,
    nom: `Nommé${rank}`,
  }))
  for (const { id, prenom, nom } of people) {
    const personneId = newId()
    await owner('insert into personne (id, nom, prenom) values ($1, $2, $3)', [personneId, nom, prenom])
    await owner(
      `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
        values ($1, $2, $3, $4, $5, '60', clock_timestamp())`,
      [cptsId, id, personneId, nom, prenom],
    )
  }
  return people
}

/**
 * Everybody who is expected signs by phone, in one statement: what the real signatures write, for a story that holds
 * hundreds of them. `arrives` gives the moment of each.
 */
export const signAll = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  activiteId: string,
  arrives: (rank: number) => Instant,
  comes: (invite: { nom: string }) => boolean = () => true,
): Promise<void> => {
  const expected = (await listInvites(tx, cptsId, activiteId)).filter(comes)
  await insertPresences(
    tx,
    expected.map(({ professionnelId, nom, profession, qualite }, rank) => {
      const at = arrives(rank)
      const who = { professionnelId, nom, profession: profession ?? 'Partenaire' }
      return {
        cptsId,
        activiteId,
        ...who,
        id: newId(at.epochMilliseconds),
        qui: quiOf(who),
        qualite,
        arrivee: toDate(at),
        par: 'qr',
        cle: newId(at.epochMilliseconds),
      }
    }),
  )
}
