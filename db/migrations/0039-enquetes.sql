-- What people say of the territory: short surveys by link, and interviews coded by theme.

-- `profils`: what somebody who answers may say they are (a profession, an age band); results are told by them.
create table enquete (
  cpts_id uuid not null references cpts,
  id uuid not null,
  titre text not null check (length(titre) between 1 and 200),
  presentation text not null check (length(presentation) <= 2000),
  audience text not null check (audience in ('professionnels', 'usagers', 'elus')),
  profils text[] not null,
  cloture_le timestamptz not null,
  creee_le timestamptz not null,
  cree_par uuid references personne,
  primary key (cpts_id, id)
);
-- `besoins`: the choices are needs of the projet, whose ids stand in `besoin_ids` in the same order.
create table question_enquete (
  cpts_id uuid not null,
  enquete_id uuid not null,
  rang smallint not null,
  texte text not null check (length(texte) between 1 and 300),
  reponse text not null check (reponse in ('choix', 'plusieurs', 'echelle', 'texte', 'besoins')),
  choix text[] not null,
  besoin_ids uuid[] not null default '{}',
  primary key (cpts_id, enquete_id, rang),
  foreign key (cpts_id, enquete_id) references enquete on delete cascade
);
-- Nobody is known: a random key, no author, and the day only.
create table reponse_enquete (
  cpts_id uuid not null,
  enquete_id uuid not null,
  id uuid not null,
  profil text,
  jour date not null,
  primary key (cpts_id, enquete_id, id),
  foreign key (cpts_id, enquete_id) references enquete on delete cascade
);
create table reponse_question (
  cpts_id uuid not null,
  enquete_id uuid not null,
  reponse_id uuid not null,
  rang smallint not null,
  choisis smallint[] not null,
  texte text check (length(texte) <= 2000),
  primary key (cpts_id, enquete_id, reponse_id, rang),
  foreign key (cpts_id, enquete_id, reponse_id) references reponse_enquete on delete cascade,
  foreign key (cpts_id, enquete_id, rang) references question_enquete on delete cascade
);
-- Who was met, in words that name a function and not a patient.
create table entretien (
  cpts_id uuid not null references cpts,
  id uuid not null,
  jour date not null,
  aupres_de text not null check (length(aupres_de) between 1 and 200),
  notes text not null check (length(notes) <= 20000),
  cree_le timestamptz not null,
  cree_par uuid references personne,
  retire_le timestamptz,
  primary key (cpts_id, id)
);
create table extrait_entretien (
  cpts_id uuid not null,
  entretien_id uuid not null,
  rang smallint not null,
  theme text not null,
  sens text not null check (sens in ('force', 'faiblesse', 'opportunite', 'menace')),
  texte text not null check (length(texte) between 1 and 600),
  primary key (cpts_id, entretien_id, rang),
  foreign key (cpts_id, entretien_id) references entretien on delete cascade
);
select protect_tenant_table('enquete');
select protect_tenant_table('question_enquete', null);
select protect_tenant_table('reponse_enquete', null);
select protect_tenant_table('reponse_question', null);
select protect_tenant_table('entretien');
select protect_tenant_table('extrait_entretien', null);
