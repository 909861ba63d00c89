/**
 * The walls of the house, as CONTRIBUTING.md tells them. Each rule has a violation planted in scripts/walls.test.ts:
 * a rule without one fails that test.
 */

/** Every room, lowest first: a room imports rooms of earlier lines only, by their doors. A new room gets its line here. */
const ROOMS = [
  ['comptes'],
  ['territoire'],
  ['communaute'],
  ['repertoire'],
  ['registre'],
  ['projet'],
  ['activite'],
  ['gouvernance', 'tresorerie'],
  ['adhesion'],
  [
    'soins-non-programmes',
    'medecin-traitant',
    'parcours',
    'prevention',
    'crise',
    'qualite',
    'attractivite',
    'partenaires',
    'diagnostic',
  ],
  ['regulation', 'garde'],
  ['evaluation'],
  ['financement'],
  ['indemnites'],
  ['dialogue'],
  ['atlas', 'vitrine', 'accueil', 'droits'],
]
const listed = ROOMS.flat().join('|')

const TEST = '[.]test[.]tsx?$'
const STORE = '^src/domains/[^/]+/(store[.]ts$|store/|[^/]*-store[.]ts$)'
const SAMPLES = '^src/domains/[^/]+/samples'
/** What makes a whole installation out of rooms: the demonstration, the benches. */
const MAKERS = '^src/server/demonstration/|^bench/|^e2e/'
/** Packages that only compute: given the same arguments, the same answer. */
const PURE = [
  '@noble/ciphers',
  '@noble/curves',
  '@noble/hashes',
  'otpauth',
  'd3-delaunay',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
  'rrule-temporal',
]
const npm = (...names) => `node_modules/(${names.join('|')})/`

