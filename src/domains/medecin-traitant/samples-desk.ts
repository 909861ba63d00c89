/** For tests: a CPTS with its page open, its secretary, doctors who said what they take, people who ask. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { newId } from '../../kernel/ids.ts'
import type { Action } from '../../server/actions/action.ts'
import type { TestPersonne, TestServer } from '../../server/actions/testing.ts'
import { setIdentiteKey } from '../../server/encryption/patients.ts'
import { insertCommunes } from '../communaute/samples.ts'
import { medecinTraitantActions as actions } from './actions/index.ts'

export const ADRESSE = 'bassin-de-thau'

export const openMt = async (server: TestServer) => {
  setIdentiteKey('essai')
  await insertCommunes(server.owner)
  const cptsId = await server.createCpts('CPTS du Bassin de Thau')
  const secretaire = await server.signInAs(cptsId, 'secretariat')
  const coordination = await server.signInAs(cptsId, 'coordination')
  const as =
    (who: TestPersonne) =>
    async <R extends RouteLike>(action: Action<R, string>, input: Parsed<R>): Promise<Output<R>> => {
      const result = await server.run(action, who, cptsId, input)
      if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
      return result.value
    }
  const must = as(secretaire)
  const params = { cptsId }
  await as(coordination)(actions.saveReglageMt, {
    params,
    body: {
      adresse: ADRESSE,
      ouverte: true,
      telephone: '04 67 00 00 00',
      contactDonnees: 'donnees@cpts.example',
      delaiJours: 7,
      conservationJours: 90,
      silenceMois: 12,
    },
  })
  return {
    cptsId,
    secretaire,
    coordination,
    as,
    must,
    /** A doctor with an account, who takes so many a month. */
    addMedecin: async (nom: string, parts: { commune?: string; parMois?: number } & Record<string, unknown> = {}) => {
      const { commune = '34301', parMois = 2, ...rest } = parts
      const personne = await server.signInAs(cptsId, 'professionnel')
      const professionnelId = newId()
      await server.owner(
        `insert into professionnel (cpts_id, id, personne_id, titre, nom, prenom, profession, specialite, courriel, cree_le)
         values ($1, $2, $3, 'Dr', $4, 'Aurèle', '10', 'SM54', $5, now())`,
        [cptsId, professionnelId, personne.personneId, nom, `${nom.toLowerCase()}@cabinet.example`],
      )
      await server.owner(
        `insert into lieu_exercice (cpts_id, id, professionnel_id, nom, adresse, commune, lon, lat, zone, cree_le)
         select $1, $2, $3, 'Cabinet', '3, quai du Modèle', c.code, c.lon, c.lat, 'Europe/Paris', now() from commune c where c.code = $4`,
        [cptsId, newId(), professionnelId, commune],
      )
      const body = {
        parMois,
        criteres: [],
        tranchesAge: [],
        communes: [],
        domicile: false,
        suspendueJusqu: null,
        ...rest,
      }
      await as(coordination)(actions.saveCapacite, { params: { cptsId, professionnelId }, body })
      const { medecins } = await must(actions.listCapacites, { params })
      const capaciteId = medecins.find((one) => one.professionnelId === professionnelId)!.id!
      return { personne, professionnelId, capaciteId }
    },
    ask: (nom: string, parts: Record<string, unknown> = {}) =>
      must(actions.openDemandeMt, { params, body: demande(nom, parts) as never }),
  }
}

export const demande = (nom: string, parts: Record<string, unknown> = {}) => {
  const { identite, ...facts } = parts
  return {
    demandeur: 'patient',
    trancheAge: '50-69',
    commune: '34301',
    criteres: [],
    consentement: true,
    identite: {
      nom,
      prenom: 'Camille',
      anneeNaissance: 1960,
      telephone: '06 39 98 00 01',
      courriel: `${nom.toLowerCase()}@personne.example`,
      tiersNom: null,
      tiersTelephone: null,
      ...(identite as object),
    },
    ...facts,
  }
}

/** Follows a signed link: what then comes is asked as who received it. */
export const followLink = async (server: TestServer, address: string) => {
  const jeton = /\/lien\/([\w-]+)/.exec(address)![1]!
  const opened = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
  if (opened.status !== 200) throw new Error(`${opened.status} ${await opened.text()}`)
  const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
  return async (method: string, path: string, body?: unknown) => {
    const response = await server.fetch(null, method, path, body, { cookie, acces: 'lien' })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> & { code?: string } }
  }
}

export const mailsOf = async (server: TestServer, cptsId: string, like: string) =>
  (
    await server.owner(
      `select cle, destinataire::text, sujet, corps from courriel where cpts_id = $1 and cle like $2 order by cree_le desc, id desc`,
      [cptsId, like],
    )
  ).rows as { cle: string; destinataire: string; sujet: string; corps: string }[]
