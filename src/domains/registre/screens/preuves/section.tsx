/** The proofs of an acte: those that are here, those that are missing, those that were asked for. */
import { useState } from 'react'
import { formatBytes } from '../../../../kernel/french.ts'
import type { NaturePreuve } from '../../../../referentials/preuves-acte.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { PdfPreview } from '../../../../web/components/pdf-preview.tsx'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { ActeWhole } from '../../contract.ts'
import { registre } from '../client.ts'
import { AddPreuve } from './add.tsx'
import { AskPreuve } from './ask.tsx'
import { PREUVES, sayPar } from './labels.ts'
import styles from './preuves.module.css'
import { Requests } from './requests.tsx'

type Preuve = ActeWhole['sorties']['preuve']
export type Doing = { what: 'add' | 'ask'; nature: NaturePreuve } | null

export const Preuves = ({ acte }: { acte: ActeWhole }) => {
  const [doing, setDoing] = useState<Doing>(null)
  const mayAdd = useCan('preuve.add')
  const isOpen = acte.corrigePar === null && acte.raison !== 'annulation'
  const { pieces, attendues, demandes } = acte.sorties.preuve
  const close = () => setDoing(null)
  return (
    <Section
      title={PREUVES.title}
      aside={
        mayAdd &&
        isOpen && (
          <Button size="small" icon={<icons.plus />} onClick={() => setDoing({ what: 'add', nature: 'autre' })}>
            {PREUVES.add}
          </Button>
        )
      }
    >
      {pieces.length + attendues.length === 0 && <p>{PREUVES.none}</p>}
      <ul className={styles.pieces}>
        {pieces.map((piece) => (
          <Piece key={piece.rang} piece={piece} />
        ))}
        {attendues
          .filter(({ par }) => par !== 'piece')
          .map((one) => (
            <Expected key={one.nature} one={one} act={isOpen ? setDoing : null} />
          ))}
      </ul>
      {doing?.what === 'add' && <AddPreuve acte={acte} nature={doing.nature} close={close} />}
      {doing?.what === 'ask' && <AskPreuve acte={acte} nature={doing.nature} close={close} />}
      {demandes.length > 0 && <Requests acte={acte} demandes={demandes} />}
    </Section>
  )
}

const Piece = ({ piece }: { piece: Preuve['pieces'][number] }) => (
  <li>
    <ProofGrade grade={piece.grade} />
    <div>
      <b>{piece.libelle}</b>
      {piece.document && <Document document={piece.document} />}
      {piece.effaceLe && <p>{PREUVES.erased}</p>}
      {piece.empreinte && (
        <p className={styles.hash}>
          {PREUVES.hash} {piece.empreinte}
        </p>
      )}
    </div>
  </li>
)

const DRAWN = ['image/png', 'image/jpeg', 'image/webp']

export const Document = ({
  document,
}: {
  document: { empreinte: string; nom: string; type: string; taille: number }
}) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, empreinte: document.empreinte }
  const shown = registre.readDocument.href({ params, query: { apercu: 'oui' } })
  return (
    <p className={styles.document}>
      {DRAWN.includes(document.type) && <img alt="" loading="lazy" src={shown} />}
      <a href={registre.readDocument.href({ params, query: {} })} download>
        <icons.download size={15} /> {document.nom}
      </a>{' '}
      <small>{formatBytes(document.taille)}</small>
      {document.type === 'application/pdf' && <PdfPreview href={shown} name={document.nom} />}
    </p>
  )
}

const Expected = ({ one, act }: { one: Preuve['attendues'][number]; act: ((doing: Doing) => void) | null }) => {
  const mayAdd = useCan('preuve.add')
  const mayAsk = useCan('preuve.ask')
  const nature = one.nature as NaturePreuve
  return (
    <li data-missing={one.par === null || undefined}>
      <span className={styles.mark}>
        {one.par === null ? <icons.toCheck size={14} /> : <icons.check size={14} />}{' '}
        {one.par === null ? PREUVES.missing : PREUVES.held}
      </span>
      <div>
        <b>{one.libelle}</b> {one.par !== null && <span>{sayPar(one.par)}</span>}
        {one.par === null && act && (
          <p className={styles.acts}>
            {mayAdd && (
              <Button kind="plain" label={`Ajouter\u00a0: ${one.libelle}`} onClick={() => act({ what: 'add', nature })}>
                {PREUVES.add}
              </Button>
            )}
            {mayAsk && (
              <Button
                kind="plain"
                label={`Demander par courriel\u00a0: ${one.libelle}`}
                onClick={() => act({ what: 'ask', nature })}
              >
                {PREUVES.ask}
              </Button>
            )}
          </p>
        )}
      </div>
    </li>
  )
}
