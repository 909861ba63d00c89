-- What was erased, for good. A restored backup replays this list before it opens: who was erased does not come back.
-- It names a row, never what it held.

create table effacement (
  id uuid primary key default gen_random_uuid(),
  objet text not null,
  -- Not a tenant table: the application never reads it, nor writes but by the trigger below.
  cpts uuid not null,
  cle jsonb not null,
  le timestamptz not null default clock_timestamp()
);
select protect('effacement');

create function note_effacement() returns trigger language plpgsql security definer set search_path = public as $$
declare
  erased jsonb := to_jsonb(old);
begin
  insert into effacement (objet, cpts, cle) values (
    tg_table_name,
    coalesce((erased ->> 'cpts_id')::uuid, '00000000-0000-0000-0000-000000000000'),
    (select jsonb_object_agg(part, erased -> part) from unnest(tg_argv) as part)
  );
  -- The running server copies the list beside its backups as soon as this commits.
  perform pg_notify('effacement', '');
  return null;
end $$;

-- For each table whose rows are personal content that is erased on schedule or on demand.
create function remember_erasures(target regclass) returns void language plpgsql as $$
declare
  parts text;
begin
  select string_agg(quote_literal(a.attname), ', ' order by a.attnum) into parts
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = target and i.indisprimary and a.attname <> 'cpts_id';
  execute format('create trigger effacement after delete on %s for each row execute function note_effacement(%s)', target, parts);
end $$;

select remember_erasures('contenu_personnel');
select remember_erasures('identite_patient');
