/** Makes the archive of a frozen file, and reads it again: its bytes are the only copy of what was frozen. */
import { toCsv } from '../../../kernel/csv.ts'
import { canonicalJson, type Json } from '../../../kernel/hash-chain.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { writeStoredZip } from '../../../server/files/zip.ts'
import { type Donnees, donnees as donneesSchema } from '../contract-donnees.ts'
import { GRADE_LABELS, jourDe } from '../labels.ts'
import { nomDePartie } from '../rules/composer.ts'
import { DONNEES, DOSSIER } from '../rules/manifeste.ts'
import { type Entree, readZipScelle } from '../rules/zip-scelle.ts'
import type { DossierRow } from '../store/dossier-store.ts'

type Fichier = { nom: string; titre: string; contenu: Uint8Array }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const LISEZMOI = `Ce dossier a été figé par une CPTS avec Maillage.

- dossier.pdf : ce qui se lit ;
- dossier.json : les mêmes données, pour un programme ;
- actes.csv, presences.csv : les annexes, pour un tableur ;
- pieces/ : les pièces qui ne nomment personne. Les autres restent à la CPTS, leur empreinte est dans dossier.json ;
- manifeste.json : l'empreinte SHA-256 de chaque fichier, la tête du registre, la clé ;
- manifeste.sig : la signature Ed25519 du manifeste.

Pour vérifier, sans réseau et sans base : « maillage verify » suivi du nom de cette archive, avec --key et l'empreinte de la clé
que porte le récépissé. Ou, sans compte, la page de vérification dont le récépissé donne l'adresse.
`

const actesCsv = ({ annexes, cpts }: Donnees): string =>
  toCsv(
    ['N°', 'Partie', 'Jour', 'Acte', 'Commune', 'Présences', 'Minutes', 'Preuve', 'Corrige l’acte', 'Empreinte'],
    annexes.actes.map((one) => [
      one.numero,
      nomDePartie(one.partie),
      jourDe(one.debut, cpts.zone),
      one.titre,
      one.commune,
      one.presences,
      one.minutes,
      GRADE_LABELS[one.grade],
      one.corrige,
      one.empreinte,
    ]),
  )

const presencesCsv = ({ annexes }: Donnees): string =>
  toCsv(
    ['Acte', 'Rang', 'Qualité', 'Minutes', 'Preuve'],
    annexes.presences.map(({ acte, rang, qualite, minutes, grade }) => [
      acte,
      rang,
      qualite,
      minutes,
      GRADE_LABELS[grade],
    ]),
  )

export const ecrireDonnees = (donnees: Donnees): string => canonicalJson(donnees as unknown as Json)

/** All that is sealed, in its order; the papers come from the disk. */
export const filesOf = async (ctx: Ctx, donnees: Donnees, pdf: Uint8Array): Promise<Fichier[]> => {
  const files: Fichier[] = [
    { nom: DONNEES, titre: 'Données du dossier', contenu: bytes(ecrireDonnees(donnees)) },
    { nom: DOSSIER, titre: 'Dossier du dialogue de gestion', contenu: pdf },
    { nom: 'actes.csv', titre: 'Actes de l’année', contenu: bytes(actesCsv(donnees)) },
    { nom: 'presences.csv', titre: 'Présences de l’année, sans nom', contenu: bytes(presencesCsv(donnees)) },
    { nom: 'lisezmoi.txt', titre: 'Ce que contient cette archive', contenu: bytes(LISEZMOI) },
  ]
  const known = new Set<string>()
  for (const { fichier, empreinte, libelle } of donnees.annexes.documents) {
    if (fichier === null || known.has(fichier)) continue
    known.add(fichier)
    const contenu = await ctx.documents.read(ctx.cptsId, empreinte)
    if (!contenu) throw new Error('a paper went away while the file was being frozen')
    files.push({ nom: fichier, titre: libelle.slice(0, 300), contenu })
  }
  return files
}

export const zipOf = (entrees: readonly Entree[]): Buffer =>
  writeStoredZip(entrees.map(({ nom, contenu }) => ({ name: nom, content: Buffer.from(contenu) })))

export const nomArchive = (row: Pick<DossierRow, 'rang' | 'version' | 'code'>): string =>
  `dossier-annee-${row.rang}-version-${row.version}-${row.code.toLowerCase()}.zip`

export const readArchiveBytes = async (ctx: Ctx, row: DossierRow): Promise<Result<Buffer, 'archive-missing'>> => {
  const found = await ctx.documents.read(ctx.cptsId, row.archive)
  return found ? ok(Buffer.from(found)) : refuse('archive-missing')
}

const readEntry = async (ctx: Ctx, row: DossierRow, nom: string): Promise<Result<Uint8Array, 'archive-missing'>> => {
  const archive = await readArchiveBytes(ctx, row)
  if (!archive.ok) return archive
  const entrees = readZipScelle(archive.value)
  const entree = typeof entrees === 'string' ? undefined : entrees.find((one) => one.nom === nom)
  return entree ? ok(entree.contenu) : refuse('archive-missing')
}

export const readFrozenPdf = (ctx: Ctx, row: DossierRow) => readEntry(ctx, row, DOSSIER)

export const readFrozenDonnees = async (ctx: Ctx, row: DossierRow): Promise<Result<Donnees, 'archive-missing'>> => {
  const found = await readEntry(ctx, row, DONNEES)
  return found.ok ? ok(donneesSchema.parse(JSON.parse(new TextDecoder().decode(found.value)))) : found
}
