-- The papers of a stage: the letter, the minutes of the founding assembly, the answer of the ARS, the contract. Their
-- bytes and their hash are kept by the registre.
alter table etape drop column document_id;

create table papier (
  cpts_id uuid not null references cpts,
  id uuid not null,
  etape text not null
    check (etape in ('emergence', 'lettre-intention', 'association', 'projet', 'valide', 'aci', 'missions', 'renouvellement')),
  empreinte text not null,
  libelle text not null check (length(libelle) between 1 and 200),
  ajoute_le timestamptz not null,
  primary key (cpts_id, id),
  constraint papier_une_fois unique (cpts_id, etape, empreinte),
  constraint papier_document foreign key (cpts_id, empreinte) references document (cpts_id, empreinte)
);
select protect_tenant_table('papier');
