import { Link } from '@tanstack/react-router'
import { formatNumber, formatTime, formatWeekday, plural } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { BarStrip } from '../../../web/charts/bar-strip.tsx'
import { createClient, useCall, useCpts } from '../../../web/client/index.ts'
import { ExplainedFigure } from '../../../web/components/explained-figure.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section } from '../../../web/components/section.tsx'
import { soinsContract } from '../../soins-non-programmes/contract.ts'
import styles from './home.module.css'
import { stripBars } from './strip-bars.ts'

const soins = createClient(soinsContract)

/** What is free now: the reason to open the desk, or to call the volunteers. */
export const FreeSlots = () => {
  const { id: cptsId, zone } = useCpts()
  const strip = useCall(soins.readBandeau, { params: { cptsId } }, { everySeconds: 60 })
  return (
    <Section title="Soins non programmés" small>
      <Loaded of="les créneaux libres" from={strip}>
        {(bandeau) => (
          <>
            <div className={styles.free}>
              <Free value={bandeau.libres24h} hours={24} at={momentOf(bandeau.le, zone)} />
              <Free value={bandeau.libres48h} hours={48} at={momentOf(bandeau.le, zone)} />
            </div>
            {bandeau.libres48h > 0 ? (
              <BarStrip
                label="Créneaux libres heure par heure"
                bars={stripBars(bandeau.heures, bandeau.le, zone)}
                height={30}
              />
            ) : (
              <p>Personne n’a de créneau libre d’ici deux jours. Envoyez leur lien à vos volontaires.</p>
            )}
          </>
        )}
      </Loaded>
      <p>
        <Link to="/soins">Répondre à une demande</Link>
      </p>
    </Section>
  )
}

const momentOf = (instant: string, zone: string): string => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${formatWeekday(at.toPlainDate())} à ${formatTime(at)}`
}

const Free = ({ value, hours, at }: { value: number; hours: 24 | 48; at: string }) => (
  <p>
    <ExplainedFigure
      label={`Créneaux libres sous ${hours}\u00a0h`}
      size="large"
      explanation={{
        calcul: `Créneaux non réservés qui commencent dans les ${hours}\u00a0heures, et que votre CPTS peut réserver`,
        dates: `à l’instant, ${at}`,
        texte: 'Agendas de la CPTS et créneaux partagés par d’autres',
        preuve: { grade: 'calculee' },
        doute: null,
        piece: { word: 'Voir ces créneaux', to: '/soins' },
      }}
    >
      {formatNumber(value)}
    </ExplainedFigure>
    <span>
      {plural(value, 'créneau libre', 'créneaux libres')}
      <br />
      sous {hours}
      {'\u00a0'}h
    </span>
  </p>
)
