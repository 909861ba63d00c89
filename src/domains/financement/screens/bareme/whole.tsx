import { useState } from 'react'
import { capitalizeFirst } from '../../../../kernel/french.ts'
import { STATUT_LABELS } from '../../../../referentials/provenance.ts'
import { TAILLES, type Taille } from '../../../../referentials/tailles.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay } from '../../../../web/components/days.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Montant } from '../../../../web/components/montant.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { BaremeLu, BaremesLus } from '../../contract.ts'
import { DISPOSITIFS } from '../../rules/dispositifs.ts'
import { CONDITION_LABELS, PART_LABELS, sayLigne } from '../../rules/mots.ts'
import styles from './bareme.module.css'
import type { Cellule } from './version-form.tsx'

type Correct = (sur: string, cellule: Cellule) => void

export const sayBareme = ({ baremes }: BaremesLus): string => {
  const cells = baremes[0]?.cellules ?? []
  const unsure = cells.filter(({ source }) => source.statut === 'a-verifier').length
  if (unsure === 0) return 'Tous les montants du barème ont été lus dans une source'
  return `${unsure} montants du barème sur ${cells.length} sont encore à vérifier`
}

export const BaremeWhole = ({ data, onCorrect }: { data: BaremesLus; onCorrect?: Correct }) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const plafond = data.dispositifs.find(({ code }) => code === 'plafond')?.nom ?? DISPOSITIFS.plafond
  const bareme = data.baremes.find(({ reference }) => reference === chosen) ?? data.baremes[0]!
  return (
    <>
      <Segments
        legend="Version du barème"
        value={bareme.reference}
        onChange={setChosen}
        choices={data.baremes.map(({ reference, nom }) => ({ value: reference, label: nom }))}
      />
      <Version bareme={bareme} {...(onCorrect ? { onCorrect } : {})} />
      <Columns>
        <Section title="Quand l’ACI verse">
          <ul className={styles.rules}>
            {data.regles.map(({ libelle, provenance }) => (
              <li key={libelle}>
                {libelle} {provenance.statut === 'a-verifier' && <StatusChip kind="unknown">à vérifier</StatusChip>}
                <small>{provenance.source}</small>
              </li>
            ))}
          </ul>
        </Section>
        <Section title="Plafond annuel, par année civile" small>
          <DataTable
            caption={capitalizeFirst(plafond)}
            rows={data.plafonds}
            keyOf={({ annee }) => String(annee)}
            columns={[
              { head: 'Année civile', cell: ({ annee }) => annee },
              {
                head: 'Plafond',
                cell: ({ centimes, provenance }) => (
                  <span className={styles.cell}>
                    {euros(centimes)}
                    {provenance.statut === 'a-verifier' && <StatusChip kind="unknown">à vérifier</StatusChip>}
                  </span>
                ),
                right: true,
              },
              { head: 'Source', cell: ({ provenance }) => <small>{provenance.source}</small>, width: '50%' },
            ]}
          />
          <Source>
            Aucun professionnel ne reçoit plus dans une année civile (code de la santé publique, article D1434-44).
          </Source>
        </Section>
      </Columns>
    </>
  )
}

type Row = { key: string; ligne: Pick<Cellule, 'poste' | 'part' | 'condition'>; cells: Map<Taille, Cellule> }

const rowsOf = ({ cellules }: BaremeLu): Row[] =>
  [...Map.groupBy(cellules, ({ poste, part, condition }) => [poste, part, condition ?? ''].join('/'))].map(
    ([key, own]) => ({ key, ligne: own[0]!, cells: new Map(own.map((one) => [one.taille, one])) }),
  )

const Version = ({ bareme, onCorrect }: { bareme: BaremeLu; onCorrect?: Correct }) => (
  <Section title={bareme.nom} aside={`date d’effet\u00a0: ${longDay(bareme.depuis)}`}>
    <p className={styles.about}>
      {bareme.lien ? (
        <a href={bareme.lien} target="_blank" rel="noreferrer">
          {bareme.texte}
        </a>
      ) : (
        bareme.texte
      )}
      {'. '}
      {bareme.livre
        ? 'Version livrée avec Maillage.'
        : `Écrite dans cette installation${bareme.creeLe ? ` le ${longDay(bareme.creeLe.slice(0, 10))}` : ''}\u00a0: ${bareme.motif}`}
    </p>
    <DataTable
      caption={`Montants du barème ${bareme.nom}, par taille`}
      rows={rowsOf(bareme)}
      keyOf={({ key }) => key}
      columns={[
        { head: 'Ligne', cell: ({ ligne }) => <MissionBadge mission={ligne.poste} />, bare: true, width: '17%' },
        {
          head: 'Part',
          cell: ({ ligne }) =>
            ligne.poste === 'fonctionnement'
              ? ''
              : `${PART_LABELS[ligne.part]}${ligne.condition ? `, ${CONDITION_LABELS[ligne.condition]}` : ''}`,
          width: '20%',
        },
        ...TAILLES.map((taille) => ({
          head: taille,
          right: true,
          cell: ({ cells }: Row) => {
            const cell = cells.get(taille)
            return cell ? <Cell cell={cell} bareme={bareme} {...(onCorrect ? { onCorrect } : {})} /> : 'absent'
          },
        })),
      ]}
    />
    {bareme.totaux.length > 0 && (
      <DataTable
        caption="Totaux publiés, pour comparer"
        showCaption
        rows={bareme.totaux}
        keyOf={({ libelle }) => libelle}
        columns={[
          { head: 'Total', cell: ({ libelle }) => libelle, width: '37%' },
          ...TAILLES.map((taille) => ({
            head: taille,
            right: true,
            cell: ({ centimes }: BaremeLu['totaux'][number]) => {
              const found = centimes.find((one) => one.taille === taille)
              return found ? (
                <span className={styles.cell}>
                  <Montant montant={explain(`${taille}, total publié`, found)} />
                </span>
              ) : null
            },
          })),
        ]}
      />
    )}
  </Section>
)

const explain = (libelle: string, { centimes, source }: { centimes: number; source: Cellule['source'] }) => ({
  centimes,
  statut: source.statut,
  libelle,
  formule: 'montant d’une année de contrat entière',
  entrees: source.article ? [`article ${source.article}`] : [],
  dates: source.date ? `source du ${longDay(source.date)}` : 'source sans date',
  sources: [{ texte: source.source, lien: source.lien }],
  doute: source.statut === 'confirme' ? null : STATUT_LABELS[source.statut],
})

const Cell = ({ cell, bareme, onCorrect }: { cell: Cellule; bareme: BaremeLu; onCorrect?: Correct }) => {
  const name = `${sayLigne(cell)}, taille ${cell.taille}`
  return (
    <span className={styles.cell}>
      <Montant montant={explain(name, cell)} />
      {!bareme.livre && cell.version === bareme.reference && <small>écrit dans cette version</small>}
      {onCorrect && (
        <Button kind="plain" size="small" label={`Corriger ${name}`} onClick={() => onCorrect(bareme.reference, cell)}>
          Corriger
        </Button>
      )}
    </span>
  )
}
