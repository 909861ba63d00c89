import { ACCEPTED } from '../client/sent-file.ts'
import { Field, type FieldFrame } from './field-frame.tsx'

type Props = FieldFrame & {
  onPick: (file: File | null) => void
  /** On a telephone, opens the camera. */
  camera?: boolean
}

/** One file. What is chosen is named by the browser, beside its button. */
export const FileField = ({ onPick, camera = false, ...frame }: Props) => (
  <Field {...frame}>
    {(control) => (
      <input
        {...control}
        type="file"
        accept={camera ? 'image/*' : ACCEPTED}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => onPick(event.currentTarget.files?.[0] ?? null)}
      />
    )}
  </Field>
)
