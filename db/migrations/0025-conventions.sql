-- What binds the association beside its decisions: interests that its people declare, conventions that it signs, texts
-- that it adopts and reads again in time.

-- Whose interest or declaration it is: somebody of the team, a representative, or the holder of an account who has neither.
-- One of them, as in mandates. A declaration says « nothing to declare », or that what is written stands: it is what counts
-- each year. An interest lasts `[debut, fin]`, both days known or not.
create table declaration_interets (
  cpts_id uuid not null references cpts,
  id uuid not null,
  professionnel_id uuid,
  representant_id uuid,
  personne_id uuid references personne on delete cascade,
  faite_le date not null,
  rien boolean not null,
  origine text not null check (origine in ('en-ligne', 'papier')),
  -- The paper, where there is one: a document of the registre.
  empreinte text,
  creee_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  constraint declaration_representant foreign key (cpts_id, representant_id) references representant (cpts_id, id) on delete cascade,
  constraint declaration_document foreign key (cpts_id, empreinte) references document (cpts_id, empreinte),
  constraint declaration_personne check (num_nonnulls(professionnel_id, representant_id, personne_id) = 1)
);
create unique index declaration_une_par_jour on declaration_interets
  (cpts_id, coalesce(professionnel_id, representant_id, personne_id), faite_le);
create index declaration_professionnel on declaration_interets (cpts_id, professionnel_id) where professionnel_id is not null;
create index declaration_representant_id on declaration_interets (cpts_id, representant_id) where representant_id is not null;
create index declaration_personne_id on declaration_interets (personne_id) where personne_id is not null;

create table interet (
  cpts_id uuid not null references cpts,
  id uuid not null,
  professionnel_id uuid,
  representant_id uuid,
  personne_id uuid references personne on delete cascade,
  nature text not null
    check (nature in ('emploi', 'remuneration', 'mandat', 'participation', 'financement', 'famille', 'autre')),
  -- With whom: a structure that the CPTS knows, or anybody by name: partner, supplier, laboratory.
  structure_id uuid,
  organisme text not null default '' check (length(organisme) <= 200),
  -- What it touches, when it is no organism: « équipement de télémédecine ».
  domaine text not null default '' check (length(domaine) <= 200),
  precision text not null default '' check (length(precision) <= 1000),
  centimes bigint check (centimes >= 0),
  debut date,
  fin date,
  origine text not null check (origine in ('en-ligne', 'papier')),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  constraint interet_representant foreign key (cpts_id, representant_id) references representant (cpts_id, id) on delete cascade,
  foreign key (cpts_id, structure_id) references structure (cpts_id, id) on delete set null (structure_id),
  constraint interet_personne check (num_nonnulls(professionnel_id, representant_id, personne_id) = 1),
  constraint interet_dates check (fin is null or debut is null or fin >= debut)
);
create index interet_professionnel on interet (cpts_id, professionnel_id) where professionnel_id is not null;
create index interet_representant_id on interet (cpts_id, representant_id) where representant_id is not null;
create index interet_personne_id on interet (personne_id) where personne_id is not null;
create index interet_structure on interet (cpts_id, structure_id) where structure_id is not null;

-- An agreement with structures and partners. `fin` is its term; with `tacite`, it goes on by as many months each time that
-- nobody gives notice `preavis_mois` before. Money in whole cents, towards the CPTS or from it.
create table convention (
  cpts_id uuid not null references cpts,
  id uuid not null,
  -- Grows with each correction: two people who edit the same text are told.
  version integer not null default 1 check (version > 0),
  titre text not null check (length(titre) between 1 and 200),
  objet text not null default '' check (length(objet) <= 4000),
  genre text not null
    check (genre in ('partenariat', 'mise-a-disposition', 'prestation', 'subvention', 'donnees', 'groupement', 'autre')),
  signee_le date,
  debut date not null,
  fin date,
  tacite boolean not null default false,
  reconduction_mois integer check (reconduction_mois between 1 and 120),
  preavis_mois integer check (preavis_mois between 0 and 60),
  -- The day on which somebody said that it would not go on.
  denoncee_le date,
  close_le date,
  sens text check (sens in ('recoit', 'verse')),
  centimes bigint check (centimes > 0),
  rythme text check (rythme in ('unique', 'annuel', 'mensuel')),
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  fiche_action_id uuid,
  referent_id uuid,
  -- The decision that approved it: in words, and by its number in the register where it is known.
  decision_id uuid,
  approuvee_par text not null default '' check (length(approuvee_par) <= 300),
  note text not null default '' check (length(note) <= 4000),
  cree_le timestamptz not null,
  modifie_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, fiche_action_id) references fiche_action (cpts_id, id) on delete set null (fiche_action_id),
  foreign key (cpts_id, referent_id) references professionnel (cpts_id, id),
  constraint convention_dates check (fin is null or fin >= debut),
  constraint convention_reconduction check ((tacite and fin is not null) = (reconduction_mois is not null)),
  constraint convention_argent check ((centimes is null) = (sens is null) and (centimes is null) = (rythme is null))
);
create index convention_fiche on convention (cpts_id, fiche_action_id) where fiche_action_id is not null;
create index convention_referent on convention (cpts_id, referent_id) where referent_id is not null;

