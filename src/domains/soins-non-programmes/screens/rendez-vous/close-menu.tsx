import { Menu } from '@mantine/core'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { CAUSE_CLOTURE_LABELS } from '../../labels.ts'
import { CAUSES_AU_BUREAU } from '../../rules/vocabulary.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'

type Props = { close: (cause: (typeof CAUSES_AU_BUREAU)[number]) => void; label: string }

/** Closing without an appointment always says why. */
export const CloseMenu = ({ close, label }: Props) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Button size="small" label={`${RENDEZ_VOUS.close}\u00a0: ${label}`}>
        {RENDEZ_VOUS.close}
        <icons.chevronDown size={15} />
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>{RENDEZ_VOUS.closeAs}</Menu.Label>
      {CAUSES_AU_BUREAU.map((cause) => (
        <Menu.Item key={cause} onClick={() => close(cause)}>
          {CAUSE_CLOTURE_LABELS[cause]}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)
