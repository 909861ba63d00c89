-- Triage grids: written by the CPTS, validated by a named physician, then used at the desk; and the path that a call took.

create table grille_triage (
  cpts_id uuid not null references cpts,
  id uuid not null,
  numero integer not null check (numero > 0),
  origine text not null check (origine in ('exemple', 'vide', 'copie', 'import')),
  -- The version that this one was copied from.
  origine_id uuid,
  titre text not null,
  contenu jsonb not null,
  -- Of the content, as it was read by who validates: SHA-256.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  statut text not null default 'brouillon' check (statut in ('brouillon', 'validee', 'en-usage', 'retiree')),
  cree_le timestamptz not null,
  modifie_le timestamptz not null,
  valideur_id uuid,
  valideur_nom text,
  valideur_rpps text,
  validee_le timestamptz,
  validee_voie text check (validee_voie in ('compte', 'lien')),
  en_usage_le timestamptz,
  retiree_le timestamptz,
  primary key (cpts_id, id),
  constraint grille_triage_numero unique (cpts_id, numero),
  foreign key (cpts_id, origine_id) references grille_triage (cpts_id, id) on delete set null (origine_id),
  foreign key (cpts_id, valideur_id) references professionnel (cpts_id, id),
  -- Nothing but a draft stands without its validation.
  constraint grille_triage_validee check (
    (statut = 'brouillon') = (validee_le is null) and (validee_le is null) = (validee_voie is null)
    and (validee_le is null) = (valideur_id is null)),
  constraint grille_triage_en_usage check (statut <> 'en-usage' or (en_usage_le is not null and retiree_le is null)),
  constraint grille_triage_retiree check ((statut = 'retiree') = (retiree_le is not null))
);
create unique index grille_triage_une_en_usage on grille_triage (cpts_id) where statut = 'en-usage';

-- What was validated is never written again: a changed text is another version.
create function grille_figee() returns trigger language plpgsql set search_path = public as $$
begin
  if old.statut <> 'brouillon' and (new.statut = 'brouillon' or (new.contenu, new.empreinte, new.titre, new.numero)
      is distinct from (old.contenu, old.empreinte, old.titre, old.numero)) then
    raise exception 'a validated grid is never written again' using errcode = 'P0001', constraint = 'grille_figee';
  end if;
  return new;
end $$;
create trigger figee before update on grille_triage for each row execute function grille_figee();

-- The path of a call: the version and coded answers, no word that was typed. It goes with the identity, or the same day.
create table demande_parcours (
  cpts_id uuid not null,
  demande_id uuid not null,
  grille_id uuid not null,
  pas jsonb not null,
  -- Null: a sign of alarm ended the call.
  issue text,
  orientation text not null check (orientation in ('creneau', 'pharmacie', 'medecin-traitant', 'sas', 'quinze')),
  degre text check (degre in ('jour', '24h', '48h')),
  le timestamptz not null,
  primary key (cpts_id, demande_id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id),
  foreign key (cpts_id, grille_id) references grille_triage (cpts_id, id)
);
create index demande_parcours_grille on demande_parcours (cpts_id, grille_id);

-- A grid that no physician validated, or that was withdrawn, orients nobody.
create function parcours_needs_grille_en_usage() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select 1 from grille_triage g where g.cpts_id = new.cpts_id and g.id = new.grille_id and g.statut = 'en-usage') then
    raise exception 'this grid is not in use' using errcode = 'P0001', constraint = 'parcours_grille_en_usage';
  end if;
  return new;
end $$;
create trigger en_usage before insert or update on demande_parcours
  for each row execute function parcours_needs_grille_en_usage();

-- The identity that goes, on the wish of the person or on its day, takes the answers with it.
create function efface_parcours() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from demande_parcours where cpts_id = old.cpts_id and demande_id = old.demande_id;
  return null;
end $$;
create trigger efface_parcours after delete on identite_patient for each row execute function efface_parcours();

-- A physician whose fiche is erased: that a version was validated, and when, stays; by whom goes.
create function efface_valideur() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update grille_triage set valideur_nom = null, valideur_rpps = null where cpts_id = new.cpts_id and valideur_id = new.id;
  return null;
end $$;
create trigger efface_1_valideur after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_valideur();

select protect_tenant_table('grille_triage');
select protect_tenant_table('demande_parcours', 'demande_id');
