-- A class on a PostgreSQL server: the lines of learners' journals, who may see them, and views for teachers.
--
--   hegang class --setup postgresql://host/class     runs this file; it may be run again at any time
--   hegang class --setup -                           prints it
--
-- Then give every person a role of their own:
--
--   create role ada  login password '…' in role hegang_learner;
--   create role alan login password '…' in role hegang_teacher;
--
-- A learner adds lines and reads their own. A teacher reads the views. Nobody changes or removes a line, except that
-- a learner erases their own with hegang.erase(). The owner of the tables and superusers can read everything.

set local search_path = pg_catalog, pg_temp;
set local client_min_messages = warning;

do $$
begin
  if current_setting('server_version_num')::int < 140000 then
    raise exception 'A class needs PostgreSQL 14 or later.';
  end if;
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'A class needs a database whose encoding is UTF8.';
  end if;
  if not exists (select from pg_roles where rolname = 'hegang_learner') then
    create role hegang_learner nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'hegang_teacher') then
    create role hegang_teacher nologin;
  end if;
end $$;

create schema if not exists hegang;
grant usage on schema hegang to hegang_learner, hegang_teacher;

-- The version of this file, which the program compares with its own.
create or replace function hegang.version() returns int language sql immutable as 'select 1';

-- What learners send ------------------------------------------------------------------------------------------------

-- One row for each line of a journal. Only learner and line are given; the trigger below fills in the rest.
create table if not exists hegang.lines (
  learner text collate "C" not null default current_user,
  digest bytea not null,                -- SHA-256 of the line
  writer text collate "C" not null,     -- the writer, number and time of the event (d, n and t in the line)
  number bigint not null,
  time bigint not null,
  event text collate "C" not null,      -- the kind of event: ans, undo, set …
  about text collate "C",               -- the setting that is changed, or the event that is undone or rated anew,
  about_writer text collate "C",        -- with its writer and number
  about_number bigint,
  deck text collate "C",                -- from here on: answers alone
  topic text collate "C",
  card text collate "C",
  form text collate "C",
  day date,
  rating smallint,                      -- 1 again, 2 hard, 3 good, 4 easy
  line text collate "C" not null,
  primary key (learner, digest)
);

-- The few lines that change what an answer or a setting means.
create index if not exists lines_changes on hegang.lines (learner, about) where event in ('undo', 'rate', 'set');

-- One row for each writer whose lines a learner has erased: up to this number and time they are gone, and stay away.
create table if not exists hegang.erased (
  learner text collate "C" not null default current_user,
  writer text collate "C" not null,
  number bigint not null,
  time bigint not null,
  at timestamptz not null default now(),
  primary key (learner, writer, number, time)
);

-- One row for each card that a learner has answered: a summary of lines, kept by the triggers below.
create table if not exists hegang.cards (
  learner text collate "C" not null,
  deck text collate "C" not null,
  topic text collate "C" not null,      -- that of the last answer
  card text collate "C" not null,
  answers int not null,
  "right" int not null,
  later int not null,                   -- the first answers of later days than the first: what was remembered
  later_right int not null,
  last_day date not null,
  primary key (learner, deck, card)
);

