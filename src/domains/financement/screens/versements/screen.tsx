import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { EcheanceLue } from '../../contract.ts'
import { direIncertain } from '../../rules/mots.ts'
import { finances, type Versements } from '../client.ts'
import { sayPeriodeCourte } from '../words.ts'
import { Echeance } from './echeance.tsx'
import { Recus } from './recus.tsx'
import { RessourceRecue } from './ressource-recue.tsx'
import styles from './versements.module.css'

/** When the money comes: what the rules expect, what came, what differs. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(finances.readVersements, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les versements" from={read}>
        {(data) => <Whole data={data} />}
      </Loaded>
    </>
  )
}

const sayHeadline = (echeances: readonly EcheanceLue[]): string => {
  const late = echeances.filter(({ etat }) => etat === 'en-retard')
  if (late.length > 0)
    return `${euros(late.reduce((sum, one) => sum + one.centimes, 0))} attendus ne sont pas encore notés comme reçus`
  const next = echeances.find(({ etat }) => etat === 'attendu' || etat === 'a-venir')
  if (!next) return 'Aucun versement n’est attendu'
  return `Prochain versement le ${longDay(next.le)}\u00a0: ${direIncertain(euros(next.centimes), next)}`
}

const Whole = ({ data }: { data: Versements }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('finances.edit')
  const [other, setOther] = useState(false)
  const [all, setAll] = useState(false)
  const open = data.echeances.filter(({ etat }) => etat !== 'recu')
  const past = data.echeances.filter(({ etat }) => etat === 'recu')
  const shown = all ? open : open.slice(0, 6)
  // A payment may come early: the next one is noted too, those after it wait for their turn.
  const next = open.find(({ etat }) => etat === 'a-venir')
  const file = (tableau: 'versements' | 'recus', format: 'csv' | 'xlsx') =>
    finances.exportFinances.href({ params: { cptsId, tableau, format }, query: {} })
  return (
    <>
      <Headline
        meaning="Ce qui est attendu se calcule du contrat, de ses missions et des règles de l’ACI. Ce qui est reçu se note ici, et remplit les enveloppes."
        actions={mayEdit && <Button onClick={() => setOther(true)}>Noter une autre ressource reçue</Button>}
      >
        {sayHeadline(data.echeances)}
      </Headline>
      {other && <RessourceRecue close={() => setOther(false)} />}
      <Columns>
        <div>
          <Section title="Attendus">
            {data.echeances.length === 0 ? (
              <EmptyState actions={<ButtonLink to="/finances/contrat">Écrire le contrat</ButtonLink>}>
                Le calendrier se calcule du contrat ACI{'\u00a0'}: écrivez-le d’abord.
              </EmptyState>
            ) : (
              <ol className={styles.echeances}>
                {shown.map((one) => (
                  <Echeance
                    key={one.le}
                    echeance={one}
                    lignes={data.lignesBanque}
                    mayEdit={mayEdit && (one.etat !== 'a-venir' || one === next)}
                  />
                ))}
              </ol>
            )}
            {open.length > shown.length && (
              <Button onClick={() => setAll(true)}>Voir les {open.length} versements attendus</Button>
            )}
            <Source>
              La date de versement de la part variable n’est dans aucun texte lu{'\u00a0'}: elle est à vérifier.{' '}
              <CsvLink href={file('versements', 'xlsx')}>XLSX</CsvLink> <CsvLink href={file('versements', 'csv')} />
            </Source>
          </Section>
          <Section title="Déjà reçus, comme attendu">
            <ol className={styles.echeances}>
              {past.toReversed().map((one) => (
                <Echeance key={one.le} echeance={one} lignes={data.lignesBanque} mayEdit={mayEdit} />
              ))}
            </ol>
            {past.length === 0 && <p>Aucun versement attendu n’est encore reçu en entier.</p>}
          </Section>
        </div>
        <aside>
          <Recus recus={data.recus} mayEdit={mayEdit} />
          <Source>
            <CsvLink href={file('recus', 'xlsx')}>XLSX</CsvLink> <CsvLink href={file('recus', 'csv')} />
          </Source>
          <Section title="Par exercice des comptes" small>
            <DataTable
              caption="Ce qui est attendu dans chaque exercice"
              rows={data.exercices}
              keyOf={({ du }) => du}
              none="Rien n’est attendu."
              columns={[
                { head: 'Exercice', cell: ({ du, au }) => sayPeriodeCourte(du, au), width: '40%' },
                { head: 'Parts fixes', cell: ({ fixe }) => euros(fixe), right: true },
                { head: 'Variables', cell: ({ variable }) => euros(variable), right: true },
              ]}
            />
            <Source>
              Les parts variables sont estimées, au plus tant que rien ne les mesure. Un budget se bâtit sur ce qui est
              vraiment versé dans l’exercice, pas sur ce que vaut l’année de contrat.
            </Source>
          </Section>
        </aside>
      </Columns>
    </>
  )
}
