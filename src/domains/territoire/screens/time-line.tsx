/** The versions of the territory, one knot each; a press shows what it was. */
import { sayDay } from '../labels.ts'
import styles from './territoire.module.css'
import type { TerritoireState } from './use-territoire.ts'

export const TimeLine = ({ state }: { state: TerritoireState }) => {
  const list = state.versions.data?.versions ?? []
  if (list.length === 0) return null
  const shown = state.saved.data?.version?.id
  return (
    <nav className={styles.timeLine} aria-label="Versions du territoire">
      <ol>
        {list.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              aria-current={version.id === shown ? 'true' : undefined}
              onClick={() => state.showVersion(version.enVigueur ? null : version.id)}
            >
              <i />
              <span>{version.note || (version.enVigueur ? 'aujourd’hui' : sayDay(version.depuis))}</span>
              <small>
                {version.note ? sayDay(version.depuis) : version.enVigueur ? `depuis le ${sayDay(version.depuis)}` : ''}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