-- CRC-32, as at the end of every line.
create or replace function hegang.crc32(bytes bytea) returns bigint language plpgsql immutable strict parallel safe as $$
declare
  tables constant bigint[] := array[
      0, 1996959894, 3993919788, 2567524794, 124634137, 1886057615, 3915621685, 2657392035, 249268274, 2044508324,
      3772115230, 2547177864, 162941995, 2125561021, 3887607047, 2428444049, 498536548, 1789927666, 4089016648,
      2227061214, 450548861, 1843258603, 4107580753, 2211677639, 325883990, 1684777152, 4251122042, 2321926636,
      335633487, 1661365465, 4195302755, 2366115317, 997073096, 1281953886, 3579855332, 2724688242, 1006888145,
      1258607687, 3524101629, 2768942443, 901097722, 1119000684, 3686517206, 2898065728, 853044451, 1172266101,
      3705015759, 2882616665, 651767980, 1373503546, 3369554304, 3218104598, 565507253, 1454621731, 3485111705,
      3099436303, 671266974, 1594198024, 3322730930, 2970347812, 795835527, 1483230225, 3244367275, 3060149565,
      1994146192, 31158534, 2563907772, 4023717930, 1907459465, 112637215, 2680153253, 3904427059, 2013776290,
      251722036, 2517215374, 3775830040, 2137656763, 141376813, 2439277719, 3865271297, 1802195444, 476864866,
      2238001368, 4066508878, 1812370925, 453092731, 2181625025, 4111451223, 1706088902, 314042704, 2344532202,
      4240017532, 1658658271, 366619977, 2362670323, 4224994405, 1303535960, 984961486, 2747007092, 3569037538,
      1256170817, 1037604311, 2765210733, 3554079995, 1131014506, 879679996, 2909243462, 3663771856, 1141124467,
      855842277, 2852801631, 3708648649, 1342533948, 654459306, 3188396048, 3373015174, 1466479909, 544179635,
      3110523913, 3462522015, 1591671054, 702138776, 2966460450, 3352799412, 1504918807, 783551873, 3082640443,
      3233442989, 3988292384, 2596254646, 62317068, 1957810842, 3939845945, 2647816111, 81470997, 1943803523,
      3814918930, 2489596804, 225274430, 2053790376, 3826175755, 2466906013, 167816743, 2097651377, 4027552580,
      2265490386, 503444072, 1762050814, 4150417245, 2154129355, 426522225, 1852507879, 4275313526, 2312317920,
      282753626, 1742555852, 4189708143, 2394877945, 397917763, 1622183637, 3604390888, 2714866558, 953729732,
      1340076626, 3518719985, 2797360999, 1068828381, 1219638859, 3624741850, 2936675148, 906185462, 1090812512,
      3747672003, 2825379669, 829329135, 1181335161, 3412177804, 3160834842, 628085408, 1382605366, 3423369109,
      3138078467, 570562233, 1426400815, 3317316542, 2998733608, 733239954, 1555261956, 3268935591, 3050360625,
      752459403, 1541320221, 2607071920, 3965973030, 1969922972, 40735498, 2617837225, 3943577151, 1913087877,
      83908371, 2512341634, 3803740692, 2075208622, 213261112, 2463272603, 3855990285, 2094854071, 198958881,
      2262029012, 4057260610, 1759359992, 534414190, 2176718541, 4139329115, 1873836001, 414664567, 2282248934,
      4279200368, 1711684554, 285281116, 2405801727, 4167216745, 1634467795, 376229701, 2685067896, 3608007406,
      1308918612, 956543938, 2808555105, 3495958263, 1231636301, 1047427035, 2932959818, 3654703836, 1088359270,
      936918000, 2847714899, 3736837829, 1202900863, 817233897, 3183342108, 3401237130, 1404277552, 615818150,
      3134207493, 3453421203, 1423857449, 601450431, 3009837614, 3294710456, 1567103746, 711928724, 3020668471,
      3272380065, 1510334235, 755167117];
  rest bigint := 4294967295;
begin
  for place in 0 .. length(bytes) - 1 loop
    rest := (rest >> 8) # tables[((rest # get_byte(bytes, place)) & 255) + 1];
  end loop;
  return rest # 4294967295;
end $$;

-- The fields of a line; refuses what is not a line of a journal.
create or replace function hegang.fields(line text) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  bytes constant bytea := convert_to(line, 'UTF8');
  fields jsonb;
begin
  if length(bytes) > 4096 then
    raise check_violation using message = 'The line is longer than 4096 bytes.';
  end if;
  if line !~ ',"c":"[0-9a-f]{8}"\}$' or line ~ '[\x01-\x1f]' then
    raise check_violation using message = 'The line is not one of a journal: it has no checksum, or control characters.';
  end if;
  if lpad(to_hex(hegang.crc32(substr(bytes, 1, length(bytes) - 16))), 8, '0') <> substr(right(line, 10), 1, 8) then
    raise check_violation using message = 'The checksum of the line is wrong.';
  end if;
  fields := line::jsonb;
  if jsonb_typeof(fields) <> 'object' or not coalesce(fields ->> 'd' ~ '^[a-z0-9]{1,8}$', false)
    or not coalesce(fields ->> 'n' ~ '^[0-9]{1,16}$' and fields ->> 't' ~ '^[0-9]{1,16}$', false)
    or fields ->> 'e' is null
  then
    raise check_violation using message = 'The line does not name its writer, number, time and event.';
  end if;
  return fields;
