/** A survey is prepared on one page, then shared by its link. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { AUDIENCES, type Audience } from '../../rules/enquete.ts'
import { diagnostic, type Enquetes } from '../client.ts'
import { AUDIENCE_LABELS, PROFILS } from './labels.ts'
import { newQuestion, QuestionFields } from './question-fields.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.listEnquetes, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Headline
        above={<Link to="/diagnostic/enquetes">Enquêtes</Link>}
        meaning="Cinq questions suffisent. Une fois l’enquête préparée, ses questions ne changent plus."
      >
        Préparer une enquête
      </Headline>
      <Loaded of="les besoins du projet de santé" from={read}>
        {({ besoins }) => <Draft besoins={besoins} />}
      </Loaded>
    </>
  )
}

const MOST_QUESTIONS = 20
const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || [])

const Draft = ({ besoins }: { besoins: Enquetes['besoins'] }) => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const today = todayIn(zone)
  const [titre, setTitre] = useState('')
  const [presentation, setPresentation] = useState('')
  const [audience, setAudience] = useState<Audience>('professionnels')
  const [profils, setProfils] = useState(PROFILS.professionnels.join('\n'))
  const [cloture, setCloture] = useState(Temporal.PlainDate.from(today).add({ days: 21 }).toString())
  const [questions, setQuestions] = useState(() => [newQuestion()])
  const create = useAction(diagnostic.createEnquete, {
    onDone: ({ id }) => void navigate({ to: `/diagnostic/enquetes/${id}` }),
  })
  const ask = (next: Audience): void => {
    // The profiles that were proposed follow; those that somebody typed stay.
    if (profils === PROFILS[audience].join('\n')) setProfils(PROFILS[next].join('\n'))
    setAudience(next)
  }
  const submit = () =>
    create.run({
      params: { cptsId },
      body: {
        titre,
        presentation,
        audience,
        profils: linesOf(profils),
        cloture,
        questions: questions.map(({ texte, reponse, choix, besoins: chosen }) => ({
          texte,
          reponse,
          choix: reponse === 'choix' || reponse === 'plusieurs' ? linesOf(choix) : [],
          besoins: reponse === 'besoins' ? chosen : [],
        })),
      },
    })
  return (
    <Form
      onSubmit={submit}
      error={create.error}
      actions={
        <Button kind="primary" type="submit" pending={create.pending}>
          Préparer l’enquête
        </Button>
      }
    >
      <TextField label="Titre" value={titre} onChange={setTitre} maxLength={200} required error={create.champs.titre} />
      <TextArea
        label="Présentation"
        optional
        hint="Pourquoi ces questions, et ce qui sera fait des réponses"
        value={presentation}
        onChange={setPresentation}
        maxLength={2000}
      />
      <SelectField
        label="Auprès de"
        value={audience}
        onChange={(value) => ask(value as Audience)}
        choices={AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] }))}
      />
      <TextArea
        label="Profils proposés"
        optional
        hint="Un par ligne. Un profil de moins de six réponses est toujours lu avec d’autres"
        value={profils}
        onChange={setProfils}
      />
      <DateField
        label="Dernier jour pour répondre"
        min={today}
        value={cloture}
        onChange={setCloture}
        error={create.champs.cloture}
      />
      {questions.map((draft, index) => (
        <QuestionFields
          key={draft.key}
          rank={index + 1}
          draft={draft}
          besoins={besoins}
          change={(next) => setQuestions(questions.map((one) => (one.key === next.key ? next : one)))}
          remove={questions.length > 1 ? () => setQuestions(questions.filter(({ key }) => key !== draft.key)) : null}
        />
      ))}
      {questions.length < MOST_QUESTIONS && (
        <Actions>
          <Button onClick={() => setQuestions([...questions, newQuestion()])}>Ajouter une question</Button>
        </Actions>
      )}
    </Form>
  )
}
