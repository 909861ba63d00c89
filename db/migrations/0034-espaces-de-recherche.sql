-- A space that does not break, a tab or a new line is a space like another for who searches, as in foldText.
create or replace function fold_text(value text) returns text language sql immutable parallel safe strict
  as $$ select btrim(regexp_replace(
    lower(public.unaccent('public.unaccent', value)), '[''’\s\u00a0\u202f-]+', ' ', 'g')) $$;