end $$;

-- Fills in the columns of a row, and refuses one that is not a line of a journal.
create or replace function hegang.check_line() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  fields constant jsonb := hegang.fields(new.line);
  digest constant bytea := sha256(convert_to(new.line, 'UTF8'));
begin
  if new.digest <> digest then
    raise check_violation using message = 'The digest is not that of the line.';
  end if;
  new.digest := digest;
  new.writer := fields ->> 'd';
  new.number := fields ->> 'n';
  new.time := fields ->> 't';
  new.event := fields ->> 'e';
  if new.event in ('undo', 'rate') and fields ->> 'ref' ~ '^[a-z0-9]{1,8}-[0-9]{1,16}-[0-9a-f]{8}$' then
    new.about := fields ->> 'ref';
    new.about_writer := split_part(new.about, '-', 1);
    new.about_number := split_part(new.about, '-', 2);
  elsif new.event = 'set' then
    new.about := fields ->> 'key';
  elsif new.event = 'ans' and fields ->> 'v' = '1' then
    new.deck := fields ->> 'deck';
    new.topic := fields ->> 'topic';
    new.card := fields ->> 'card';
    new.form := fields ->> 'form';
    new.day := fields ->> 'day';
    new.rating := fields ->> 'g';
  end if;
  if exists (
    select from hegang.erased e
    where e.learner = new.learner and e.writer = new.writer and e.number >= new.number and e.time >= new.time)
  then
    raise check_violation using message = 'The learner has erased this line.';
  end if;
  return new;
end $$;

create or replace trigger check_line before insert on hegang.lines for each row execute function hegang.check_line();
alter table hegang.lines enable always trigger check_line;

-- Waits until nobody else adds or erases lines of a learner, so that a line never slips in beside its mark.
create or replace function hegang.alone(learner text) returns void language sql as
  $$ select pg_advisory_xact_lock(hashtextextended('hegang ' || learner, 0)) $$;

-- What counts ---------------------------------------------------------------------------------------------------------

-- How other lines refer to a line: by writer, number and checksum.
create or replace function hegang.reference(writer text, number bigint, line text) returns text language sql immutable parallel safe as
  $$ select writer || '-' || number || '-' || substr(right(line, 10), 1, 8) $$;

-- The last undo or redo of every event that has one, and the last rating that a learner gave an answer afterwards. The
-- order of one writer's lines is that of their numbers, whatever its clock says; between writers the clocks decide.
create or replace view hegang.undone as
  select distinct on (learner, about) learner, about, about_writer as writer, about_number as number,
    line::jsonb ->> 'on' = '1' as undone
  from (
    select distinct on (learner, about, writer) * from hegang.lines where event = 'undo' and about is not null
    order by learner, about, writer, number desc
  ) l
  order by learner, about, time desc;

create or replace view hegang.rated as
  select distinct on (learner, about) learner, about, about_writer as writer, about_number as number,
    substring(line::jsonb ->> 'g' from '^[1-4]$')::smallint as rating
  from (
    select distinct on (l.learner, l.about, l.writer) l.*
    from hegang.lines l
    left join hegang.undone u on u.learner = l.learner and u.writer = l.writer and u.number = l.number
      and u.about = hegang.reference(l.writer, l.number, l.line)
    where l.event = 'rate' and l.about is not null and u.undone is not true
    order by l.learner, l.about, l.writer, l.number desc
  ) l
  order by learner, about, time desc;