const orderRules = ROOMS.flatMap((line, rank) => {
  const later = ROOMS.slice(rank).flat()
  return line.map((room) => ({
    name: `order-${room}`,
    comment: `${room} is below these rooms: it publishes an event, or they call it.`,
    severity: 'error',
    from: { path: `^src/domains/${room}/` },
    to: { path: `^src/domains/(${later.join('|')})/`, pathNot: `^src/domains/${room}/` },
  }))
})

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'A rule computes: no clock, no random, no input or output. What it needs is given to it.',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/rules/', pathNot: TEST },
      to: {
        pathNot: `^src/domains/$1/(rules/|contract[^/]*[.]ts$)|^src/analysis/|^src/kernel/|^src/referentials/|${npm(...PURE, ...PURE.map((name) => `@types/${name}`))}`,
      },
    },
    {
      name: 'rules-take-types-of-the-contract',
      comment: 'A rule reads the shapes of its contract, not its schemas.',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/rules/', pathNot: TEST },
      to: { path: '^src/domains/$1/contract[^/]*[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'documents-are-pure',
      comment:
        'What a document says is computed from data that it is given: words and drawings of the engine, kernel, its own rules.',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/documents/', pathNot: TEST },
      to: {
        pathNot:
          '^src/domains/$1/(documents/|rules/|labels[^/]*[.]ts$|contract[^/]*[.]ts$)|^src/kernel/|^src/referentials/|^src/server/documents/(model|blocs|carte/[^/]+|graphique/[^/]+)[.]ts$',
      },
    },
    {
      name: 'contract-is-browser-safe',
      comment: 'A contract is read by the browser: zod, the kernel, its own rules, the contracts of earlier rooms.',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/contract[^/]*[.]ts$', pathNot: TEST },
      to: {
        pathNot: `${npm('zod')}|^src/kernel/|^src/referentials/|^src/domains/$1/(rules/|contract[^/]*[.]ts$)|^src/domains/[^/]+/contract[.]ts$`,
      },
    },
    {
      name: 'room-has-doors',
      comment: 'A room is entered by index.ts (server), screens/index.ts (web) or contract.ts (both), never deeper.',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/', pathNot: `${TEST}|${SAMPLES}` },
      to: {
        path: '^src/domains/',
        pathNot: '^src/domains/$1/|^src/domains/[^/]+/(index|contract|screens/index)[.]tsx?$',
      },
    },
    {
      name: 'tests-and-samples-use-doors-and-samples',
      comment: 'Tests and samples of a room may also build on the samples of another.',
      severity: 'error',
      from: { path: `^src/domains/([^/]+)/(?=.*[.]test[.]tsx?$|samples)` },
      to: {
        path: '^src/domains/',
        pathNot: `^src/domains/$1/|^src/domains/[^/]+/(index|contract|http|screens/index)[.]tsx?$|${SAMPLES}`,
      },
    },
    {
      name: 'server-uses-doors',
      comment:
        'The server and the FHIR edge enter a room by index.ts or contract.ts; src/server/rooms.ts binds http.ts.',
      severity: 'error',
      from: {
        path: '^src/(?!domains/|web/)',
        // What several tests are set up by is a test.
        pathNot: `${TEST}|${MAKERS}|^src/server/rooms[.]ts$|^src/fhir/appointments/testing-world[.]ts$`,
      },
      to: { path: '^src/domains/', pathNot: '^src/domains/[^/]+/(index|contract)[.]ts$' },
    },
    {
      name: 'list-of-rooms-uses-doors',
      comment: 'src/server/rooms.ts lists the bindings of the rooms, nothing deeper.',
      severity: 'error',
      from: { path: '^src/server/rooms[.]ts$' },
      to: { path: '^src/domains/', pathNot: '^src/domains/[^/]+/(index|contract|http)[.]ts$' },
    },
    {
      name: 'makers-use-doors-and-samples',
      comment: 'The demonstration, the benches and the tests of the server work through the doors and the samples.',
      severity: 'error',
      from: { path: `${MAKERS}|^src/(?!domains/).*${TEST}`, pathNot: '^src/web/' },
      to: { path: '^src/domains/', pathNot: `^src/domains/[^/]+/(index|contract|http)[.]ts$|${SAMPLES}` },
    },
    {
      name: 'web-uses-doors',
      comment: "The shell knows a room by its screens' door and its contract.",
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/domains/', pathNot: '^src/domains/[^/]+/(contract|screens/index)[.]tsx?$' },
    },
    {
      name: 'screens-stay-in-the-browser',
      comment: 'Screens and shell reach the server through the typed client only.',
      severity: 'error',
      from: { path: '^src/web/|^src/domains/[^/]+/screens/' },
      to: {
        path: `^src/server/|^src/fhir/|^src/main[.]ts$|^src/domains/[^/]+/(actions/|http[.]ts$|index[.]ts$)|${STORE}|${npm('kysely', 'pg', 'pg-boss', 'hono', '@hono', 'nodemailer', 'pino')}`,
      },
    },
    {
      name: 'screens-never-reach-the-server',
      comment: 'Nor by a third file.',
      severity: 'error',
      from: { path: '^src/web/|^src/domains/[^/]+/screens/', pathNot: TEST },
      to: { path: '^src/server/', reachable: true },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'Screens, shell, contracts and kernel run in a browser too.',
      severity: 'error',
      from: {
        path: '^src/web/|^src/kernel/|^src/domains/[^/]+/(screens/|labels[.]ts$)',
        pathNot: TEST,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-stores-speak-sql',
      comment: 'The database library is imported by store files and src/server/database, nowhere else.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${STORE}|^src/server/database/|[.]db[.]test[.]ts$|/testing[^/]*[.]ts$` },
      to: { path: npm('kysely', 'pg') },
    },
    {
      name: 'connection-belongs-to-stores',
      comment: 'In a room, only stores take more than types from src/server/database: the rest is given a transaction.',
      severity: 'error',
      from: { path: '^src/domains/', pathNot: `${STORE}|${SAMPLES}|${TEST}` },
      to: { path: '^src/server/database/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rooms-know-no-wiring',
      comment: 'A room never imports the HTTP layer, the list of rooms or the listeners: the server wires them.',
      severity: 'error',
      from: { path: '^src/domains/', pathNot: TEST },
      to: { path: '^src/main[.]ts$|^src/server/(http/|[^/]+[.]ts$)' },
    },
    {
      name: 'stores-stay-at-home',
      comment: 'A store is called by the actions, the door and the samples of its room: never by rules or contracts.',
      severity: 'error',
      from: { path: '^src/domains/[^/]+/(labels[.]ts$|refusals[.]ts$|http[.]ts$)' },
      to: { path: STORE },
    },
    {
      name: 'kernel-is-alone',
      comment: 'The kernel has no domain word: it imports itself, Temporal and zod.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: `^src/kernel/|${npm('temporal-polyfill', 'temporal-spec', 'zod')}`, dependencyTypesNot: ['core'] },
    },
    {
      name: 'referentials-are-data',
      comment: 'Reference data know the kernel and nothing above them.',
      severity: 'error',
      from: { path: '^src/referentials/' },
      to: { path: '^src/', pathNot: '^src/(kernel|referentials)/' },
    },
    {
      name: 'analysis-is-alone',
      comment: 'The numerical library takes numbers: it could be published alone.',
      severity: 'error',
      from: { path: '^src/analysis/' },
      to: { path: '^src/', pathNot: '^src/analysis/' },
    },
    {
      name: 'analysis-only-computes',
      comment: 'Typed arrays in and out: no file, no network, no clock, no package but those that only compute.',
      severity: 'error',
      from: { path: '^src/analysis/', pathNot: `${TEST}|/testing[^/]*[.]ts$` },
      to: { pathNot: '^src/' },
    },
    {
      name: 'nobody-imports-fhir',
      comment: 'Rooms publish events; the FHIR edge reads rooms. FHIR words live there only.',
      severity: 'error',
      from: { path: '^src/(domains|kernel|referentials|analysis|web)/' },
      to: { path: '^src/fhir/' },
    },
    {
      name: 'server-has-no-screen',
      comment: 'The server serves the built web client; it never imports it.',
      severity: 'error',
      from: { path: '^src/(server/|fhir/|main[.]ts$)|^src/domains/[^/]+/(?!screens/)', pathNot: TEST },
      to: { path: '^src/web/|^src/domains/[^/]+/screens/' },
    },
    {
      name: 'room-is-listed',
      comment: 'A room has its line in the order of .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: `^src/domains/(?!(${listed})/)` },
      to: {},
    },
    {
      name: 'no-junk-drawer',
      comment: 'A helper goes to the room that owns the word, or to the kernel.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(|.*/)(utils?|helpers?|common|shared|lib|misc)/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other, even for a type, are one subject, or three.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-import-from-tests',
      comment: 'Nothing that runs imports a test.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'no-development-package',
      comment: 'What runs is in dependencies; helpers of tests (testing.ts), generators and samples may use more.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${TEST}|${SAMPLES}|/testing([^/]*[.]ts$|/)|/generate-[^/]*[.]ts$` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-unknown-import',
      comment: 'Every import leads somewhere, and every package is declared in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '[?](url|raw|worker)$|^virtual:|^(geojson|topojson-specification)$' },
    },
    ...orderRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
