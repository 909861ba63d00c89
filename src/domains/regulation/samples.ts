/** For tests: a regulator who came from the SAS, and what they do. */
import { INSTALLATION } from '../../server/actions/action.ts'
import { withTenant } from '../../server/actions/run.ts'
import type { TestServer } from '../../server/actions/testing.ts'
import { hashPassword } from '../comptes/index.ts'
import { createCompte } from './index.ts'
import type { CompteRegulateur } from './rules/compte.ts'

const PASSWORD = 'une phrase assez longue'
export const CAMILLE: CompteRegulateur = {
  registre: 'sas',
  numero: 'b6e39355-8a61-4556-b340-36f7b95fec6a',
  nom: 'Régule',
  prenom: 'Camille',
  courriel: 'camille@exemple.fr',
  actif: true,
}

export type Regulateur = {
  id: string
  cookie: string
  call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Record<string, unknown> }>
  book: (personneId: string, creneauId: string) => Promise<string>
  cancel: (personneId: string, rendezVousId: string) => Promise<number>
}

/** Signed in by their password, from the SAS. */
export const enterAsRegulateur = async (server: TestServer, compte = CAMILLE): Promise<Regulateur> => {
  const created = await withTenant(server.engine, { cptsId: INSTALLATION, nom: 'sas' }, (ctx) =>
    createCompte(ctx, compte),
  )
  if (!created.ok) throw new Error(created.refusal.code)
  await server.owner('update regulateur set mot_de_passe = $2 where id = $1', [
    created.value.id,
    await hashPassword(PASSWORD),
  ])
  const entered = await server.fetch(null, 'POST', '/api/v1/regulation/connexion', {
    courriel: compte.courriel,
    motDePasse: PASSWORD,
    origine: 'sas-preprod',
    conditions: true,
  })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const call: Regulateur['call'] = async (method, path, body) => {
    const answer = await server.fetch(null, method, `/api/v1/regulation/${path}`, body, { cookie, acces: 'lien' })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const patient = { trancheAge: '30-64', motif: 'fievre', codePostal: '34140' }
  return {
    id: created.value.id,
    cookie,
    call,
    book: async (personneId, creneauId) => {
      const { body } = await call('POST', `professionnels/${personneId}/creneaux/${creneauId}`, patient)
      if (typeof body.rendezVousId !== 'string') throw new Error(JSON.stringify(body))
      return body.rendezVousId
    },
    cancel: async (personneId, rendezVousId) =>
      (await call('POST', `professionnels/${personneId}/rendez-vous/${rendezVousId}/annuler`, {})).status,
  }
}