-- The answers that count: not those that were undone, and with the last rating.
create or replace view hegang.counted as
  select l.learner, l.time, l.number, l.day, l.deck, l.topic, l.card, l.form, coalesce(r.rating, l.rating) as rating, l.line
  from hegang.lines l
  left join hegang.undone u on u.learner = l.learner and u.writer = l.writer and u.number = l.number
    and u.about = hegang.reference(l.writer, l.number, l.line)
  left join hegang.rated r on r.learner = l.learner and r.writer = l.writer and r.number = l.number
    and r.about = hegang.reference(l.writer, l.number, l.line)
  where l.event = 'ans' and u.undone is not true
    and l.deck is not null and l.topic is not null and l.card is not null and l.day is not null and l.rating is not null;

-- Sums up the answers of a learner.
create or replace function hegang.sum_up(who text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
begin
  perform hegang.alone(who);
  delete from hegang.cards where learner = who;
  insert into hegang.cards
    select who, deck, (array_agg(topic order by time desc))[1], card, count(*), count(*) filter (where rating > 1),
      count(*) filter (where day <> before and form <> 'open'),
      count(*) filter (where day <> before and form <> 'open' and rating > 1), max(day)
    from (
      select *, lag(day) over (partition by deck, card order by time, number) as before
      from hegang.counted where learner = who
    ) a
    group by deck, card;
end $$;
revoke execute on function hegang.sum_up from public;

create or replace function hegang.sum_up_added() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hegang.sum_up(learner) from (select distinct learner from added order by learner) a;
  return null;
end $$;
create or replace trigger sum_up after insert on hegang.lines referencing new table as added
  for each statement execute function hegang.sum_up_added();

-- Adds lines, those that are there already once; says how many were added, and how many were refused.
create or replace function hegang.add_lines(lines text[], out added int, out refused int)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  good text[] := '{}';
  one text;
begin
  refused := 0;
  perform hegang.alone(current_user);
  begin
    insert into hegang.lines (line) select unnest(lines) on conflict do nothing;
    get diagnostics added = row_count;
  exception when integrity_constraint_violation or data_exception then
    -- Those that are refused shall not keep the others away.
    foreach one in array lines loop
      begin
        perform hegang.fields(one);
        good := good || one;
      exception when integrity_constraint_violation or data_exception then
        refused := refused + 1;
      end;
    end loop;
    insert into hegang.lines (line) select unnest(good) on conflict do nothing;
    get diagnostics added = row_count;
  end;
end $$;

-- A mark removes the lines that it is about: the only way to remove any.
create or replace function hegang.remove_erased() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hegang.alone(new.learner);
  delete from hegang.lines l
  where l.learner = new.learner and l.writer = new.writer and l.number <= new.number and l.time <= new.time;
  perform hegang.sum_up(new.learner);
  return null;
end $$;
create or replace trigger remove_erased after insert on hegang.erased for each row execute function hegang.remove_erased();

-- Erases all lines of the learner who calls it, and leaves marks; gives the number of lines.
create or replace function hegang.erase() returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found bigint;
begin
  perform hegang.alone(current_user);
  select count(*) into found from hegang.lines where learner = current_user;
  insert into hegang.erased (writer, number, time)
    select writer, max(number), max(time) from hegang.lines where learner = current_user group by writer
    on conflict do nothing;
  return found;
end $$;

-- A learner sees and adds their own rows, and no others.
alter table hegang.lines enable row level security;
alter table hegang.erased enable row level security;
alter table hegang.cards enable row level security;
drop policy if exists own on hegang.lines;
drop policy if exists own on hegang.erased;
create policy own on hegang.lines to hegang_learner
  using (learner = current_user::text) with check (learner = current_user::text);
create policy own on hegang.erased to hegang_learner
  using (learner = current_user::text) with check (learner = current_user::text);
grant select, insert (line) on hegang.lines to hegang_learner;
grant select, insert (writer, number, time) on hegang.erased to hegang_learner;

-- What teachers see ---------------------------------------------------------------------------------------------------

-- Everybody who is enrolled, with what they share: answers, results (the default) or nothing.
create or replace view hegang.learners with (security_barrier) as
  select r.rolname::text collate "C" as learner,
    case when s.share is null then 'results' when s.share in ('answers', 'results') then s.share else 'nothing' end as share
  from (
    -- Whoever may enrol others is no learner.
    select distinct m.member from pg_catalog.pg_auth_members m
    join pg_catalog.pg_roles g on g.oid = m.roleid and g.rolname = 'hegang_learner' where not m.admin_option
  ) m
  join pg_catalog.pg_roles r on r.oid = m.member
  left join lateral (
    select line::jsonb ->> 'value' as share
    from (
      select distinct on (l.writer) l.time, l.line
      from hegang.lines l
      left join hegang.undone u on u.learner = l.learner and u.about = hegang.reference(l.writer, l.number, l.line)
      where l.event = 'set' and l.about = 'share' and l.learner = r.rolname::text and u.undone is not true
      order by l.writer, l.number desc
    ) l
    order by time desc limit 1
  ) s on true;

-- The answers that count. What was typed is there for those who share their answers.
create or replace view hegang.answers with (security_barrier) as
  select a.learner, a.day, a.time, a.deck, a.topic, a.card, a.form, a.rating, a.rating > 1 as "right",
    case when s.share = 'answers' then a.line::jsonb ->> 'j' end as verdict,
    case when s.share = 'answers' then a.line::jsonb ->> 'a' end as typed
  from hegang.counted a
  join hegang.learners s on s.learner = a.learner and s.share <> 'nothing';

-- Each learner's answers by topic.
create or replace view hegang.progress with (security_barrier) as
  select c.learner, c.deck, c.topic, count(*) as cards, sum(c.answers) as answers,
    round(sum(c."right")::numeric / sum(c.answers), 2) as "right", max(c.last_day) as last_day
  from hegang.cards c
  join hegang.learners s on s.learner = c.learner and s.share <> 'nothing'
  group by c.learner, c.deck, c.topic;

-- The facts that were forgotten most often on later days than the first, by two learners at least. A wrong answer is
-- shown if two who share their answers gave it.
create or replace view hegang.hardest_facts with (security_barrier) as
  with facts as (
    select c.deck, min(c.topic) as topic, c.card, count(*) as learners, sum(c.later) as answers,
      round(sum(c.later_right)::numeric / sum(c.later), 2) as "right"
    from hegang.cards c
    join hegang.learners s on s.learner = c.learner and s.share <> 'nothing'
    where c.later > 0
    group by c.deck, c.card having count(*) > 1
  ), wrong as (
    select distinct on (deck, card) deck, card, min(typed) as wrong, count(distinct learner) as gave
    from (
      select a.deck, a.card, a.learner, a.line::jsonb ->> 'a' as typed
      from hegang.counted a
      join hegang.learners s on s.learner = a.learner and s.share = 'answers'
      where a.rating = 1 and a.line::jsonb ->> 'j' = 'wrong'
    ) a
    where typed <> ''
    group by deck, card, lower(typed) having count(distinct learner) > 1
    order by deck, card, count(distinct learner) desc, lower(typed)
  )
  select facts.*, wrong.wrong, wrong.gave from facts left join wrong using (deck, card)
  order by facts."right", facts.answers desc, deck, card;

-- What hegang class reads of those who share. Without what was typed, unless the learner shares answers; then also
-- without checksums, from which a short answer could be guessed. Notes and other private words are in none.
create or replace view hegang.shared_lines with (security_barrier) as
  select l.learner,
    case
      when s.share = 'answers' then l.line
      else (
        l.line::jsonb - 'c' || case when l.event in ('ans', 'qans') then '{"a": ""}' else '{}' end::jsonb
        || case when l.event not in ('undo', 'rate', 'repair') then '{}'
          else jsonb_build_object('ref', regexp_replace(l.line::jsonb ->> 'ref', '[0-9a-f]{8}$', '00000000')) end
      )::text
    end as line
  from hegang.lines l
  join hegang.learners s on s.learner = l.learner and s.share <> 'nothing'
  where l.event in (
    'ans', 'rate', 'undo', 'reset', 'set', 'weights', 'repair', 'qans', 'qend', 'suspend', 'bury', 'due', 'move', 'carry',
    'away', 'back', 'clock');

grant select on hegang.learners, hegang.answers, hegang.progress, hegang.hardest_facts, hegang.shared_lines
  to hegang_teacher;
