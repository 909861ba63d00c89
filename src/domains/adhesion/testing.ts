/** For tests: a CPTS that one may join, its account, its campaign; a link that a mail carries. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import type { Action } from '../../server/actions/action.ts'
import type { TestPersonne, TestServer } from '../../server/actions/testing.ts'
import { createCompteBancaire, setIbanKey } from '../tresorerie/index.ts'
import { saveCampagne } from './actions/campagnes.ts'
import { setAttestationKey } from './actions/code-attestation.ts'
import { publishTexte, saveReglageAdhesion } from './actions/reglages.ts'
import { MONTANTS_MODELES, TEXTES_MODELES } from './samples.ts'

export const ADRESSE = 'bassin-de-thau'

export const openAdhesion = async (server: TestServer, cptsId: string) => {
  setIbanKey('essai')
  setAttestationKey('essai')
  const office: TestPersonne = await server.signInAs(cptsId, 'coordination', 'tresorerie')
  const must = async <R extends RouteLike>(action: Action<R, string>, input: Parsed<R>): Promise<Output<R>> => {
    const result = await server.run(action, office, cptsId, input)
    if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
    return result.value
  }
  const { id: compteBancaireId } = await must(createCompteBancaire, {
    params: { cptsId },
    body: { nom: 'CPTS d’essai', iban: 'FR14 2004 1010 0505 0001 3M02 606' },
  })
  const textes: string[] = []
  for (const body of TEXTES_MODELES) textes.push((await must(publishTexte, { params: { cptsId }, body })).id)
  await must(saveReglageAdhesion, {
    params: { cptsId },
    body: {
      adresse: ADRESSE,
      ouverte: true,
      accueil: '',
      effet: 'instruction',
      signataire: 'Lina Romarin, présidente',
    },
  })
  await must(saveCampagne, {
    params: { cptsId, annee: 2026 },
    body: {
      decision: 'Assemblée générale',
      decisionId: null,
      decideeLe: '2026-01-20',
      echeance: '2026-12-15',
      compteBancaireId,
      relances: [10, 20],
      montants: MONTANTS_MODELES,
    },
  })
  return { office, must, compteBancaireId, textes }
}

/** The mails of a CPTS, the newest first. */
export const mailsOf = async (server: TestServer, cptsId: string, like: string) =>
  (
    await server.owner(
      `select cle, destinataire::text, sujet, corps, prochain_essai from courriel where cpts_id = $1 and cle like $2 order by cree_le desc, id desc`,
      [cptsId, like],
    )
  ).rows as { cle: string; destinataire: string; sujet: string; corps: string; prochain_essai: Date }[]

/** Follows the link of a mail: what then comes is asked as who received it. */
export const followLink = async (server: TestServer, corps: string) => {
  const jeton = /\/lien\/([\w-]+)/.exec(corps)![1]!
  const opened = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
  if (opened.status !== 200) throw new Error(`${opened.status} ${await opened.text()}`)
  const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
  return async (method: string, path: string, body?: unknown) => {
    const response = await server.fetch(null, method, path, body, { cookie, acces: 'lien' })
    return { status: response.status, body: (await response.json()) as Record<string, never> & { code?: string } }
  }
}
