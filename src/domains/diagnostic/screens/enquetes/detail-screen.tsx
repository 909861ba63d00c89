/** A survey: its link, then what people said. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { QrCode } from '../../../../web/components/qr-code.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { LEAST } from '../../rules/enquete.ts'
import { diagnostic, type Enquete } from '../client.ts'
import { AUDIENCE_LABELS, REPONSE_LABELS } from './labels.ts'
import { Result } from './results.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { enqueteId = '' } = useParams({ strict: false })
  const read = useCall(diagnostic.readEnquete, { params: { cptsId, enqueteId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="l’enquête" from={read}>
        {(enquete) => <Page enquete={enquete} />}
      </Loaded>
    </>
  )
}

const Page = ({ enquete }: { enquete: Enquete }) => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('diagnostic.edit')
  const { titre, audience, clotureLe, isOuverte, reponses, lesQuestions, resultats } = enquete
  const until = isOuverte ? `ouverte jusqu’au ${shortMoment(clotureLe, zone)}` : 'close'
  return (
    <>
      <Headline
        above={<Link to="/diagnostic/enquetes">Enquêtes</Link>}
        meaning={`${AUDIENCE_LABELS[audience]}, ${until}. ${count(reponses, 'réponse')}.`}
        actions={
          resultats.length > 0 && (
            <CsvLink href={diagnostic.exportEnquete.href({ params: { cptsId, enqueteId: enquete.id } })} />
          )
        }
      >
        {titre}
      </Headline>
      {mayEdit && isOuverte && <Share enquete={enquete} />}
      {resultats.length === 0 ? (
        <Waiting enquete={enquete} />
      ) : (
        lesQuestions.map((question) => (
          <Result
            key={question.rang}
            enquete={enquete}
            question={question}
            resultat={resultats.find(({ rang }) => rang === question.rang)!}
          />
        ))
      )}
      <Source>
        Réponses sans nom&nbsp;: rien n’empêche de répondre deux fois. Un profil de moins de six réponses est lu avec
        d’autres.
      </Source>
    </>
  )
}

const Waiting = ({ enquete: { reponses, lesQuestions } }: { enquete: Enquete }) => (
  <>
    <Notice kind="hand">
      {reponses === 0
        ? `Les résultats se lisent à partir de ${LEAST} réponses, pour que personne ne soit reconnu.`
        : `Encore ${count(LEAST - reponses, 'réponse')} avant de lire les résultats, pour que personne ne soit reconnu.`}
    </Notice>
    <Section title="Questions posées" small>
      <ol>
        {lesQuestions.map(({ rang, texte, reponse, choix }) => (
          <li key={rang}>
            {texte} ({REPONSE_LABELS[reponse].toLowerCase()}
            {choix.length > 0 && <>&nbsp;: {choix.join(', ')}</>})
          </li>
        ))}
      </ol>
    </Section>
  </>
)

const Share = ({ enquete }: { enquete: Enquete }) => {
  const { id: cptsId } = useCpts()
  const [lien, setLien] = useState<string | null>(null)
  const share = useAction(diagnostic.shareEnquete, { onDone: (made) => setLien(made.lien) })
  return (
    <Section title="Lien de l’enquête" small>
      {lien ? (
        <>
          <CopyLink link={lien} label="Lien de l’enquête" />
          <QrCode text={lien} label="Le même lien, à lire avec un téléphone" />
        </>
      ) : (
        <p>
          {enquete.partage
            ? 'Un lien est ouvert. Il ne se montre qu’une fois\u00a0: en ouvrir un autre ferme le précédent.'
            : 'Un seul lien pour tout le monde, à envoyer ou à afficher. Il ne se montre qu’une fois.'}
        </p>
      )}
      <Problem error={share.error} />
      <Button
        kind={enquete.partage ? 'plain' : 'primary'}
        pending={share.pending}
        onClick={() => share.run({ params: { cptsId, enqueteId: enquete.id } })}
      >
        {enquete.partage ? 'Ouvrir un nouveau lien' : 'Ouvrir le lien'}
      </Button>
    </Section>
  )
}