create table convention_partie (
  cpts_id uuid not null,
  convention_id uuid not null,
  rang integer not null check (rang > 0),
  structure_id uuid,
  nom text not null check (length(nom) between 1 and 200),
  primary key (cpts_id, convention_id, rang),
  foreign key (cpts_id, convention_id) references convention (cpts_id, id) on delete cascade,
  foreign key (cpts_id, structure_id) references structure (cpts_id, id) on delete set null (structure_id)
);
create index convention_partie_structure on convention_partie (cpts_id, structure_id) where structure_id is not null;

create table convention_piece (
  cpts_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  empreinte text not null,
  libelle text not null check (length(libelle) between 1 and 200),
  ajoutee_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, convention_id) references convention (cpts_id, id) on delete cascade,
  constraint convention_piece_une_fois unique (cpts_id, convention_id, empreinte),
  constraint convention_piece_document foreign key (cpts_id, empreinte) references document (cpts_id, empreinte)
);

-- A text of the CPTS, read again in time. Each version is a document of the registre; former ones stay.
create table texte (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null
    check (genre in ('statuts', 'reglement-interieur', 'charte', 'protocole', 'procedure', 'plan', 'modele', 'autre')),
  titre text not null check (length(titre) between 1 and 200),
  resume text not null default '' check (length(resume) <= 1000),
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  audience text not null check (audience in ('bureau', 'membres', 'public')),
  -- How long a version stands before it is to be read again; null is never.
  revue_mois integer check (revue_mois between 1 and 120),
  referent_id uuid,
  range_le date,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, referent_id) references professionnel (cpts_id, id)
);
create index texte_referent on texte (cpts_id, referent_id) where referent_id is not null;

create table texte_version (
  cpts_id uuid not null,
  id uuid not null,
  texte_id uuid not null,
  numero integer not null check (numero > 0),
  empreinte text not null,
  debut date not null,
  -- Who validated it: in words, by its decision, and by the acte of the registre that adopted it.
  valide_le date,
  valide_par text not null default '' check (length(valide_par) <= 300),
  decision_id uuid,
  acte_id uuid,
  changements text not null default '' check (length(changements) <= 1000),
  -- The day when it is to be read again, and when it last was without being changed.
  revoir_le date,
  relue_le date,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, texte_id) references texte (cpts_id, id) on delete cascade,
  foreign key (cpts_id, acte_id) references acte (cpts_id, id),
  constraint texte_version_numero unique (cpts_id, texte_id, numero),
  constraint texte_version_debut unique (cpts_id, texte_id, debut),
  constraint texte_version_document foreign key (cpts_id, empreinte) references document (cpts_id, empreinte)
);
create index texte_version_acte on texte_version (cpts_id, acte_id) where acte_id is not null;

select protect_tenant_table('declaration_interets');
select protect_tenant_table('interet');
select protect_tenant_table('convention');
select protect_tenant_table('convention_partie', 'convention_id');
select protect_tenant_table('convention_piece');
select protect_tenant_table('texte');
select protect_tenant_table('texte_version');

-- Of what somebody declared, nothing is kept when they are erased. They are referent of nothing any more.
create function efface_interets() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from interet where cpts_id = new.cpts_id and (professionnel_id = new.id or representant_id = new.id);
  delete from declaration_interets where cpts_id = new.cpts_id and (professionnel_id = new.id or representant_id = new.id);
  update convention set referent_id = null where cpts_id = new.cpts_id and referent_id = new.id;
  update texte set referent_id = null where cpts_id = new.cpts_id and referent_id = new.id;
  return null;
end $$;
create trigger efface_2_interets after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_interets();
create trigger efface_2_interets after update on representant for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_interets();
