/** What the verification found, in sentences: never simply « authentique ». */
import { useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { FileField } from '../../../web/components/file-field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import {
  formatEmpreinte,
  sayConclusion,
  sayDefaut,
  sayDossier,
  sayTemoin,
  type VerificationDossier,
} from '../contract.ts'
import { jourDe, nomAnnee } from '../labels.ts'
import { sha256OfBytes } from '../rules/cle.ts'
import styles from './dialogue.module.css'
import { VERIFIER } from './verifier-words.ts'

type Trouve = {
  cpts: string
  zone: string
  code: string
  rang: number
  du: string
  au: string
  version: number
  derniere: number
  figeLe: string
}

export const Found = ({ known }: { known: Trouve }) => (
  <p>
    <b>
      {known.cpts}, {nomAnnee(known).toLowerCase()}, version {known.version}
    </b>
    , figé le {jourDe(known.figeLe, known.zone)}, code {known.code}. {known.derniere > known.version && VERIFIER.later}
  </p>
)

type Props = { nom: string; done: VerificationDossier; attendue: string | null; known: Trouve | null }

/** The key may be typed before or after the file: it is compared again each time. */
const withKey = (done: VerificationDossier, attendue: string | null): VerificationDossier => {
  if (attendue === null || done.manifeste === null) return done
  return attendue === done.cle
    ? { ...done, comparee: 'attendue' }
    : { ...done, comparee: 'autre', defauts: [...done.defauts, { fichier: 'manifeste.json', genre: 'cle-autre' }] }
}

export const Concluded = ({ nom, done, attendue, known }: Props) => {
  const checked = withKey(done, attendue)
  const isGood = checked.manifeste !== null && checked.defauts.length === 0
  return (
    <>
      <Notice kind={isGood ? 'calm' : 'danger'} title={nom}>
        <p>{sayConclusion(checked)}</p>
      </Notice>
      {checked.defauts.length > 0 && (
        <ul className={styles.lines}>
          {checked.defauts.map((one) => (
            <li key={`${one.fichier} ${one.genre}`}>{sayDefaut(one)}</li>
          ))}
        </ul>
      )}
      {checked.manifeste && (
        <dl className={styles.facts}>
          <div>
            <dt>Dossier</dt>
            <dd>{sayDossier(checked.manifeste)}</dd>
          </div>
          <div>
            <dt>Fichiers conformes</dt>
            <dd>
              {count(checked.conformes, 'fichier')} sur {checked.manifeste.fichiers.length}
            </dd>
          </div>
          <div>
            <dt>Empreinte du dossier</dt>
            <dd className={styles.hash}>{formatEmpreinte(checked.empreinte ?? '')}</dd>
          </div>
        </dl>
      )}
      {checked.manifeste && (known ? <Known known={known} /> : <p className={styles.silent}>{VERIFIER.notHere}</p>)}
      {isGood && <Piece done={checked} />}
    </>
  )
}

const Known = ({ known }: { known: Trouve }) => (
  <>
    <h3>{VERIFIER.here}</h3>
    <Found known={known} />
  </>
)

const Piece = ({ done }: { done: VerificationDossier }) => {
  const [said, setSaid] = useState('')
  const pick = async (file: File | null) => {
    if (!file) return setSaid('')
    const empreinte = await sha256OfBytes(new Uint8Array(await file.arrayBuffer()))
    setSaid(`${file.name}\u00a0: ${sayTemoin(done.pieces.has(empreinte))}`)
  }
  return (
    <>
      <FileField label={VERIFIER.piece} hint={VERIFIER.pieceHint} onPick={(file) => void pick(file)} />
      <p role="status">{said}</p>
    </>
  )
}
