/** The month of a date field, fetched when it is opened first. */
import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import 'dayjs/locale/fr'
import { formatDate, formatMonth } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import './date-calendar.css'
import styles from './date-field.module.css'

type Props = {
  name: string
  value: string
  min: string | undefined
  max: string | undefined
  choose: (day: string) => void
  close: () => void
}

const LABELS = {
  nextMonth: 'Mois suivant',
  previousMonth: 'Mois précédent',
  nextYear: 'Année suivante',
  previousYear: 'Année précédente',
  nextDecade: 'Dix années suivantes',
  previousDecade: 'Dix années précédentes',
}
/** What is shown of a day stands in its name: « 1er » in « mardi 1er décembre 2026 ». */
const inFull = (day: string): string => formatDate(Temporal.PlainDate.from(day))
const monthInFull = (day: string): string => {
  const { month, year } = Temporal.PlainDate.from(day)
  return `${formatMonth(month)} ${year}`
}
const inShort = (day: string): string => (day.endsWith('-01') ? '1er' : String(Number(day.slice(-2))))

const DateCalendar = ({ name, value, min, max, choose, close }: Props) => (
  <Popover opened onDismiss={close} position="bottom-end" withRoles={false} trapFocus withinPortal>
    <Popover.Target>
      <span className={styles.anchor} />
    </Popover.Target>
    <Popover.Dropdown role="dialog" aria-label={`${name}, calendrier`}>
      <DatePicker
        locale="fr"
        firstDayOfWeek={1}
        value={value || null}
        {...(value || min ? { defaultDate: value || min! } : {})}
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
        highlightToday
        hideOutsideDates
        ariaLabels={LABELS}
        renderDay={inShort}
        getDayAriaLabel={inFull}
        monthLabelFormat={monthInFull}
        onChange={(day) => day && choose(day)}
      />
    </Popover.Dropdown>
  </Popover>
)
export default DateCalendar
