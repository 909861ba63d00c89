import { icons } from './icons.ts'

/** The same data, to take away. `href` comes from the client: `soins.exportDemandes.href({ … })`. */
export const CsvLink = ({ href, children = 'CSV' }: { href: string; children?: React.ReactNode }) => (
  <a href={href} download>
    <icons.download size={15} style={{ verticalAlign: '-2px', marginRight: 5 }} />
    {children}
  </a>
)
