import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { veille } from '../../rules/trace.ts'
import { type Contrats, finances } from '../client.ts'
import { Nom } from '../nom.tsx'
import { sayAnnee } from '../words.ts'
import { Annee } from './annee.tsx'
import { Avenants } from './avenants.tsx'
import { ContratForm } from './contrat-form.tsx'
import { Identite } from './identite.tsx'
import { Missions } from './missions.tsx'
import { Pieces } from './pieces.tsx'
import { ReglagesPart } from './reglages.tsx'

/** The contract: who signed, its years, what each is worth. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(finances.readContrats, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="le contrat" from={read}>
        {(data) => <Whole data={data} />}
      </Loaded>
    </>
  )
}

const Whole = ({ data }: { data: Contrats }) => {
  const mayEdit = useCan('finances.edit')
  const [isWriting, setWriting] = useState(false)
  const last = data.contrats.at(-1)
  const [chosen, setChosen] = useState(data.enCours?.contratId ?? last?.id)
  const contrat = data.contrats.find(({ id }) => id === chosen) ?? last
  if (!contrat)
    return (
      <>
        <Headline>
          <Nom code="contrat-aci" />
          {'\u00a0'}: rien n’est encore écrit
        </Headline>
        {isWriting ? (
          <ContratForm data={data} close={() => setWriting(false)} />
        ) : (
          <EmptyState
            actions={
              mayEdit && (
                <Button kind="primary" onClick={() => setWriting(true)}>
                  Écrire le contrat
                </Button>
              )
            }
          >
            Le contrat lie la CPTS, l’Assurance Maladie et l’ARS pour cinq ans. Écrit ici, il donne ce que vaut chaque
            année de contrat, le calendrier des versements et les enveloppes.
          </EmptyState>
        )}
      </>
    )
  const years = contrat.annees
    .filter(({ du, fin }) => du < fin)
    .toSorted(
      (a, b) => Number(b.id === data.enCours?.anneeId) - Number(a.id === data.enCours?.anneeId) || a.rang - b.rang,
    )
  const today = contrat.annees.find(({ id }) => id === data.enCours?.anneeId)
  return (
    <>
      <Headline
        meaning={`Signé le ${longDay(contrat.signeLe)}, en vigueur du ${longDay(contrat.debut)} au ${longDay(veille(contrat.resilieLe ?? contrat.fin))}. L’année de contrat va d’un anniversaire à l’autre\u00a0: ce n’est ni l’année civile, ni l’exercice des comptes.`}
        actions={
          <>
            <PdfLink contratId={contrat.id} />
            {mayEdit && <Button onClick={() => setWriting(true)}>Écrire un autre contrat</Button>}
          </>
        }
      >
        <Nom code="contrat-aci" />
        {today && `, ${sayAnnee(today.rang)}`}
      </Headline>
      {isWriting && <ContratForm data={data} close={() => setWriting(false)} />}
      {data.contrats.length > 1 && (
        <p>
          {data.contrats.map(({ id, debut, numero }) => (
            <Button
              key={id}
              size="small"
              kind={id === contrat.id ? 'secondary' : 'plain'}
              onClick={() => setChosen(id)}
            >
              {numero || `Contrat du ${longDay(debut)}`}
            </Button>
          ))}
        </p>
      )}
      <Columns>
        <div>
          {years.map((annee) => (
            <Annee
              key={annee.id}
              annee={annee}
              data={data}
              isCurrent={annee.id === data.enCours?.anneeId}
              isOnly={today === undefined && annee.rang === 1}
              mayEdit={mayEdit}
            />
          ))}
        </div>
        <aside>
          <Identite contrat={contrat} mayEdit={mayEdit} />
          <Missions contrat={contrat} mayEdit={mayEdit} />
          <Avenants contrat={contrat} mayEdit={mayEdit} />
          <Pieces contrat={contrat} mayEdit={mayEdit} />
          <ReglagesPart reglages={data.reglages} mayEdit={mayEdit} />
        </aside>
      </Columns>
    </>
  )
}

const PdfLink = ({ contratId }: { contratId: string }) => {
  const { id: cptsId } = useCpts()
  const file = (format: 'csv' | 'xlsx') =>
    finances.exportFinances.href({ params: { cptsId, tableau: 'valeurs', format }, query: {} })
  return (
    <span>
      <CsvLink href={finances.readContratPdf.href({ params: { cptsId, contratId } })}>PDF</CsvLink>{' '}
      <CsvLink href={file('xlsx')}>XLSX</CsvLink> <CsvLink href={file('csv')} />
    </span>
  )
}
