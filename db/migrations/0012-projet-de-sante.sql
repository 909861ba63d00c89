-- The projet de santé: the life of the CPTS with its dates, the diagnosis, the objectives, the texts, the versions.

-- One line a stage. What stands in a version of the projet (sent, received, answered) is not written here again.
create table etape (
  cpts_id uuid not null references cpts,
  code text not null check (code in ('emergence', 'lettre-intention', 'association', 'projet', 'valide', 'aci', 'missions', 'renouvellement')),
  prevu_le date,
  envoye_le date,
  recu_le date,
  decide_le date,
  issue text check (issue in ('favorable', 'defavorable', 'tacite')),
  motif text check (motif in ('prs', 'territoire')),
  -- The paper itself, when it is kept in the registre.
  document_id uuid,
  note text not null default '' check (length(note) <= 4000),
  modifiee_le timestamptz not null,
  primary key (cpts_id, code),
  constraint etape_dates check (
    (recu_le is null or envoye_le is null or recu_le >= envoye_le)
    and (decide_le is null or recu_le is null or decide_le >= recu_le)
    and (decide_le is null or envoye_le is null or decide_le >= envoye_le)),
  constraint etape_motif check (motif is null or issue = 'defavorable')
);

-- Who answers at the ARS, the CPAM, the URPS: professional contacts only. `etapes` empty: at every stage.
create table interlocuteur (
  cpts_id uuid not null references cpts,
  id uuid not null,
  organisme text not null check (organisme in ('ars', 'cpam', 'urps', 'collectivite', 'autre')),
  nom text not null check (length(nom) between 1 and 200),
  fonction text not null default '' check (length(fonction) <= 200),
  courriel citext,
  telephone text,
  etapes text[] not null default '{}'
    check (etapes <@ array['emergence', 'lettre-intention', 'association', 'projet', 'valide', 'aci', 'missions', 'renouvellement']),
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);

-- What helped before the ACI contract: money in whole cents, hours of coordination, or both.
create table moyen (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null check (genre in ('fir', 'cpom', 'assurance-maladie', 'collectivite', 'coordination', 'autre')),
  libelle text not null check (length(libelle) between 1 and 300),
  centimes bigint check (centimes between 0 and 100000000000),
  heures integer check (heures between 0 and 100000),
  accorde_le date,
  etape text check (etape in ('emergence', 'lettre-intention', 'association', 'projet', 'valide', 'aci', 'missions', 'renouvellement')),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint moyen_mesure check (centimes is not null or heures is not null)
);

-- When each mission began and when it was deployed: the delays of the contract stop there.
create table mission_menee (
  cpts_id uuid not null references cpts,
  mission text not null check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  demarree_le date,
  deployee_le date,
  primary key (cpts_id, mission),
  constraint mission_menee_dates check (deployee_le is null or demarree_le is null or deployee_le >= demarree_le)
);

-- Only a need becomes a priority: `priorite` is its rank, `vote_le` the day when the members voted it.
create table besoin (
  cpts_id uuid not null references cpts,
  id uuid not null,
  axe text not null check (axe in ('force', 'faiblesse', 'besoin')),
  titre text not null check (length(titre) between 1 and 200),
  texte text not null default '' check (length(texte) <= 4000),
  chiffre text not null default '' check (length(chiffre) <= 300),
  source text not null default '' check (length(source) <= 300),
  priorite integer check (priorite > 0),
  vote_le date,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint besoin_priorite check (priorite is null or axe = 'besoin'),
  constraint besoin_vote check (vote_le is null or priorite is not null),
  constraint besoin_rang unique (cpts_id, priorite) deferrable initially deferred
);

create table objectif (
  cpts_id uuid not null references cpts,
  id uuid not null,
  titre text not null check (length(titre) between 1 and 200),
  texte text not null default '' check (length(texte) <= 4000),
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);

create table objectif_besoin (
  cpts_id uuid not null,
  objectif_id uuid not null,
  besoin_id uuid not null,
  primary key (cpts_id, objectif_id, besoin_id),
  foreign key (cpts_id, objectif_id) references objectif (cpts_id, id) on delete cascade,
  foreign key (cpts_id, besoin_id) references besoin (cpts_id, id) on delete cascade
);

