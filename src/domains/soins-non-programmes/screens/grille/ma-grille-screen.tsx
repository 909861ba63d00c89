/** Opened by a signed link: a physician reads one version of the grid, and validates it or not. */
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import type { soinsContract } from '../../contract.ts'
import { direEtendue, mesurer } from '../../rules/grille/controle.ts'
import { PAS_UN_AVIS } from '../../rules/grille/labels.ts'
import { soins } from '../client.ts'
import { Faults } from './faults.tsx'
import styles from './grille.module.css'
import { GRILLE } from './labels.ts'
import { GrilleTree } from './tree.tsx'
import { TryButton } from './try-dialog.tsx'
import { SignForm } from './validation.tsx'

type Lue = Output<typeof soinsContract.readMaGrille>

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">{GRILLE.openLink}</Notice>
  return <Opened cptsId={lien.cptsId} />
}

const Opened = ({ cptsId }: { cptsId: string }) => {
  const found = useCall(soins.readMaGrille, { params: { cptsId } })
  // The link ends with the validation: what was read stays on screen.
  const validate = useAction(soins.validateMaGrille, { refresh: 'nothing' })
  const sign = (empreinte: string) => validate.run({ params: { cptsId }, body: { empreinte } })
  return (
    <Loaded of="la grille" from={found}>
      {(data) => <Read cptsId={cptsId} data={data} sign={sign} acting={validate} />}
    </Loaded>
  )
}

type Props = {
  cptsId: string
  data: Lue
  sign: (empreinte: string) => Promise<unknown>
  acting: { pending: boolean; error: unknown }
}

const Read = ({ cptsId, data, sign, acting }: Props) => {
  const { grille, cpts, medecin } = data
  const isOpen = grille.statut === 'brouillon'
  return (
    <>
      <Headline above={cpts} meaning={PAS_UN_AVIS}>
        {GRILLE.toRead(medecin)}
      </Headline>
      {!isOpen && <Notice>{GRILLE.alreadyValidated}</Notice>}
      <Columns>
        <Section title={`${GRILLE.version(grille.numero)}, ${grille.titre}`}>
          {grille.problemes.length === 0 && <p className={styles.good}>{direEtendue(mesurer(grille.contenu))}.</p>}
          <GrilleTree grille={grille.contenu} />
        </Section>
        <div>
          <Section small title={GRILLE.problems}>
            <Faults faults={grille.problemes} />
            <TryButton grille={grille} />
          </Section>
          <Section small title="Validation">
            {isOpen && <Signing empreinte={grille.empreinte} sign={sign} acting={acting} />}
            <p>
              <small>{GRILLE.mark(grille.empreinte)}</small>
            </p>
            <p className={styles.acts}>
              <CsvLink href={soins.printMaGrille.href({ params: { cptsId } })}>{GRILLE.print}</CsvLink>
            </p>
          </Section>
        </div>
      </Columns>
    </>
  )
}

const Signing = ({ empreinte, sign, acting }: { empreinte: string } & Pick<Props, 'sign' | 'acting'>) => {
  const [isDone, setDone] = useState(false)
  if (isDone) return <Notice>{GRILLE.validated}</Notice>
  return (
    <SignForm
      error={acting.error}
      pending={acting.pending}
      sign={async () => setDone((await sign(empreinte)) !== undefined)}
    />
  )
}
