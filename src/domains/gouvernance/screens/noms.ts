/** Names of colleges and instances, for the sentences of the rules. */
type Named = { id: string; nom: string }

export const nomsOf = (colleges: readonly Named[], instances: readonly Named[]) => {
  const college = new Map(colleges.map(({ id, nom }) => [id, nom]))
  const instance = new Map(instances.map(({ id, nom }) => [id, nom]))
  return {
    college: (id: string) => `«\u00a0${college.get(id) ?? 'inconnu'}\u00a0»`,
    instance: (id: string) => `«\u00a0${instance.get(id) ?? 'inconnue'}\u00a0»`,
  }
}
