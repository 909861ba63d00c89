import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { sayVie } from '../../labels-vie.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import { Compteurs } from './compteurs.tsx'
import { Etape } from './etape.tsx'
import { Interlocuteurs } from './interlocuteurs.tsx'
import { Moyens } from './moyens.tsx'
import { Stades } from './stades.tsx'
import styles from './vie.module.css'

/** The dated line of the CPTS's life, what the law counts on it, who answers, what helped before the contract. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('etape.edit')
  const vie = useCall(projet.readVie, { params: { cptsId } })
  return (
    <>
      <Views />
      <Loaded of="la vie de la CPTS" from={vie}>
        {(data) => (
          <>
            <Headline
              meaning={
                'Chaque date notée ici fait avancer la CPTS partout ailleurs\u00a0: étape, échéances de l’accueil, délais de l’ARS et du contrat.'
              }
            >
              {sayVie(data.atteinte)}
            </Headline>
            <Columns>
              <div>
                <Section title="Les étapes" aside={<CsvLink href={projet.exportVieCsv.href({ params: { cptsId } })} />}>
                  <ol className={styles.line}>
                    {data.etapes.map((etape) => (
                      <Etape
                        key={etape.code}
                        etape={etape}
                        contacts={data.interlocuteurs.filter(({ etapes }) => etapes.includes(etape.code))}
                        papiers={data.papiers.filter((papier) => papier.etape === etape.code)}
                        mayEdit={mayEdit}
                      />
                    ))}
                  </ol>
                </Section>
                <Compteurs compteurs={data.compteurs} missions={data.missions} mayEdit={mayEdit} />
              </div>
              <aside>
                <Stades stades={data.stades} />
                <Interlocuteurs interlocuteurs={data.interlocuteurs} mayEdit={mayEdit} />
                <Moyens moyens={data.moyens} total={data.total} mayEdit={mayEdit} />
              </aside>
            </Columns>
          </>
        )}
      </Loaded>
    </>
  )
}
