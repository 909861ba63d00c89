import { formatNumber, formatShare } from '../../../../kernel/french.ts'
import { BarList } from '../../../../web/charts/bar-list.tsx'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { ECHELLE } from '../../rules/enquete.ts'
import { diagnostic, type Enquete } from '../client.ts'

type Question = Enquete['lesQuestions'][number]
type Resultat = Enquete['resultats'][number]

const choicesOf = ({ reponse, choix }: Question): readonly string[] => (reponse === 'echelle' ? ECHELLE : choix)

const sayAnswers = ({ total }: Resultat): string =>
  `${formatNumber(total.reponses)}\u00a0réponses${total.moyenne === null ? '' : `, moyenne ${formatNumber(total.moyenne, 1)} sur 5`}`

export const Result = ({
  enquete,
  question,
  resultat,
}: {
  enquete: Enquete
  question: Question
  resultat: Resultat
}) => {
  const { total, textes, profils } = resultat
  const choices = choicesOf(question)
  return (
    <Section title={question.texte} aside={sayAnswers(resultat)} small>
      {question.reponse === 'texte' ? (
        <Words textes={textes} />
      ) : (
        <BarList
          title="Tous ensemble"
          source={`${formatNumber(total.reponses)}\u00a0réponses sans nom`}
          nameHead="Réponse"
          valueHead="Part"
          full={1}
          lines={choices.map((name, index) => {
            const nombre = total.comptes[index] ?? 0
            const share = total.reponses === 0 ? 0 : nombre / total.reponses
            return { key: name, name, value: share, shown: formatShare(share), detail: formatNumber(nombre) }
          })}
        />
      )}
      {profils.length > 0 && <ByProfil choices={choices} question={question} profils={profils} />}
      {question.reponse === 'besoins' && <TakeOrder enquete={enquete} rang={question.rang} />}
    </Section>
  )
}

const Words = ({ textes }: { textes: readonly string[] }) =>
  textes.length === 0 ? (
    <p>Personne n’a écrit.</p>
  ) : (
    <ul>
      {textes.map((texte, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
        <li key={index}>{texte}</li>
      ))}
    </ul>
  )

type ByProps = { choices: readonly string[]; question: Question; profils: Resultat['profils'] }
const ByProfil = ({ choices, question, profils }: ByProps) => (
  <DataTable
    caption={`Par profil\u00a0: ${question.texte}`}
    rows={profils}
    keyOf={({ profil }) => profil}
    columns={[
      { head: 'Profil', bare: true, cell: ({ profil }) => profil, sort: ({ profil }) => profil },
      {
        head: 'Réponses',
        right: true,
        cell: ({ reponses }) => formatNumber(reponses),
        sort: ({ reponses }) => reponses,
      },
      ...choices.map((head, index) => ({
        head,
        right: true,
        cell: ({ comptes, reponses }: Resultat['profils'][number]) =>
          reponses === 0 ? '–' : formatShare((comptes[index] ?? 0) / reponses),
        sort: ({ comptes, reponses }: Resultat['profils'][number]) =>
          reponses === 0 ? null : (comptes[index] ?? 0) / reponses,
      })),
    ]}
  />
)

/** The order of the voices becomes that of the needs of the projet. */
const TakeOrder = ({ enquete, rang }: { enquete: Enquete; rang: number }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('diagnostic.edit')
  const take = useAction(diagnostic.voteByEnquete, {
    onDone: ({ besoins }) => notify(`Les ${besoins} besoins retenus sont dans cet ordre dans le projet de santé.`),
  })
  if (!mayEdit) return null
  return (
    <>
      <Problem error={take.error} />
      <Actions>
        <Button
          pending={take.pending}
          onClick={() => take.run({ params: { cptsId, enqueteId: enquete.id }, body: { rang } })}
        >
          Reprendre cet ordre dans le projet de santé
        </Button>
      </Actions>
    </>
  )
}
