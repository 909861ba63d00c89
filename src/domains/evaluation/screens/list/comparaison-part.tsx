/** Whether the figures of this CPTS enter the medians, and what one reads in exchange. */
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { evaluation, type Liste } from '../client.ts'
import styles from '../evaluation.module.css'

export const ComparaisonPart = ({ comparaison: { accord, depuis } }: Pick<Liste, 'comparaison'>) => {
  const { id: cptsId, zone } = useCpts()
  const mayChoose = useCan('indicateur.compare')
  const choose = useAction(evaluation.setComparaison)
  if (!mayChoose) return null
  const set = (to: boolean) => choose.run({ params: { cptsId }, body: { accord: to } })
  const change = async () => {
    if (await set(!accord))
      notify(
        accord ? 'Vos chiffres sont retirés des médianes.' : 'Vos chiffres publiables entrent dans les médianes.',
        {
          undo: () => set(accord),
        },
      )
  }
  return (
    <Section title="Se comparer aux CPTS de même taille">
      <p className={styles.sentence}>
        {accord && depuis
          ? `Votre CPTS y participe depuis le ${shortMoment(depuis, zone)}. `
          : 'Votre CPTS n’y participe pas. '}
        Seuls les chiffres publiables entrent dans la médiane, sur les années civiles&nbsp;; il faut au moins cinq
        autres CPTS de l’installation, et aucune n’est nommée ni classée.
      </p>
      <Problem error={choose.error} />
      <div className={styles.acts}>
        <Button pending={choose.pending} onClick={change}>
          {accord ? 'Ne plus participer' : 'Participer aux médianes'}
        </Button>
      </div>
    </Section>
  )
}