-- What is written by hand for the documents: governance, method of evaluation, lettre d'intention, charte.
create table projet_texte (
  cpts_id uuid not null references cpts,
  cle text not null check (cle ~ '^[a-z]+(-[a-z]+)*$'),
  texte text not null check (length(texte) <= 8000),
  modifie_le timestamptz not null,
  primary key (cpts_id, cle)
);

-- What was sent is kept as it was, with its hash. Names of people are not in it: only their ids.
create table projet_version (
  cpts_id uuid not null references cpts,
  id uuid not null,
  numero integer not null check (numero > 0),
  nature text not null check (nature in ('initial', 'avenant')),
  etat text not null check (etat in ('brouillon', 'figee')),
  ouverte_le timestamptz not null,
  figee_le timestamptz,
  contenu jsonb,
  empreinte text check (empreinte ~ '^[0-9a-f]{64}$'),
  envoye_le date,
  recu_le date,
  reponse text check (reponse in ('validee', 'opposition', 'tacite')),
  reponse_le date,
  motif text check (motif in ('prs', 'territoire')),
  note text not null default '' check (length(note) <= 4000),
  primary key (cpts_id, id),
  constraint projet_version_numero unique (cpts_id, numero),
  constraint projet_version_figee check ((etat = 'figee') = (contenu is not null and empreinte is not null and figee_le is not null and envoye_le is not null)),
  constraint projet_version_suite check (etat = 'figee' or (recu_le is null and reponse is null)),
  constraint projet_version_dates check ((recu_le is null or recu_le >= envoye_le) and (reponse_le is null or reponse_le >= coalesce(recu_le, envoye_le))),
  constraint projet_version_reponse check ((reponse is null) = (reponse_le is null)),
  constraint projet_version_motif check ((motif is not null) = (reponse is not distinct from 'opposition'))
);
-- One draft at a time.
create unique index projet_version_brouillon on projet_version (cpts_id) where etat = 'brouillon';

-- A frozen version never changes, whoever asks: only what the ARS answers is added to it.
create function keep_projet_version() returns trigger language plpgsql set search_path = public as $$
begin
  if old.etat = 'figee' and (tg_op = 'DELETE' or
    (new.cpts_id, new.id, new.numero, new.nature, new.etat, new.ouverte_le, new.figee_le, new.contenu, new.empreinte, new.envoye_le)
    is distinct from
    (old.cpts_id, old.id, old.numero, old.nature, old.etat, old.ouverte_le, old.figee_le, old.contenu, old.empreinte, old.envoye_le)) then
    raise exception 'a version of the projet that was sent is never changed'
      using errcode = 'P0001', constraint = 'projet_version_immuable';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep before update or delete on projet_version for each row execute function keep_projet_version();

select protect_tenant_table('etape', 'code');
select protect_tenant_table('interlocuteur');
select protect_tenant_table('moyen');
select protect_tenant_table('mission_menee', 'mission');
select protect_tenant_table('besoin');
select protect_tenant_table('objectif');
select protect_tenant_table('objectif_besoin', null);
select protect_tenant_table('projet_texte', 'cle');
select protect_tenant_table('projet_version');

-- A fiche-action serves an objective.
update fiche_action set objectif_id = null where objectif_id is not null;
alter table fiche_action add constraint fiche_action_objectif
  foreign key (cpts_id, objectif_id) references objectif (cpts_id, id) on delete set null (objectif_id);
create index fiche_action_par_objectif on fiche_action (cpts_id, objectif_id) where objectif_id is not null;

-- The two dates that were settings until now become stages. A day that does not exist is left out.
create function read_day(value text) returns date language plpgsql as $$
begin
  return case when value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then value::date end;
exception when datetime_field_overflow or invalid_datetime_format then return null;
end $$;
insert into etape (cpts_id, code, decide_le, modifiee_le)
  select id, 'aci', read_day(reglages ->> 'signatureAci'), now() from cpts where read_day(reglages ->> 'signatureAci') is not null;
insert into etape (cpts_id, code, envoye_le, recu_le, note, modifiee_le)
  select id, 'projet', read_day(reglages ->> 'projetDepose'), read_day(reglages ->> 'projetDepose'),
    'Repris du réglage « Dépôt du projet de santé » : la date de réception est à vérifier.', now()
  from cpts where read_day(reglages ->> 'projetDepose') is not null;
drop function read_day(text);
update cpts set reglages = reglages - 'signatureAci' - 'projetDepose' where reglages ?| array['signatureAci', 'projetDepose'];
