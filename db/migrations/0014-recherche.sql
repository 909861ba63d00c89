-- Full-text search of the registre, in French and without accents: one text an acte, made of what it says today.

create text search configuration francais (copy = pg_catalog.french);
alter text search configuration francais
  alter mapping for hword, hword_part, word with unaccent, french_stem;

-- Made from the acte and its personal content. When that content is erased the row is made again without it: what was
-- erased is found no more.
create table acte_recherche (
  cpts_id uuid not null,
  acte_id uuid not null,
  vecteur tsvector not null,
  primary key (cpts_id, acte_id),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id)
);
create index acte_recherche_vecteur on acte_recherche using gin (vecteur);
select protect_tenant_table('acte_recherche', null);

create function index_actes(tenant uuid, actes uuid[]) returns void language sql set search_path = public as $$
  insert into acte_recherche (cpts_id, acte_id, vecteur)
  select a.cpts_id, a.id,
    setweight(to_tsvector('francais', a.titre), 'A')
    || setweight(to_tsvector('francais', coalesce(a.commune_nom, '')), 'B')
    || coalesce((
      select setweight(to_tsvector('francais', string_agg(concat_ws(' ', c.contenu ->> 'nom', c.contenu ->> 'profession'), ' ')), 'B')
        || setweight(to_tsvector('francais', coalesce(string_agg(c.contenu ->> 'texte', ' '), '')), 'C')
      from contenu_personnel c where c.cpts_id = a.cpts_id and c.acte_id = a.id), '')
  from acte a where a.cpts_id = tenant and a.id = any(actes)
  on conflict (cpts_id, acte_id) do update set vecteur = excluded.vecteur
$$;

-- A link is the last thing written of an acte.
create function index_new_actes() returns trigger language plpgsql set search_path = public as $$
declare
  tenant uuid;
begin
  for tenant in select distinct cpts_id from arrived loop
    perform index_actes(tenant, array(select acte_id from arrived where cpts_id = tenant));
  end loop;
  return null;
end $$;
create trigger index_new after insert on maillon referencing new table as arrived
  for each statement execute function index_new_actes();

create function index_erased_actes() returns trigger language plpgsql set search_path = public as $$
declare
  tenant uuid;
begin
  for tenant in select distinct cpts_id from gone loop
    perform index_actes(tenant, array(select distinct acte_id from gone where cpts_id = tenant));
  end loop;
  return null;
end $$;
create trigger index_erased after delete on contenu_personnel referencing old table as gone
  for each statement execute function index_erased_actes();

select index_actes(cpts_id, array_agg(id)) from acte group by cpts_id;

-- Actes of the current CPTS that answer these words. Row-level security comes before any operator that is not known to
-- leak nothing, and the search of words is none: asked by the application, the index would never serve. The tenant is in
-- the function itself, and an id is all that it gives.
create function chercher_actes(question text) returns setof uuid
  language plpgsql stable security definer set search_path = public as $$
declare
  words tsquery := to_tsquery('francais', question);
begin
  -- « de la »: nothing that can be looked for, so nothing that sets apart.
  if numnode(words) = 0 then
    return query select r.acte_id from acte_recherche r where r.cpts_id = current_cpts();
  else
    return query select r.acte_id from acte_recherche r where r.cpts_id = current_cpts() and r.vecteur @@ words;
  end if;
end $$;
