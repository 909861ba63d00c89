/** The public page of the CPTS and the texts that one accepts there. */
import { newId, sha256Hex } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { readParcoursAdmission } from '../../gouvernance/index.ts'
import { adhesionContract, type GenreTexte } from '../contract.ts'
import { adresseFrom } from '../rules/adresse.ts'
import { parcoursOf } from '../rules/parcours.ts'
import * as store from '../store/reglage-store.ts'
import { instantOf, readPlace } from './place.ts'

type Row = Awaited<ReturnType<typeof store.listTextesEnVigueur>>[number]
export const presentTexte = ({ id, genre, version, titre, contenu, empreinte, publieLe }: Row) => ({
  id,
  genre: genre as GenreTexte,
  version,
  titre,
  contenu,
  empreinte,
  publieLe: publieLe.toISOString(),
})

export const pageAddress = (address: string, adresse: string): string => `${address}/adherer/${adresse}`

export const readReglageAdhesion = defineAction(adhesionContract.readReglageAdhesion, {
  audit: 'reglage-adhesion.lire',
  run: async (ctx) => {
    const { tx, cptsId, address } = ctx
    const { cpts, today } = await readPlace(ctx)
    const row = await store.findReglage(tx, cptsId)
    const textes = await store.listTexteRows(tx, cptsId)
    const admission = await readParcoursAdmission(tx, cptsId, today)
    const inForce = new Set(textes.filter(({ retireLe }) => retireLe === null).map(({ genre }) => genre))
    return ok({
      adresse: row?.adresse ?? null,
      adresseProposee: adresseFrom(cpts),
      lien: row?.ouverte && row.adresse ? pageAddress(address, row.adresse) : null,
      ouverte: row?.ouverte ?? false,
      accueil: row?.accueil ?? '',
      effet: (row?.effet ?? 'instruction') as 'instruction' | 'ratification',
      signataire: row?.signataire ?? '',
      parcours: parcoursOf(admission),
      textes: textes.map((texte) => ({
        ...presentTexte(texte),
        retireLe: instantOf(texte.retireLe),
        acceptations: Number(texte.acceptations ?? 0),
      })),
      manquants: (admission?.accepte ?? []).filter((genre) => !inForce.has(genre)),
    })
  },
})

export const saveReglageAdhesion = defineAction(adhesionContract.saveReglageAdhesion, {
  audit: 'reglage-adhesion.ecrire',
  constraints: { reglage_adhesion_adresse: 'adresse-taken' },
  run: async ({ tx, cptsId }, { body }) => {
    if (body.ouverte && body.adresse === null) return refuse('adresse-missing')
    await store.saveReglage(tx, { cptsId, ...body })
    return ok({ ok: true as const })
  },
})

export const publishTexte = defineAction(adhesionContract.publishTexte, {
  audit: 'texte-adhesion.publier',
  constraints: { texte_adhesion_version: 'texte-being-published', texte_adhesion_en_vigueur: 'texte-being-published' },
  run: async ({ tx, cptsId, now }, { body }) => {
    const publieLe = toDate(now)
    const version = (await store.lastVersion(tx, cptsId, body.genre)) + 1
    await store.retireTextes(tx, cptsId, { genre: body.genre }, publieLe)
    const id = newId(now.epochMilliseconds)
    const empreinte = await sha256Hex(body.contenu)
    await store.insertTexte(tx, { cptsId, id, ...body, version, empreinte, publieLe })
    return ok({ id, version })
  },
})

export const withdrawTexte = defineAction(adhesionContract.withdrawTexte, {
  audit: 'texte-adhesion.retirer',
  run: async ({ tx, cptsId, now }, { params }) =>
    (await store.retireTextes(tx, cptsId, { id: params.texteAdhesionId }, toDate(now))) > 0
      ? ok({ ok: true as const })
      : refuse('texte-unknown'),
})
