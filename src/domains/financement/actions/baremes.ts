/** The barèmes on screen, and what the operator writes over them. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { REGLES_VERSEMENT } from '../../../referentials/baremes/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type BaremesLus, baremeContract } from '../contract-bareme.ts'
import { prochaineReference } from '../rules/baremes.ts'
import { DISPOSITIFS, isDispositif } from '../rules/dispositifs.ts'
import { insertBaremeVersion, insertPlafond, saveNom } from '../store/bareme-store.ts'
import { loadBaremes, loadNoms, loadPlafonds } from './load-baremes.ts'

const done = ok({ ok: true as const })

const read = async ({ tx }: Pick<Ctx, 'tx'>): Promise<BaremesLus> => {
  const noms = await loadNoms(tx)
  return {
    baremes: (await loadBaremes(tx)).toReversed(),
    plafonds: (await loadPlafonds(tx)).toReversed(),
    regles: Object.values(REGLES_VERSEMENT).map(({ libelle, provenance }) => ({ libelle, provenance })),
    dispositifs: Object.entries(DISPOSITIFS).map(([code, propose]) => ({
      code,
      propose,
      nom: noms[code as keyof typeof noms],
    })),
  }
}

export const readBaremes = defineAction(baremeContract.readBaremes, {
  audit: 'bareme.lire',
  run: async (ctx) => ok(await read(ctx)),
})

export const readBaremesInstallation = defineAction(baremeContract.readBaremesInstallation, {
  audit: 'bareme.lire',
  run: async (ctx) => ok(await read(ctx)),
})

export const readDispositifs = defineAction(baremeContract.readDispositifs, {
  audit: 'dispositif.lire',
  run: async ({ tx }) => ok({ noms: await loadNoms(tx) }),
})

export const addVersionBareme = defineAction(baremeContract.addVersionBareme, {
  audit: 'bareme.ecrire',
  constraints: { bareme_version_pkey: 'bareme-exists', bareme_valeur_pkey: 'bareme-cell-twice' },
  run: async ({ tx, now }, { body }) => {
    const known = await loadBaremes(tx)
    const under = known.find(({ reference }) => reference === body.sur)
    if (!under) return refuse('bareme-unknown')
    const other = body.texteNouveau
    const references = known.map((one) => one.reference)
    if (!other && body.valeurs.length === 0) return refuse('bareme-unchanged')
    if (other && references.includes(other.code)) return refuse('bareme-exists')
    const reference = other ? other.code : prochaineReference(references, body.sur)
    const head = other ?? {
      nom: `${known.find((one) => one.reference === reference.replace(/\.\d+$/, ''))!.nom}, version ${reference.split('.')[1]}`,
      texte: under.texte,
      lien: under.lien,
      depuis: under.depuis,
    }
    const { nom, texte, lien, depuis } = head
    await insertBaremeVersion(
      tx,
      { reference, sur: body.sur, nom, texte, lien, depuis, motif: body.motif, creeLe: toDate(now) },
      body.valeurs.map(({ condition, date, ...one }) => ({
        ...one,
        reference,
        condition: condition ?? '',
        dateSource: date,
      })),
    )
    return ok({ reference })
  },
})

export const addPlafond = defineAction(baremeContract.addPlafond, {
  audit: 'plafond.ecrire',
  run: async ({ tx, now }, { body: { date, ...body } }) => {
    await insertPlafond(tx, { id: newId(now.epochMilliseconds), ...body, dateSource: date, creeLe: toDate(now) })
    return done
  },
})

export const nameDispositif = defineAction(baremeContract.nameDispositif, {
  audit: 'dispositif.nommer',
  run: async ({ tx }, { params: { code }, body }) => {
    if (!isDispositif(code)) return refuse('dispositif-unknown')
    await saveNom(tx, code, body.nom.trim())
    return done
  },
})
